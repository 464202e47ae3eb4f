import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { askAuthorizer, type Authorize } from './authorization.ts';
import { ClientGone, readBody } from './body.ts';
import type { Call } from './call.ts';
import { authorizerEvent } from './event.ts';
import { inspect } from './hygiene.ts';
import { passBack } from './pass-back.ts';
import { Refusal } from './refusal.ts';
import type { Route, RouteTable } from './routes.ts';
import type { Throttles } from './throttle.ts';
import type { Upstreams } from './upstream.ts';

export interface PipelineParts {
  readonly authorize: Authorize;
  readonly authorizerTimeoutMs: number;
  readonly throttles: Throttles;
  readonly upstreams: Upstreams;
  readonly clock: () => number;
}

/** A request, its response, and a signal that is aborted when the client goes. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly signal: AbortSignal;
}

/** Rejects with a Refusal, or ClientGone when nobody waits for the answer. */
export type Pipeline = (call: Call, table: RouteTable, exchange: Exchange) => Promise<Answer>;

/** The steps of a request in API Gateway's order: who is not allowed learns nothing else. */
export function createPipeline(parts: PipelineParts): Pipeline {
  return async (call, table, { request, response, signal }) => {
    call.target = inspect(request, call.sent);
    const route = matchCall(call, table);
    if (!route.isPublic) await authorizeCall(call, route, parts);
    route.checkApiKey?.(call.headers);
    if (route.throttle && !parts.throttles.take(route.key, route.throttle)) throw new Refusal('THROTTLED');
    route.validation.parameters(call);
    const body = await readBody(request, response);
    route.validation.body(call, body);
    if (signal.aborted) throw new ClientGone();
    return integrate(call, route, body, signal, parts);
  };
}

function matchCall(call: Call, { match, isAbsent }: RouteTable): Route {
  const { path } = call.target;
  const matched = match(call.method, path);
  if (matched === undefined)
    throw new Refusal(isAbsent(path) ? 'INTEGRATION_FAILURE' : 'MISSING_AUTHENTICATION_TOKEN');
  call.route = matched.route;
  call.pathParameters = matched.pathParameters;
  return matched.route;
}

async function authorizeCall(
  call: Call,
  route: Route,
  { authorize, authorizerTimeoutMs, clock }: PipelineParts,
) {
  const started = clock();
  try {
    const event = authorizerEvent(call, route);
    const { allowed, context } = await askAuthorizer(authorize, event, authorizerTimeoutMs);
    call.authorizer = context;
    if (!allowed) throw new Refusal('ACCESS_DENIED');
  } finally {
    call.latency.authorizer = clock() - started;
  }
}

async function integrate(
  call: Call,
  route: Route,
  body: Buffer,
  signal: AbortSignal,
  { upstreams, clock }: PipelineParts,
): Promise<Answer> {
  const request = route.integration.request(call, body);
  const started = clock();
  try {
    return passBack(await upstreams.send({ ...request, signal }));
  } finally {
    call.latency.integration = clock() - started;
  }
}
