import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const getAccount: Operation<'GetAccount'> = ({ accountId }, call) =>
  accounts.get(call.deps.database.tenant(call.principal), accountId);
