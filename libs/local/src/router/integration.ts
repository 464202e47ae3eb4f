import type { Call } from './call.ts';
import type { OperationDocument } from './document.ts';
import { refuseDocument, RouterError } from './errors.ts';
import { isCredential, isHopByHop, isPlainValue, valueOf } from './headers.ts';
import { compileMappings, type Mapped, type Mappings } from './mapping.ts';
import { Refusal } from './refusal.ts';
import { isPrincipalHeader } from '@gatehouse/principal';
import type { UpstreamRequest } from './upstream.ts';

/** The `http_proxy` integration of one operation. */
export interface Integration {
  /**
   * The request to the service, built anew: the client's own bytes are the body and the query string.
   * @throws {Refusal} INTEGRATION_FAILURE, AUTHORIZER_CONFIGURATION_ERROR
   */
  request(call: Call, body: Buffer): Omit<UpstreamRequest, 'signal'>;
}

const URI = /^(?:\$\{([A-Za-z0-9]+)\}|(https?:\/\/[^/?#{}$]+))(\/[^?#]*)$/;
const PLACEHOLDER = /\{([A-Za-z0-9._-]+)\}/g;
const DEFAULT_TIMEOUT_MS = 29_000;
const FORWARDED = [
  'accept',
  'content-type',
  'user-agent',
  'idempotency-key',
  'x-amz-user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
];

/**
 * @param variables what `${Name}` stands for; one without a value makes its service unavailable
 * @throws {RouterError} ERR_GATEWAY_DOCUMENT, ERR_GATEWAY_VARIABLE
 */
export function compileIntegration(
  where: string,
  operation: OperationDocument,
  isPublic: boolean,
  variables: Readonly<Record<string, string>>,
): Integration {
  const document = operation['x-amazon-apigateway-integration'];
  const [, variable, literal, path = ''] =
    URI.exec(document.uri) ?? refuseDocument(where, 'has no usable uri');
  const mappings = compileMappings(where, document.requestParameters ?? {}, isPublic);
  checkPlaceholders(where, path, mappings.path);
  const base = literal ?? variables[variable ?? ''];
  const origin = base === undefined ? undefined : readBase(variable ?? document.uri, base);
  const forwarded = forwardedHeaders(operation);
  return {
    request(call, body) {
      if (origin === undefined) throw new Refusal('INTEGRATION_FAILURE');
      return {
        url: origin,
        method: document.httpMethod,
        path: `${origin.pathname.replace(/\/$/, '')}${fillPath(path, mappings.path, call)}${queryString(mappings, call)}`,
        headers: requestHeaders(mappings.header, forwarded, call),
        body,
        timeoutMs: document.timeoutInMillis ?? DEFAULT_TIMEOUT_MS,
      };
    },
  };
}

function readBase(name: string, base: string): URL {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const isBase =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !url.username;
  return isBase ? url : refuseVariable(name);
}

function refuseVariable(name: string): never {
  throw new RouterError('ERR_GATEWAY_VARIABLE', name, 'is not an http or https URL without query');
}

function checkPlaceholders(where: string, path: string, mapped: readonly Mapped[]): void {
  const placeholders = [...path.matchAll(PLACEHOLDER)].map(([, name]) => name);
  const names = mapped.map(({ name }) => name);
  const odd = [...placeholders, ...names].find(
    (name) => name === undefined || !names.includes(name) || !placeholders.includes(name),
  );
  if (odd !== undefined)
    refuseDocument(where, `has ${odd} either in its uri or in its mappings, not in both`);
}

/** The client's headers that a service may read: a fixed list, and those that the operation models. */
function forwardedHeaders({ parameters = [] }: OperationDocument): string[] {
  const modelled = parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name.toLowerCase());
  return [...new Set([...FORWARDED, ...modelled])].filter(
    (name) =>
      !isCredential(name) &&
      !isHopByHop(name) &&
      !isPrincipalHeader(name) &&
      !/^(?:host|content-length)$/.test(name),
  );
}

function fillPath(path: string, mapped: readonly Mapped[], call: Call): string {
  return path.replaceAll(PLACEHOLDER, (_placeholder, name: string) => {
    const source = mapped.find((one) => one.name === name);
    const value = source?.value(call) ?? '';
    return source?.expression.startsWith('method.request.path.') ? value : encodeURIComponent(value);
  });
}

/** API Gateway hands the whole query string on; a mapped name replaces the client's. */
function queryString({ querystring }: Mappings, call: Call): string {
  const set = querystring.filter(
    ({ name, expression }) => expression !== `method.request.querystring.${name}`,
  );
  const { rawQuery, query } = call.target;
  if (set.length === 0) return rawQuery === '' ? '' : `?${rawQuery}`;
  const kept = query.filter(([name]) => !set.some((mapped) => mapped.name === name));
  const mapped = set.flatMap(({ name, value }) => {
    const text = value(call);
    return text === undefined ? [] : [[name, text] as const];
  });
  const pairs = [...kept, ...mapped].map((pair) => pair.map(encodeURIComponent).join('='));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Mapped headers first (principal headers first of all), each name once. */
function requestHeaders(
  mapped: readonly Mapped[],
  forwarded: readonly string[],
  call: Call,
): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { name, value } of mapped) {
    const text = value(call);
    if (text !== undefined && isPlainValue(text)) headers.set(name, text);
    else if (isPrincipalHeader(name)) throw new Refusal('AUTHORIZER_CONFIGURATION_ERROR');
  }
  for (const name of forwarded) {
    const text = valueOf(call.headers, name)?.trim();
    if (!headers.has(name) && text !== undefined && isPlainValue(text)) headers.set(name, text);
  }
  const traced = call.traceparent === undefined ? [] : (['traceparent', 'tracestate'] as const);
  for (const name of traced) {
    const text = valueOf(call.headers, name);
    if (!headers.has(name) && text !== undefined && isPlainValue(text)) headers.set(name, text);
  }
  return headers;
}
