import type { Call } from './call.ts';
import { valueOf } from './headers.ts';
import type { Refusal } from './refusal.ts';

/** A call as mappings and templates see it. `refusal` is there in gateway responses only. */
export type Viewed = Call & { readonly refusal?: Refusal };

/** Reads one variable of a call. Undefined: the call has none of that name. */
export type Variable = (call: Viewed) => string | undefined;

const context: Record<string, Variable> = {
  apiId: ({ gateway }) => gateway.apiId,
  stage: ({ gateway }) => gateway.stage,
  requestId: ({ requestId }) => requestId,
  extendedRequestId: ({ requestId }) => requestId,
  requestTimeEpoch: ({ receivedAt }) => String(receivedAt),
  httpMethod: ({ method }) => method,
  path: ({ target }) => target.path,
  protocol: ({ protocol }) => protocol,
  resourcePath: ({ route }) => route?.template,
  'identity.sourceIp': ({ sourceIp }) => sourceIp,
  'error.message': ({ refusal }) => refusal?.message,
  'error.messageString': ({ refusal }) => refusal && JSON.stringify(refusal.message),
  'error.responseType': ({ refusal }) => refusal?.type,
};

const request: Record<string, (name: string) => Variable> = {
  path:
    (name) =>
    ({ pathParameters }) =>
      Object.hasOwn(pathParameters, name) ? pathParameters[name] : undefined,
  header:
    (name) =>
    ({ headers }) =>
      valueOf(headers, name),
  querystring:
    (name) =>
    ({ target }) =>
      target.query.findLast(([key]) => key === name)?.[1],
};

/**
 * The variables of API Gateway's mappings: `context.*`, `stageVariables.*`, `method.request.{path,header,querystring}.*`.
 * Undefined for any other name.
 * @example findVariable('context.requestId')?.(call)
 */
export function findVariable(name: string): Variable | undefined {
  const [, root, rest = ''] = /^(context|stageVariables|method\.request)\.(.+)$/.exec(name) ?? [];
  if (root === 'stageVariables') return ({ gateway }) => gateway.stageVariables[rest];
  if (root === 'context') return findContext(rest);
  const [, place = '', key = ''] = /^(path|header|querystring)\.([A-Za-z0-9._-]+)$/.exec(rest) ?? [];
  return root === undefined ? undefined : request[place]?.(key);
}

function findContext(name: string): Variable | undefined {
  const claim = /^authorizer\.([A-Za-z0-9_-]+)$/.exec(name)?.[1];
  if (claim !== undefined) return ({ authorizer }) => authorizer.get(claim);
  return Object.hasOwn(context, name) ? context[name] : undefined;
}

/** A mapped value: a constant in single quotes, or a variable. Undefined: neither. */
export function readExpression(expression: string): Variable | undefined {
  const constant = /^'([^']*)'$/.exec(expression)?.[1];
  return constant === undefined ? findVariable(expression) : () => constant;
}
