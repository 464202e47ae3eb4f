import type { Operation } from '../operation.ts';
import * as orderLines from '../stores/order-lines.ts';
import * as orders from '../stores/orders.ts';

export const createOrderLine: Operation<'CreateOrderLine'> = (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  return tenant.transaction(async (tx) => {
    await orders.holdOpen(tx, input.orderId);
    return orderLines.create(tx, input);
  });
};
