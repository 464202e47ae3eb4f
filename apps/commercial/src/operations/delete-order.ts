import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const deleteOrder: Operation<'DeleteOrder'> = async (input, call) => {
  await orders.remove(call.deps.database.tenant(call.principal), input);
  return {};
};
