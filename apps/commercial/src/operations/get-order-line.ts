import type { Operation } from '../operation.ts';
import * as orderLines from '../stores/order-lines.ts';

export const getOrderLine: Operation<'GetOrderLine'> = (input, call) =>
  orderLines.get(call.deps.database.tenant(call.principal), input);
