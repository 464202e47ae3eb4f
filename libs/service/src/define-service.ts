import type { Call } from './call.ts';
import type { Complete } from './complete.ts';
import { ServiceError } from './errors.ts';
import { createDispatch, type Dispatch } from './http/dispatch.ts';
import type { OperationTable } from './operation-table.ts';

/** One operation as the model's types describe it: `CommercialOperations['GetOrder']`. */
export interface Operation {
  input: object;
  output: object;
  errors: string;
}

/**
 * An operation's implementation. The input is valid, complete and typed as the client's (timestamps are
 * `Date`s, defaults filled in, unknown members dropped); of the output only modelled members leave.
 *
 * @example
 * export const getOrder: Handler<CommercialOperations['GetOrder'], Deps> = async ({ orderId }, call) => {
 *   const order = await orders.get(call.deps.database.tenant(call.principal), orderId);
 *   if (order.status !== 'OPEN') throw call.error('ConflictException', { message: 'The order is no longer open' });
 *   return order;
 * };
 */
export type Handler<Op extends Operation, Deps = unknown> = (
  input: Complete<Op['input']>,
  call: Call<Deps, Op['errors']>,
) => Promise<Complete<Op['output']>>;

/** One handler per operation, no more and no less. */
export type Handlers<Operations extends Record<keyof Operations, Operation>, Deps> = {
  readonly [Name in keyof Operations]: Handler<Operations[Name], Deps>;
};

/** A service ready for `serve` or `testCall`. */
export interface Service<Operations, Deps> {
  readonly name: string;
  readonly table: OperationTable;
  readonly dispatch: Dispatch<Deps>;
  /** Never set; carries the operations' types to `testCall`. */
  readonly types?: Operations;
}

/**
 * Puts handlers behind the operations of a model. A missing handler, an unknown one, a wrong input or output
 * does not compile; a table that does not fit the types is refused at start (`ERR_HANDLERS`).
 *
 * @example
 * import { operations, type CommercialOperations } from '@gatehouse/model/commercial';
 *
 * export const app = defineService<CommercialOperations, Deps>(operations, { GetOrder: getOrder, … });
 */
export function defineService<Operations extends Record<keyof Operations, Operation>, Deps>(
  table: OperationTable,
  handlers: Handlers<Operations, Deps>,
): Service<Operations, Deps> {
  const modelled = Object.keys(table.operations);
  const missing = modelled.filter((name) => !Object.hasOwn(handlers, name));
  const unknown = Object.keys(handlers).filter((name) => !modelled.includes(name));
  if (missing.length + unknown.length > 0) {
    throw new ServiceError('ERR_HANDLERS', `Look at ${[...missing, ...unknown].join(', ')}.`);
  }
  return {
    name: table.service,
    table,
    dispatch: createDispatch(table, (name, input, call) =>
      handlers[name as keyof Operations](input as never, call),
    ),
  };
}
