import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerBytes, apiError } from './answers.ts';
import { createConnections } from './connections.ts';
import type { Log } from './edge-line.ts';

/** Line and headers of a request, as an Application Load Balancer takes them at most (60 KB and some). */
const MAX_HEAD_BYTES = 64 * 1024;

const problems: Record<string, readonly [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request headers too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive'],
};

/** A server with the limits of the edge, which answers unreadable requests in the model's shape as well. */
export function createEdgeServer(listener: RequestListener, log: Log): Server {
  const connections = createConnections();
  const serve: RequestListener = (request, response) => {
    connections.opened(request, response, () => listener(request, response));
  };
  const server = createServer(
    {
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: 5_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
    },
    serve,
  );
  server.on('checkExpectation', serve);
  server.maxHeadersCount = 0;
  server.maxConnections = 2_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    if (!connections.mayBeTold(socket)) return connections.end(socket);
    const [status, message] = problems[error.code ?? ''] ?? [400, 'Malformed request'];
    const requestId = randomUUID();
    log({ level: 'info', event: 'edge', requestId, method: '-', destination: 'none', status, latencyMs: 0 });
    socket.end(answerBytes(apiError('ValidationException', status, message, requestId)));
  });
  return server;
}
