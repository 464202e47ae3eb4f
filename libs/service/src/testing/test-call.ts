import { encodePrincipal, type Caller } from '@gatehouse/principal';
import type { Complete } from '../complete.ts';
import type { Operation, Service } from '../define-service.ts';
import type { HttpResponse } from '../http/message.ts';
import { createLog, type Log } from '../log.ts';
import { ModelledError, type ErrorMembers } from '../modelled-error.ts';
import type { OperationShape } from '../operation-table.ts';
import { revive } from '../schema/timestamp.ts';
import { walk } from '../schema/walk.ts';
import { objectSchema, type Schemas } from '../operation-table.ts';
import { toRequest } from './to-request.ts';
import { user } from './user.ts';

export interface TestCallOptions<Deps> {
  /** What `serve` would get from `deps`. */
  readonly deps: Deps;
  /** Who calls; alice of acme when absent. */
  readonly principal?: Caller;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly log?: Log;
  readonly signal?: AbortSignal;
}

/**
 * Calls an operation as the router would, without a socket: the input is put into an HTTP request, routed,
 * validated, handled, and the answer is read back to the client's types. An error answer is thrown as a
 * `ModelledError` with its members as the caller gets them and its HTTP `status`.
 *
 * @example
 * const order = await testCall(app, 'GetOrder', { orderId: '123' }, { deps, principal: user('bob', 'acme') });
 * await expect(testCall(app, 'GetOrder', { orderId: '900' }, { deps })).rejects.toMatchObject({
 *   name: 'ResourceNotFoundException',
 *   status: 404,
 * });
 */
export async function testCall<
  Operations extends Record<keyof Operations, Operation>,
  Deps,
  Name extends keyof Operations & string,
>(
  service: Service<Operations, Deps>,
  name: Name,
  input: Operations[Name]['input'],
  options: TestCallOptions<Deps>,
): Promise<Complete<Operations[Name]['output']>> {
  const { operations, schemas = {} } = service.table;
  const operation = operations[name];
  if (!operation) throw new Error(`The model has no operation ${name}.`);
  const headers = { ...encodePrincipal(options.principal ?? user('alice', 'acme')), ...options.headers };
  const response = await service.dispatch(toRequest(input, operation, schemas, headers), {
    deps: options.deps,
    log: options.log ?? createLog('silent', service.name),
    signal: options.signal ?? new AbortController().signal,
  });
  return readOutput(response, operation, schemas) as Complete<Operations[Name]['output']>;
}

function readOutput(
  { status, headers, body }: HttpResponse,
  { output }: OperationShape,
  schemas: Schemas,
): unknown {
  const json = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
  const type = headers['x-amzn-errortype'];
  if (type !== undefined) throw Object.assign(new ModelledError(type, json as ErrorMembers), { status });
  const entries = Object.entries(output.members).map(([name, member]) => {
    if (member.in === 'payload') return [name, json] as const;
    return [name, member.in === 'header' ? headers[member.name.toLowerCase()] : json[member.name]] as const;
  });
  return walk(Object.fromEntries(entries), objectSchema(output.members), { schemas, leaf: revive });
}
