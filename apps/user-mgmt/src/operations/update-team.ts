import type { Operation } from '../operation.ts';
import * as teams from '../stores/teams.ts';

export const updateTeam: Operation<'UpdateTeam'> = (input, call) =>
  teams.update(call.deps.database.tenant(call.principal), input);
