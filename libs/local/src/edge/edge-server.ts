import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerBytes, apiError } from './answers.ts';
import type { Log } from './edge-line.ts';

/** Line and headers of a request, as an Application Load Balancer takes them at most (60 KB and some). */
const MAX_HEAD_BYTES = 64 * 1024;

const problems: Record<string, readonly [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request headers too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive'],
};

/** A server with the limits of the edge, which answers unreadable requests in the model's shape as well. */
export function createEdgeServer(listener: RequestListener, log: Log): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: 5_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
    },
    listener,
  );
  const isAnswering = answering(server);
  server.maxHeadersCount = 0;
  server.maxConnections = 2_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) return void socket.destroy();
    const [status, message] = problems[error.code ?? ''] ?? [400, 'Malformed request'];
    const requestId = randomUUID();
    log({ level: 'info', event: 'edge', requestId, method: '-', destination: 'none', status, latencyMs: 0 });
    socket.end(answerBytes(apiError('ValidationException', status, message, requestId)));
  });
  return server;
}

/** Tells whether an answer is under way on a connection: nothing may be written into the middle of it. */
function answering(server: Server): (socket: Duplex) => boolean {
  const open = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on('request', ({ socket }, response) => {
    const responses = open.get(socket) ?? new Set();
    open.set(socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  });
  return (socket) => [...(open.get(socket) ?? [])].some(({ headersSent }) => headersSent);
}
