import type { Operation } from '../operation.ts';
import * as tickets from '../stores/tickets.ts';

export const listTickets: Operation<'ListTickets'> = (input, call) =>
  tickets.list(call.deps.database.tenant(call.principal), input);
