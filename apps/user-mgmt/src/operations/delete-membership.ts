import type { Operation } from '../operation.ts';
import * as memberships from '../stores/memberships.ts';

export const deleteMembership: Operation<'DeleteMembership'> = async (input, call) => {
  await memberships.remove(call.deps.database.tenant(call.principal), input);
  return {};
};
