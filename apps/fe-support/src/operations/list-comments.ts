import type { Operation } from '../operation.ts';
import * as comments from '../stores/comments.ts';
import * as tickets from '../stores/tickets.ts';

export const listComments: Operation<'ListComments'> = async (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  await tickets.get(tenant, input.ticketId);
  return comments.list(tenant, input);
};
