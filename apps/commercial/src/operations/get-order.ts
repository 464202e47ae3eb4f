import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const getOrder: Operation<'GetOrder'> = ({ orderId }, call) =>
  orders.get(call.deps.database.tenant(call.principal), orderId);
