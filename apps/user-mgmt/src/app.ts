import { operations, type Operations } from '@gatehouse/model/user-mgmt';
import { defineService, type OpenDeps } from '@gatehouse/service';
import { openDatabase, type Database } from '@gatehouse/service/data';
import { createAccount } from './operations/create-account.ts';
import { createMembership } from './operations/create-membership.ts';
import { createTeam } from './operations/create-team.ts';
import { deleteAccount } from './operations/delete-account.ts';
import { deleteMembership } from './operations/delete-membership.ts';
import { deleteTeam } from './operations/delete-team.ts';
import { disableAccount } from './operations/disable-account.ts';
import { getAccount } from './operations/get-account.ts';
import { getHealth } from './operations/get-health.ts';
import { getMembership } from './operations/get-membership.ts';
import { getTeam } from './operations/get-team.ts';
import { listAccounts } from './operations/list-accounts.ts';
import { listMemberships } from './operations/list-memberships.ts';
import { listTeams } from './operations/list-teams.ts';
import { updateAccount } from './operations/update-account.ts';
import { updateTeam } from './operations/update-team.ts';

/** Every operation of the model and what implements it: forget one, and it does not compile. */
export const app = defineService<Operations, Deps>(operations, {
  CreateAccount: createAccount,
  CreateMembership: createMembership,
  CreateTeam: createTeam,
  DeleteAccount: deleteAccount,
  DeleteMembership: deleteMembership,
  DeleteTeam: deleteTeam,
  DisableAccount: disableAccount,
  GetAccount: getAccount,
  GetHealth: getHealth,
  GetMembership: getMembership,
  GetTeam: getTeam,
  ListAccounts: listAccounts,
  ListMemberships: listMemberships,
  ListTeams: listTeams,
  UpdateAccount: updateAccount,
  UpdateTeam: updateTeam,
});

/** What an operation finds in `call.deps`. */
export interface Deps {
  readonly database: Database;
}

/** Opens it all when the service starts. */
export const openDeps: OpenDeps<Deps> = async (env, log) => ({
  database: await openDatabase({ ...env, folder: new URL('..', import.meta.url), log }),
});
