import type { Operation } from '../operation.ts';
import * as quotes from '../stores/quotes.ts';

export const getQuote: Operation<'GetQuote'> = ({ quoteId }, call) =>
  quotes.get(call.deps.database.tenant(call.principal), quoteId);
