import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders, text, type Reply } from './reply.ts';
import { route, type RouteSettings } from './routes.ts';

type Log = (line: Readonly<Record<string, unknown>>) => void;

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const METHOD = /^[A-Z-]{1,16}$/;

/**
 * The server behind the edge: the built page, who is signed in, the sign-out. It is not listening yet.
 * @example
 * createWebServer({ dist, logoutUrl, sessionCookie, transport: 'bearer' }, console.log).listen(0, '127.0.0.1');
 */
export function createWebServer(settings: RouteSettings, log: Log): Server {
  const always = securityHeaders(new URL(settings.logoutUrl).origin);
  return createServer(
    { headersTimeout: 5_000, requestTimeout: 15_000, maxHeaderSize: 64 * 1024 },
    (request, response) => {
      const started = performance.now();
      response.once('close', () => log(line(request, response, performance.now() - started)));
      void route(request, settings)
        .catch(() => text(500, 'This did not work.'))
        .then((reply) => send(request, response, reply, always));
    },
  );
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  always: Record<string, string>,
) {
  const { status, headers = {}, body = '' } = reply;
  for (const [name, value] of Object.entries({ ...always, ...headers })) response.setHeader(name, value);
  if (status !== 304) response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(request.method === 'HEAD' || status === 304 ? undefined : body);
}

/** One line a request: no path, no header's value but a well-formed id. */
function line(request: IncomingMessage, response: ServerResponse, latencyMs: number) {
  const header = (name: string, form: RegExp) => {
    const value = request.headers[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const { statusCode: status } = response;
  return {
    level: status < 500 ? 'info' : 'error',
    event: 'web',
    requestId: header('x-request-id', REQUEST_ID),
    traceparent: header('traceparent', TRACEPARENT),
    method: METHOD.test(request.method ?? '') ? request.method : '-',
    status,
    latencyMs: Math.round(latencyMs * 100) / 100,
  };
}
