import type { Operation } from '../operation.ts';
import * as teams from '../stores/teams.ts';

export const listTeams: Operation<'ListTeams'> = (input, call) =>
  teams.list(call.deps.database.tenant(call.principal), input);
