import type { Operation } from '../operation.ts';
import * as orderLines from '../stores/order-lines.ts';
import * as orders from '../stores/orders.ts';

export const listOrderLines: Operation<'ListOrderLines'> = async (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  await orders.get(tenant, input.orderId);
  return orderLines.list(tenant, input);
};
