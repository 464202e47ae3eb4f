import type { Operation } from '../operation.ts';
import * as memberships from '../stores/memberships.ts';

export const getMembership: Operation<'GetMembership'> = (input, call) =>
  memberships.get(call.deps.database.tenant(call.principal), input);
