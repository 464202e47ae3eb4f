import type { Operation } from '../operation.ts';
import * as memberships from '../stores/memberships.ts';
import * as teams from '../stores/teams.ts';

export const listMemberships: Operation<'ListMemberships'> = async (input, call) => {
  const tenant = call.deps.database.tenant(call.principal);
  await teams.get(tenant, input.teamId);
  return memberships.list(tenant, input);
};
