import type { Operation } from '../operation.ts';
import * as teams from '../stores/teams.ts';

export const deleteTeam: Operation<'DeleteTeam'> = async ({ teamId }, call) => {
  await teams.remove(call.deps.database.tenant(call.principal), teamId);
  return {};
};
