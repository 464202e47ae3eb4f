import type { Operation } from '../operation.ts';
import * as accounts from '../stores/accounts.ts';

export const createAccount: Operation<'CreateAccount'> = (input, call) =>
  accounts.create(call.deps.database.tenant(call.principal), input);
