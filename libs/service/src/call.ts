import type { Caller, Principal } from '@gatehouse/principal';
import { ServiceError } from './errors.ts';
import type { Log } from './log.ts';
import { ModelledError, type ErrorMembers } from './modelled-error.ts';

/**
 * Everything about one call that is not its input.
 *
 * @typeParam Deps what `serve` was given: the database, clients, …
 * @typeParam Errors names of the errors that the operation models
 */
export interface Call<Deps = unknown, Errors extends string = string> {
  /** Who is calling. On a public operation reading it for an anonymous caller is a fault (500). */
  readonly principal: Principal;
  /** Who is calling, or `{ type: 'anonymous' }`. */
  readonly caller: Caller;
  readonly operation: string;
  /** One id for the whole path: edge, router, authorizer and service log it. */
  readonly requestId: string;
  /** W3C trace context; send it on to whatever is called next. */
  readonly traceparent: string | undefined;
  /** Value of the member with `@idempotencyToken`; made up when the caller sent none. */
  readonly idempotencyToken: string | undefined;
  readonly log: Log;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
  readonly deps: Deps;
  /**
   * An error of this operation, to be thrown. Another operation's does not compile.
   *
   * @example
   * throw call.error('ConflictException', { message: 'The order is approved already' });
   */
  error(name: Errors, members: ErrorMembers): ModelledError;
}

type CallParts<Deps> = Omit<Call<Deps>, 'principal' | 'error'>;

export function createCall<Deps>(parts: CallParts<Deps>): Call<Deps> {
  return {
    ...parts,
    get principal() {
      if (parts.caller.type === 'anonymous') throw new ServiceError('ERR_ANONYMOUS', parts.operation);
      return parts.caller;
    },
    error: (name, members) => new ModelledError(name, members),
  };
}
