import type { Operation } from '../operation.ts';
import * as orders from '../stores/orders.ts';
import * as quotes from '../stores/quotes.ts';

export const acceptQuote: Operation<'AcceptQuote'> = ({ quoteId }, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  return tenant.transaction(async (tx) => {
    const quote = await quotes.get(tx, quoteId);
    if (quote.status !== 'OPEN') {
      throw call.error('ConflictException', { message: 'The quote has been accepted already' });
    }
    if (quote.validUntil && quote.validUntil < new Date()) {
      throw call.error('ConflictException', { message: 'The quote is no longer valid' });
    }
    const { orderId } = await orders.create(tx, { total: quote.total, owner: call.principal.sub });
    return quotes.accept(tx, quote, orderId);
  });
};
