import { randomUUID } from 'node:crypto';
import { clientHeaders, headerList, valuesOf, type HeaderList } from './headers.ts';
import type { Target } from './hygiene.ts';

/** What `$context` and the authorizer's event say about the API itself. */
export interface GatewayIdentity {
  readonly apiId: string;
  readonly stage: string;
  readonly region: string;
  readonly accountId: string;
  readonly stageVariables: Readonly<Record<string, string>>;
}

/** What is known of a route that matched. */
export interface RouteName {
  readonly method: string;
  readonly template: string;
  readonly operation: string;
}

/** One request on its way through the router. The steps fill in what is not readonly. */
export interface Call {
  readonly gateway: GatewayIdentity;
  readonly requestId: string;
  readonly traceparent: string | undefined;
  readonly receivedAt: number;
  readonly method: string;
  readonly protocol: string;
  readonly sourceIp: string;
  /** As sent, for the hygiene step only. */
  readonly sent: HeaderList;
  /** Without hop-by-hop and principal headers. */
  readonly headers: HeaderList;
  target: Target;
  route: RouteName | undefined;
  /** Raw, as on the wire. */
  pathParameters: Readonly<Record<string, string>>;
  authorizer: ReadonlyMap<string, string>;
  latency: { authorizer?: number; integration?: number };
}

const REQUEST_ID = /^[A-Za-z0-9-]{8,64}$/;
const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The head of a request: an IncomingMessage, or what little there is of one. */
export interface RequestHead {
  readonly method?: string | undefined;
  readonly httpVersion: string;
  readonly rawHeaders: readonly string[];
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Takes over the request id and trace of the hop before, where they are well formed and sent once. */
export function openCall(request: RequestHead, gateway: GatewayIdentity): Call {
  const sent = headerList(request.rawHeaders);
  return {
    gateway,
    requestId: single(sent, 'x-request-id', REQUEST_ID) ?? randomUUID(),
    traceparent: single(sent, 'traceparent', TRACEPARENT),
    receivedAt: Date.now(),
    method: request.method ?? '',
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    sent,
    headers: clientHeaders(sent),
    target: { path: '', rawQuery: '', query: [] },
    route: undefined,
    pathParameters: {},
    authorizer: new Map(),
    latency: {},
  };
}

function single(headers: HeaderList, name: string, form: RegExp): string | undefined {
  const [value, ...more] = valuesOf(headers, name);
  return value !== undefined && more.length === 0 && form.test(value) ? value : undefined;
}
