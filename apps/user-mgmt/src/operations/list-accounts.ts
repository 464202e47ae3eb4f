import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const listAccounts: Operation<'ListAccounts'> = (input, call) =>
  accounts.list(call.deps.database.tenant(call.principal), input);
