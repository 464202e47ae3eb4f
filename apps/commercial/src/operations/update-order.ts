import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const updateOrder: Operation<'UpdateOrder'> = (input, call) =>
  orders.update(call.deps.database.tenant(call.principal), input);
