import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const listOrders: Operation<'ListOrders'> = (input, call) =>
  orders.list(call.deps.database.tenant(call.principal), input);
