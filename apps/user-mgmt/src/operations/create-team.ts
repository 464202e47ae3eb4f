import type { Operation } from '../operation.ts';
import * as teams from '../stores/teams.ts';

export const createTeam: Operation<'CreateTeam'> = (input, call) =>
  teams.create(call.deps.database.tenant(call.principal), input);
