import type { Operation } from '../operation.ts';
import * as quotes from '../stores/quotes.ts';

export const listQuotes: Operation<'ListQuotes'> = (input, call) =>
  quotes.list(call.deps.database.tenant(call.principal), input);
