import {
  Agent,
  request as send,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { endToEnd, isEdgeHeader, values, without, type RawHeaders } from './raw-headers.ts';

/** Why nothing came back: `unreachable` before, `slow` while waiting for, the head of an answer. */
export type ForwardFailure = 'unreachable' | 'slow';

export interface Forwarding {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly upstream: string | undefined;
  readonly requestId: string;
  /** Fields that the edge adds on the way in, e.g. the access token. */
  readonly requestHeaders?: RawHeaders;
  /** Fields that the edge adds on the way out, e.g. a cookie. */
  readonly responseHeaders?: RawHeaders;
}

/** Shorter than the 5 s for which a Node server keeps an idle connection, so that it is never taken up too late. */
const IDLE_MS = 3_000;
/** What may be sent again without doing anything twice (RFC 9110 section 9.2.1). */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);

/** Sends requests on as they are: target byte for byte, fields in order and as often as they came, body streamed. */
export function createForwarder(timeoutMs: number) {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  return {
    /** Answers the response, or says why it did not; then nothing of the response is written. */
    async forward(forwarding: Forwarding): Promise<ForwardFailure | undefined> {
      if (forwarding.upstream === undefined) return 'unreachable';
      const outcome = await attempt(forwarding, forwarding.upstream, agent, timeoutMs);
      return outcome === 'stale'
        ? retried(await attempt(forwarding, forwarding.upstream, agent, timeoutMs))
        : outcome;
    },
    close: () => agent.destroy(),
  };
}

type Outcome = ForwardFailure | 'stale' | undefined;
const retried = (outcome: Outcome) => (outcome === 'stale' ? 'unreachable' : outcome);

function attempt(
  forwarding: Forwarding,
  upstream: string,
  agent: Agent,
  timeoutMs: number,
): Promise<Outcome> {
  const { request, response } = forwarding;
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(undefined);
    const framing = framingOf(request);
    const outgoing = open(forwarding, upstream, agent, framing);
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      response.off('close', gone);
      resolve(outcome);
      if (outcome !== undefined) outgoing.destroy();
      // What is left of the body is for nobody, but the next request of the connection stands behind it.
      request.unpipe(outgoing).resume();
    };
    const timer = setTimeout(() => finish('slow'), timeoutMs);
    const gone = () => {
      outgoing.destroy();
      finish(undefined);
    };
    response.once('close', gone);
    let isRepeatable = REPEATABLE.has(request.method ?? '') && !framing;
    outgoing.on('error', () => finish(outgoing.reusedSocket && isRepeatable ? 'stale' : 'unreachable'));
    outgoing.once('response', (incoming) => {
      isRepeatable = false;
      clearTimeout(timer);
      incoming.setTimeout(timeoutMs, () => incoming.destroy());
      if (!passBack(incoming, forwarding)) finish('unreachable');
    });
    if (!framing) return void outgoing.end();
    // The head goes ahead: who is refused need not send a body for it.
    outgoing.flushHeaders();
    request.pipe(outgoing);
  });
}

/** The one way in which the body is delimited, or nothing when there is none. */
function framingOf(request: IncomingMessage): RawHeaders | undefined {
  if (request.headers['transfer-encoding'] !== undefined) return ['transfer-encoding', 'chunked'];
  const length = request.headers['content-length'];
  return length === undefined || length === '0' ? undefined : ['content-length', length];
}

function open(
  { request, requestId, requestHeaders = [] }: Forwarding,
  upstream: string,
  agent: Agent,
  framing: RawHeaders | undefined,
): ClientRequest {
  const { hostname, port } = new URL(upstream);
  const method = request.method ?? 'GET';
  const sent = without(
    endToEnd(request.rawHeaders),
    (name) => isEdgeHeader(name) || name.toLowerCase() === 'content-length',
  );
  const noBody = BODILESS.has(method) ? [] : ['content-length', '0'];
  return send({
    agent,
    hostname,
    port,
    method,
    path: request.url ?? '/',
    setHost: false,
    headers: [
      ...sent,
      ...(framing ?? noBody),
      ...forwardedHeaders(request),
      'x-request-id',
      requestId,
      ...requestHeaders,
    ],
  });
}

function forwardedHeaders(request: IncomingMessage): RawHeaders {
  return [
    'x-forwarded-for',
    request.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-proto',
    'http',
    'x-forwarded-port',
    String(request.socket.localPort ?? ''),
    'x-forwarded-host',
    values(request.rawHeaders, 'host')[0] ?? '',
  ];
}

/** @returns false when the answer cannot be passed on, and nothing of it was */
function passBack(incoming: IncomingMessage, { response, responseHeaders = [] }: Forwarding): boolean {
  try {
    response.writeHead(incoming.statusCode ?? 502, [...endToEnd(incoming.rawHeaders), ...responseHeaders]);
  } catch {
    return false;
  }
  pipeline(incoming, response, () => undefined);
  return true;
}
