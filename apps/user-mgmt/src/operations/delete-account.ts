import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const deleteAccount: Operation<'DeleteAccount'> = async ({ accountId }, call) => {
  await accounts.remove(call.deps.database.tenant(call.principal), accountId);
  return {};
};
