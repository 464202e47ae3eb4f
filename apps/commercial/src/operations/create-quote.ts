import { idempotent } from '@gatehouse/service/data';
import type { Operation } from '../operation.ts';
import * as quotes from '../stores/quotes.ts';

export const createQuote: Operation<'CreateQuote'> = (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  return idempotent(tenant, call, input, (tx) => quotes.create(tx, input));
};
