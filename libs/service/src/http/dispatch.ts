import { randomUUID } from 'node:crypto';
import { decodePrincipal, type Caller } from '@gatehouse/principal';
import { createCall, type Call } from '../call.ts';
import { ServiceError } from '../errors.ts';
import { describe, type Log } from '../log.ts';
import { ModelledError } from '../modelled-error.ts';
import { objectSchema, type OperationShape, type OperationTable } from '../operation-table.ts';
import { createValidator } from '../schema/validator.ts';
import { readInput } from './input.ts';
import { single, type HttpRequest, type HttpResponse } from './message.ts';
import { checkPathTenant } from './path-tenant.ts';
import { placeMembers } from './place-members.ts';
import { Refusal, refusalOf, refusalResponse, refusals } from './refusal.ts';
import { createRoutes } from './routes.ts';

export interface DispatchContext<Deps> {
  readonly deps: Deps;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Answers one request; never throws. */
export type Dispatch<Deps> = (request: HttpRequest, context: DispatchContext<Deps>) => Promise<HttpResponse>;

type Invoke<Deps> = (operation: string, input: object, call: Call<Deps>) => Promise<object>;

/** What becomes known of a request on its way, for the answer and the log line. */
interface Progress {
  readonly requestId: string;
  readonly traceparent: string | undefined;
  caller?: Caller;
  operation?: string;
  errorType?: string;
}

export function createDispatch<Deps>(table: OperationTable, invoke: Invoke<Deps>): Dispatch<Deps> {
  const schemas = table.schemas ?? {};
  const routes = createRoutes(table);
  const validate = createValidator(table);

  const answer = async (
    request: HttpRequest,
    context: DispatchContext<Deps>,
    progress: Progress,
    log: Log,
  ) => {
    const caller = callerOf(request);
    progress.caller = caller;
    const match = routes(request.method, request.target.split('?')[0] ?? '');
    const operation = match && table.operations[match.operation];
    if (!operation) throw refusals.unknownRoute();
    progress.operation = match.operation;
    checkPathTenant(operation, match, caller);
    const { input, idempotencyToken } = await readInput(request, match, operation, schemas, validate);
    const { requestId, traceparent } = progress;
    const { deps, signal } = context;
    const about = { operation: match.operation, caller, requestId, traceparent, idempotencyToken };
    const call = createCall({ ...about, log: log.child({ operation: match.operation }), signal, deps });
    return outputResponse(await invoke(match.operation, input, call), operation, schemas);
  };

  const refuse = (error: unknown, progress: Progress, log: Log): HttpResponse => {
    const operation = progress.operation === undefined ? undefined : table.operations[progress.operation];
    try {
      const refusal = toRefusal(error, operation);
      const response = refusalResponse(refusal, progress.requestId, operation, schemas);
      progress.errorType = refusal.type;
      return response;
    } catch (fault) {
      logFault(fault, progress, log);
      const refusal = refusals.internal();
      progress.errorType = refusal.type;
      return refusalResponse(refusal, progress.requestId, undefined, schemas);
    }
  };

  return async (request, context) => {
    const started = performance.now();
    const progress: Progress = { requestId: requestIdOf(request), traceparent: traceparentOf(request) };
    const { requestId, traceparent } = progress;
    const log = context.log.child({ requestId, ...(traceparent && { traceparent }) });
    const response = await answer(request, context, progress, log).catch((error: unknown) =>
      refuse(error, progress, log),
    );
    logRequest(log, progress, response.status, started);
    return {
      ...response,
      headers: { ...response.headers, 'x-amzn-requestid': requestId, 'cache-control': 'no-store' },
    };
  };
}

function callerOf({ headers }: HttpRequest): Caller {
  try {
    return decodePrincipal({ ...headers });
  } catch (cause) {
    throw new ServiceError('ERR_AROUND_THE_ROUTER', undefined, { cause });
  }
}

function outputResponse(
  output: object,
  operation: OperationShape,
  schemas: OperationTable['schemas'] = {},
): HttpResponse {
  const { members } = operation.output;
  const { headers, body } = placeMembers(output, members, objectSchema(members), schemas);
  return { status: operation.status, headers, body: operation.status === 204 ? '' : JSON.stringify(body) };
}

const isModelled = (error: unknown): error is ModelledError => error instanceof ModelledError;

/** The refusal that an error stands for; rethrows what is a fault of the service. */
function toRefusal(error: unknown, operation: OperationShape | undefined): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ServiceError) throw error;
  if (isModelled(error) && operation) {
    const modelled = refusalOf(error, operation);
    if (modelled) return modelled;
    throw new ServiceError('ERR_UNMODELLED', `${error.name}.`, { cause: error });
  }
  throw new ServiceError('ERR_HANDLER', undefined, { cause: error });
}

function logFault(fault: unknown, { operation }: Progress, log: Log): void {
  const known =
    fault instanceof ServiceError ? fault : new ServiceError('ERR_HANDLER', undefined, { cause: fault });
  const error = describe(known.cause ?? known);
  log.error({ event: 'fault', code: known.code, message: known.message, operation, error });
}

function logRequest(
  log: Log,
  { caller, operation, errorType }: Progress,
  status: number,
  started: number,
): void {
  const tenantId = caller && caller.type !== 'anonymous' ? caller.tenantId : undefined;
  const latencyMs = Math.round((performance.now() - started) * 100) / 100;
  log.info({
    event: 'request',
    operation,
    status,
    latencyMs,
    principalType: caller?.type,
    tenantId,
    errorType,
  });
}

function requestIdOf({ headers }: HttpRequest): string {
  const sent = single(headers, 'x-request-id');
  return sent !== undefined && /^[A-Za-z0-9._:=-]{1,128}$/.test(sent) ? sent : randomUUID();
}

function traceparentOf({ headers }: HttpRequest): string | undefined {
  const sent = single(headers, 'traceparent');
  return sent !== undefined && /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(sent)
    ? sent
    : undefined;
}
