import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiError, htmlError, type Answer } from './answers.ts';
import { edgeLine, type Destination, type Log } from './edge-line.ts';
import type { Transport, Upstream } from './edge.ts';
import type { createForwarder, ForwardFailure } from './forward.ts';
import { values } from './raw-headers.ts';
import type { Current, Sessions } from './sessions.ts';
import type { Redirect, SignIn } from './sign-in.ts';

export interface HandlerOptions {
  readonly origin: string;
  readonly callbackPath: string;
  readonly routerUrl: Upstream;
  readonly webUrl: Upstream;
  readonly transport: Transport;
  readonly forwarder: ReturnType<typeof createForwarder>;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  readonly log: Log;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly target: string;
}

const SENTENCES: Record<ForwardFailure, readonly [status: number, message: string]> = {
  unreachable: [503, 'Try again'],
  slow: [504, 'The service took too long'],
};
const IDP_DOWN = 'The identity provider does not answer. Try again in a moment.';

/** What happens to a request: the listener rules of the edge. */
export function createHandler(options: HandlerOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    const exchange = { request, response, requestId: randomUUID(), target: request.url ?? '' };
    const destination = destinationOf(exchange.target, options.callbackPath);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : undefined;
      const { requestId } = exchange;
      options.log(
        edgeLine(request, { requestId, destination, status, latencyMs: performance.now() - started }),
      );
    });
    serve(exchange, destination, options).catch(() => {
      if (response.headersSent) return void response.destroy();
      answer(exchange, refusalFor(destination, 'unreachable', exchange.requestId));
    });
  };
}

/** `/api` is compared as it stands on the wire. What is no path at all is for the router, which refuses it. */
function destinationOf(target: string, callbackPath: string): Destination {
  const [path = ''] = target.split('?');
  if (path === '/api' || path.startsWith('/api/') || !path.startsWith('/')) return 'router';
  return path === callbackPath ? 'sign-in' : 'web';
}

function serve(exchange: Exchange, destination: Destination, options: HandlerOptions): Promise<void> {
  const isApi = destination === 'router';
  const objection = objectionTo(exchange.request);
  if (objection !== undefined) {
    const { requestId } = exchange;
    const [status, message] = objection;
    const api = apiError('ValidationException', status, message, requestId);
    return done(exchange, isApi ? api : htmlError(status, `${message}.`, requestId));
  }
  if (isApi) return serveApi(exchange, options);
  const host = values(exchange.request.rawHeaders, 'host');
  if (host.length !== 1 || `http://${host[0]}` !== options.origin) return moveHere(exchange, options.origin);
  return destination === 'sign-in' ? serveCallback(exchange, options) : serveWeb(exchange, options);
}

/** What the edge would have to change in order to pass it on; it refuses instead. */
function objectionTo({ headers }: IncomingMessage): readonly [status: number, message: string] | undefined {
  if (headers.upgrade !== undefined) return [400, 'Upgrade is not supported'];
  const { 'transfer-encoding': encoding = 'chunked', expect = '100-continue' } = headers;
  if (encoding.toLowerCase() !== 'chunked') return [400, 'Invalid transfer coding'];
  return expect.toLowerCase() === '100-continue' ? undefined : [417, 'Expectation failed'];
}

async function serveApi(exchange: Exchange, options: HandlerOptions): Promise<void> {
  const current: Current =
    options.transport === 'edge-session'
      ? await options.sessions.current(exchange.request.rawHeaders)
      : { setCookies: [] };
  await pass(exchange, 'router', options, current);
}

async function serveWeb(exchange: Exchange, options: HandlerOptions): Promise<void> {
  const { request, target, requestId } = exchange;
  const current = await options.sessions.current(request.rawHeaders);
  if (current.session || isSignOut(target)) return pass(exchange, 'web', options, current);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return done(exchange, htmlError(401, 'Your session has ended.', requestId));
  }
  const begun = await options.signIn.begin(target, request.rawHeaders);
  return begun === 'unreachable'
    ? done(exchange, htmlError(503, IDP_DOWN, requestId))
    : redirect(exchange, begun);
}

async function serveCallback(exchange: Exchange, { signIn }: HandlerOptions): Promise<void> {
  const { request, target, requestId } = exchange;
  const finished = request.method === 'GET' ? await signIn.finish(target, request.rawHeaders) : 'refused';
  if (finished === 'unreachable') return done(exchange, htmlError(503, IDP_DOWN, requestId));
  if (finished === 'refused') return done(exchange, htmlError(401, 'The sign-in did not finish.', requestId));
  return redirect(exchange, finished);
}

/** Signing out must work without a session, or its page would ask people to sign in first. */
const isSignOut = (target: string) => target.split('?')[0] === '/logout';

async function pass(
  exchange: Exchange,
  destination: 'router' | 'web',
  options: HandlerOptions,
  { session, setCookies }: Current,
): Promise<void> {
  const upstream = destination === 'router' ? options.routerUrl : options.webUrl;
  const failure = await options.forwarder.forward({
    ...exchange,
    upstream: typeof upstream === 'string' ? upstream : upstream(),
    requestHeaders: session
      ? ['x-amzn-oidc-accesstoken', session.accessToken, 'x-amzn-oidc-identity', session.sub]
      : [],
    responseHeaders: setCookies.flatMap((line) => ['set-cookie', line]),
  });
  if (failure && !exchange.response.headersSent) {
    answer(exchange, refusalFor(destination, failure, exchange.requestId));
  }
}

function refusalFor(destination: Destination, failure: ForwardFailure, requestId: string): Answer {
  const [status, message] = SENTENCES[failure];
  return destination === 'router'
    ? apiError('ServiceUnavailableException', status, message, requestId)
    : htmlError(status, `This page is not available right now. ${message}.`, requestId);
}

/** Cookies and the registered redirect belong to one origin: `localhost` is sent to it. */
function moveHere(exchange: Exchange, origin: string): Promise<void> {
  const { request, target, requestId } = exchange;
  return request.method === 'GET' || request.method === 'HEAD'
    ? redirect(exchange, { location: origin + target, setCookies: [] })
    : done(exchange, htmlError(421, 'This is not served under that host name.', requestId));
}

function redirect(exchange: Exchange, { location, setCookies }: Redirect): Promise<void> {
  exchange.response.writeHead(302, [
    ...['location', location, 'cache-control', 'no-store', 'content-length', '0'],
    ...['x-amzn-requestid', exchange.requestId],
    ...setCookies.flatMap((line) => ['set-cookie', line]),
  ]);
  exchange.response.end();
  return Promise.resolve();
}

function done(exchange: Exchange, made: Answer): Promise<void> {
  answer(exchange, made);
  return Promise.resolve();
}

function answer({ response }: Exchange, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
