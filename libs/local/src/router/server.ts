import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Answer } from './answer.ts';
import { Refusal } from './refusal.ts';

/** What the HTTP server needs of the router. */
export interface Handlers {
  readonly handle: (request: IncomingMessage, response: ServerResponse, refusal?: Refusal) => void;
  /** For bytes that are no request: there is nothing but a socket to answer on. */
  readonly refuseBytes: (refusal: Refusal, remoteAddress: string | undefined) => Answer;
}

const LINGER_MS = 1_000;
const MAX_CONNECTIONS = 2_000;
// Above the router's own limit of 100, so that what is cut here is refused there and never served in part.
const MAX_HEADERS = 128;

const PARSE_FAULTS: Record<string, readonly [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request headers too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request too slow'],
};

/** Node's server with the limits of the front door. Only `loopback` makes it listen. */
export function createRouterServer({ handle, refuseBytes }: Handlers): Server {
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 5_000,
    requestTimeout: 15_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 30_000,
    insecureHTTPParser: false,
    requireHostHeader: false,
    noDelay: true,
  });
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = MAX_CONNECTIONS;
  const open = new WeakMap<Duplex, Set<IncomingMessage>>();
  const serve = (request: IncomingMessage, response: ServerResponse, refusal?: Refusal) => {
    const { socket } = request;
    const requests = open.get(socket) ?? new Set();
    open.set(socket, requests.add(request));
    response.once('close', () => {
      requests.delete(request);
      if (closing.has(socket) && requests.size === 0) end(socket);
    });
    handle(request, response, refusal);
  };
  server.on('request', serve);
  server.on('checkContinue', serve);
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    serve(request, response, new Refusal('DEFAULT_4XX', 'Expectation failed', 417)),
  );
  server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
    sayAndClose(socket, refuseBytes(new Refusal('DEFAULT_4XX'), addressOf(socket))),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (closing.has(socket)) return;
    closing.add(socket);
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const requests = open.get(socket) ?? new Set();
    if (requests.size > 0 && error.code === 'HPE_INVALID_EOF_STATE') return void socket.destroy();
    if (!mayAnswer(requests)) return;
    const [status, message] = PARSE_FAULTS[error.code ?? ''] ?? [400, undefined];
    sayAndClose(socket, refuseBytes(new Refusal('DEFAULT_4XX', message, status), addressOf(socket)));
  });
  return server;
}

/** An answer may only go out when it cannot be taken for that of another request on the connection. */
function mayAnswer(requests: ReadonlySet<IncomingMessage>): boolean {
  return requests.size === 0 || (requests.size === 1 && [...requests].every((request) => !request.complete));
}

const addressOf = (socket: Duplex) => (socket instanceof Socket ? socket.remoteAddress : undefined);

const closing = new WeakSet<Duplex>();

function sayAndClose(socket: Duplex, { status, headers, body }: Answer): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.length}`,
    'connection: close',
  ];
  end(socket, Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]));
}

function end(socket: Duplex, lastWords: Buffer = Buffer.alloc(0)): void {
  socket.on('error', () => socket.destroy());
  socket.end(lastWords);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
