import type { Operation } from '../operation.ts';
import * as comments from '../stores/comments.ts';
import * as tickets from '../stores/tickets.ts';

export const createComment: Operation<'CreateComment'> = (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  return tenant.transaction(async (tx) => {
    await tickets.holdOpen(tx, input.ticketId);
    return comments.create(tx, { ...input, author: call.principal.sub });
  });
};
