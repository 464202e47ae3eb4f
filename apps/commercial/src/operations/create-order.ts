import { idempotent } from '@gatehouse/service/data';
import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';

export const createOrder: Operation<'CreateOrder'> = (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  return idempotent(tenant, call, input, (tx) => orders.create(tx, { ...input, owner: call.principal.sub }));
};
