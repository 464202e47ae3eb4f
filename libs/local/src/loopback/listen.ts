import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { LoopbackError, type LoopbackErrorCode } from './errors.ts';

const HOST = '127.0.0.1';
const GRACE_MS = 2_000;
const SWEEP_MS = 20;

const codes: Record<string, LoopbackErrorCode> = {
  EADDRINUSE: 'ERR_PORT_BUSY',
  EACCES: 'ERR_PORT_FORBIDDEN',
};

/** A server that listens. `close` ends idle connections at once, those with a request in flight after 2 s at most. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Makes a server listen on 127.0.0.1 and on nothing else: the only place of the local run that listens.
 * @param port 0 for any free one
 * @throws {LoopbackError} ERR_PORT_BUSY, ERR_PORT_FORBIDDEN, ERR_LISTEN
 * @example
 * const { port, close } = await listen(http.createServer(app));
 * await fetch(`http://127.0.0.1:${port}/`);
 * await close();
 */
export async function listen(server: Server, port = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await startListening(server, port);
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    close: () => (closing ??= close(server, sockets)),
  };
}

function startListening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) =>
      reject(new LoopbackError(codes[error.code ?? ''] ?? 'ERR_LISTEN', port, error));
    server.once('error', refused);
    server.listen({ host: HOST, port, exclusive: true }, () => {
      server.off('error', refused);
      resolve();
    });
  });
}

function close(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const bound = setTimeout(() => sockets.forEach((socket) => socket.destroy()), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(bound);
      resolve();
    });
    server.closeIdleConnections();
  });
}
