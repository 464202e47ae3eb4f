import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const approveOrder: Operation<'ApproveOrder'> = (input, call) =>
  orders.approve(call.deps.database.tenant(call.principal), input);
