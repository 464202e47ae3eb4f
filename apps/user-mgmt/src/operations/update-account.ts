import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const updateAccount: Operation<'UpdateAccount'> = (input, call) =>
  accounts.update(call.deps.database.tenant(call.principal), input);
