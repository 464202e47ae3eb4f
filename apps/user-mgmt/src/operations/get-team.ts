import type { Operation } from '../operation.ts';
import * as teams from '../stores/teams.ts';

export const getTeam: Operation<'GetTeam'> = ({ teamId }, call) =>
  teams.get(call.deps.database.tenant(call.principal), teamId);
