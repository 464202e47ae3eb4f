import { idempotent } from '@gatehouse/service/data';
import type { Operation } from '../operation.ts';
import * as tickets from '../stores/tickets.ts';

export const createTicket: Operation<'CreateTicket'> = (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  const requester = call.principal.sub;
  return idempotent(tenant, call, input, (tx) => tickets.create(tx, { ...input, requester }));
};
