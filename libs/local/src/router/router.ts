import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { accessLine, type Log } from './access-log.ts';
import type { Answer } from './answer.ts';
import { AUTHORIZER_TIMEOUT_MS, type Authorize } from './authorization.ts';
import { ClientGone } from './body.ts';
import { openCall, type Call, type GatewayIdentity } from './call.ts';
import { createPipeline } from './pipeline.ts';
import { Refusal } from './refusal.ts';
import { requestIds, respond } from './respond.ts';
import { compileRoutes, type Route } from './routes.ts';
import { createRouterServer } from './server.ts';
import { createThrottles } from './throttle.ts';
import { createUpstreams } from './upstream.ts';

/** What the router serves: the merged gateway document, and what its `${Name}` placeholders stand for. */
export interface RouterSource {
  readonly document: object;
  /** @example { CommercialUri: 'http://127.0.0.1:4001' } a service without a value answers 503 */
  readonly variables: Readonly<Record<string, string>>;
  /** Services that the document leaves out: whatever is called below `/api/<service>/` answers 503. */
  readonly absent?: readonly string[];
}

export interface RouterOptions extends RouterSource {
  readonly authorize: Authorize;
  readonly log: Log;
  readonly apiKeys?: readonly string[];
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
  readonly authorizerTimeoutMs?: number;
  /** How the API calls itself in `$context`, in the method ARN and to the authorizer. */
  readonly gateway?: Partial<GatewayIdentity>;
}

export interface RouteSummary {
  readonly method: string;
  readonly route: string;
  readonly operation: string;
  readonly service: string | undefined;
  readonly public: boolean;
}

export interface Router {
  /** Not listening yet: `listen` of loopback does that. Closing it ends the connections to the services too. */
  readonly server: Server;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Takes effect for the next request, whole. @throws {RouterError} and nothing has changed */
  readonly reload: (source: RouterSource) => void;
  readonly routes: () => RouteSummary[];
}

/**
 * A private REST API on loopback: interprets the gateway document that is deployed, with no route of its own.
 * @throws {RouterError} ERR_GATEWAY_DOCUMENT, ERR_GATEWAY_VARIABLE
 * @example
 * const router = createRouter({ document, variables: { CommercialUri: 'http://127.0.0.1:4001' }, authorize, log });
 * const { port, close } = await listen(router.server);
 */
export function createRouter(options: RouterOptions): Router {
  const { authorize, log, clock = () => performance.now(), apiKeys = [] } = options;
  const { authorizerTimeoutMs = AUTHORIZER_TIMEOUT_MS } = options;
  const gateway = { ...GATEWAY, ...options.gateway };
  const upstreams = createUpstreams();
  const throttles = createThrottles(clock);
  const serve = createPipeline({ authorize, authorizerTimeoutMs, throttles, upstreams, clock });
  let table = compileRoutes(options.document, { ...options, apiKeys });

  const handle = (request: IncomingMessage, response: ServerResponse, refusal?: Refusal) => {
    const started = clock();
    const call = openCall(request, gateway);
    const gone = new AbortController();
    let answer: Answer | undefined;
    response.once('close', () => {
      gone.abort();
      log(accessLine(call, response.writableFinished ? answer : undefined, clock() - started));
    });
    const exchange = { request, response, signal: gone.signal };
    const current = table;
    const served = refusal ? Promise.reject<Answer>(refusal) : serve(call, current, exchange);
    void served
      .catch((error: unknown) => current.renderRefusal(call, refusalOf(error, call, log)))
      .then((made) => respond(exchange, (answer = made), call.requestId))
      .catch(() => response.destroy());
  };

  const refuseBytes = (refusal: Refusal, remoteAddress: string | undefined): Answer => {
    const call = openCall({ httpVersion: '1.1', rawHeaders: [], socket: { remoteAddress } }, gateway);
    const answer = table.renderRefusal(call, refusal);
    log(accessLine(call, answer, 0));
    return { ...answer, headers: [...answer.headers, ...requestIds(call.requestId)] };
  };

  const server = createRouterServer({ handle, refuseBytes });
  server.once('close', () => upstreams.close());
  return {
    server,
    handle,
    reload: (source) => {
      table = compileRoutes(source.document, { ...source, apiKeys });
    },
    routes: () => table.routes.map(summarize),
  };
}

const GATEWAY: GatewayIdentity = {
  apiId: 'gatehouse',
  stage: 'local',
  region: 'us-east-1',
  accountId: '000000000000',
  stageVariables: {},
};

function refusalOf(error: unknown, call: Call, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof ClientGone)) {
    const fault = error instanceof Error ? error.name : typeof error;
    log({ level: 'error', event: 'router-fault', requestId: call.requestId, fault });
  }
  return new Refusal('DEFAULT_5XX');
}

function summarize({ method, template, operation, service, isPublic }: Route): RouteSummary {
  return { method, route: template, operation, service, public: isPublic };
}
