import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const disableAccount: Operation<'DisableAccount'> = ({ accountId }, call) =>
  accounts.disable(call.deps.database.tenant(call.principal), accountId);
