// @ts-nocheck
// smithy-typescript generated code
import type { AccountStatus, MemberRole } from "./enums.ts";

/**
 * A member of the input that was refused.
 * @public
 */
export interface ValidationExceptionField {
  /**
   * JSON pointer to the member, e.g. `/total/currency`.
   * @public
   */
  path: string | undefined;

  /**
   * The constraint that it does not satisfy.
   * @public
   */
  message: string | undefined;
}

/**
 * @public
 */
export interface CreateAccountInput {
  /**
   * Where mail reaches the person, in lower case.
   * @public
   */
  email: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  displayName: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateAccountOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;
}

/**
 * @public
 */
export interface DeleteAccountInput {
  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;
}

/**
 * @public
 */
export interface DeleteAccountOutput {}

/**
 * @public
 */
export interface DisableAccountInput {
  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface DisableAccountOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;

  /**
   * Whether an account may be used.
   * @public
   */
  status: AccountStatus | undefined;
}

/**
 * @public
 */
export interface GetAccountInput {
  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetAccountOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;

  /**
   * Where mail reaches the person, in lower case.
   * @public
   */
  email: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  displayName: string | undefined;

  /**
   * Whether an account may be used.
   * @public
   */
  status: AccountStatus | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListAccountsInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Only accounts with this status.
   * @public
   */
  status?: AccountStatus | undefined;

  /**
   * Only accounts whose e-mail address begins so.
   * @public
   */
  emailPrefix?: string | undefined;
}

/**
 * An account as it stands in a list.
 * @public
 */
export interface AccountSummary {
  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;

  /**
   * Where mail reaches the person, in lower case.
   * @public
   */
  email: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  displayName: string | undefined;

  /**
   * Whether an account may be used.
   * @public
   */
  status: AccountStatus | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListAccountsOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The accounts of this page.
   * @public
   */
  items: AccountSummary[] | undefined;
}

/**
 * Makes a change conditional: a version other than the current one is a `ConflictException`.
 * @public
 */
export interface UpdateAccountInput {
  /**
   * The version that was read; when it is no longer the current one, nothing changes.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;

  /**
   * Where mail reaches the person, in lower case.
   * @public
   */
  email: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  displayName: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface UpdateAccountOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;
}

/**
 * @public
 */
export interface CreateMembershipInput {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * The account that becomes a member.
   * @public
   */
  accountId: string | undefined;

  /**
   * What somebody is in a team.
   * @public
   */
  role: MemberRole | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateMembershipOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * Id of a membership, unique within its team.
   * @public
   */
  memberId: string | undefined;
}

/**
 * @public
 */
export interface CreateTeamInput {
  /**
   * A name for people to read.
   * @public
   */
  name: string | undefined;

  /**
   * What the team does.
   * @public
   */
  description?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateTeamOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;
}

/**
 * @public
 */
export interface DeleteMembershipInput {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * Id of a membership, unique within its team.
   * @public
   */
  memberId: string | undefined;
}

/**
 * @public
 */
export interface DeleteMembershipOutput {}

/**
 * @public
 */
export interface DeleteTeamInput {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;
}

/**
 * @public
 */
export interface DeleteTeamOutput {}

/**
 * @public
 */
export interface GetHealthInput {}

/**
 * Answer of every health operation.
 * @public
 */
export interface GetHealthOutput {
  /**
   * True whenever there is an answer at all.
   * @public
   */
  ok: boolean | undefined;
}

/**
 * @public
 */
export interface GetMembershipInput {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * Id of a membership, unique within its team.
   * @public
   */
  memberId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetMembershipOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * Id of a membership, unique within its team.
   * @public
   */
  memberId: string | undefined;

  /**
   * The account that is the member.
   * @public
   */
  accountId: string | undefined;

  /**
   * What somebody is in a team.
   * @public
   */
  role: MemberRole | undefined;
}

/**
 * @public
 */
export interface GetTeamInput {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetTeamOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  name: string | undefined;

  /**
   * What the team does.
   * @public
   */
  description?: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListMembershipsInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;
}

/**
 * A membership as it stands in a list.
 * @public
 */
export interface MembershipSummary {
  /**
   * Id of a membership, unique within its team.
   * @public
   */
  memberId: string | undefined;

  /**
   * Id of an account; the service chooses it.
   * @public
   */
  accountId: string | undefined;

  /**
   * What somebody is in a team.
   * @public
   */
  role: MemberRole | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListMembershipsOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The memberships of this page.
   * @public
   */
  items: MembershipSummary[] | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListTeamsInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;
}

/**
 * A team as it stands in a list.
 * @public
 */
export interface TeamSummary {
  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  name: string | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListTeamsOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The teams of this page.
   * @public
   */
  items: TeamSummary[] | undefined;
}

/**
 * Makes a change conditional: a version other than the current one is a `ConflictException`.
 * @public
 */
export interface UpdateTeamInput {
  /**
   * The version that was read; when it is no longer the current one, nothing changes.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;

  /**
   * A name for people to read.
   * @public
   */
  name: string | undefined;

  /**
   * What the team does.
   * @public
   */
  description?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface UpdateTeamOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a team; the service chooses it.
   * @public
   */
  teamId: string | undefined;
}
