import type { Operation } from '../operation.ts';
import * as tickets from '../stores/tickets.ts';

export const getTicket: Operation<'GetTicket'> = ({ ticketId }, call) =>
  tickets.get(call.deps.database.tenant(call.principal), ticketId);
