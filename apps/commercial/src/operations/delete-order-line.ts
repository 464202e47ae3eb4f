import type { Operation } from '../operation.ts';
import * as orderLines from '../stores/order-lines.ts';
import * as orders from '../stores/orders.ts';

export const deleteOrderLine: Operation<'DeleteOrderLine'> = async (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  await tenant.transaction(async (tx) => {
    await orders.holdOpen(tx, input.orderId);
    await orderLines.remove(tx, input);
  });
  return {};
};
