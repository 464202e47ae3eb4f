import type { Operation } from '../operation.ts';
import * as tickets from '../stores/tickets.ts';

export const closeTicket: Operation<'CloseTicket'> = ({ ticketId }, call) =>
  tickets.close(call.deps.database.tenant(call.principal), ticketId);
