import type { Operation } from '../operation.ts';
import * as tickets from '../stores/tickets.ts';

export const updateTicket: Operation<'UpdateTicket'> = (input, call) =>
  tickets.update(call.deps.database.tenant(call.principal), input);
