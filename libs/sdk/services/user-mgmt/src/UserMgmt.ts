// @ts-nocheck
// smithy-typescript generated code
import { createAggregatedClient } from "@smithy/smithy-client";
import type { HttpHandlerOptions as __HttpHandlerOptions, PaginationConfiguration, Paginator } from "@smithy/types";

import {
  type CreateAccountCommandInput,
  type CreateAccountCommandOutput,
  CreateAccountCommand,
} from "./commands/CreateAccountCommand.ts";
import {
  type CreateMembershipCommandInput,
  type CreateMembershipCommandOutput,
  CreateMembershipCommand,
} from "./commands/CreateMembershipCommand.ts";
import {
  type CreateTeamCommandInput,
  type CreateTeamCommandOutput,
  CreateTeamCommand,
} from "./commands/CreateTeamCommand.ts";
import {
  type DeleteAccountCommandInput,
  type DeleteAccountCommandOutput,
  DeleteAccountCommand,
} from "./commands/DeleteAccountCommand.ts";
import {
  type DeleteMembershipCommandInput,
  type DeleteMembershipCommandOutput,
  DeleteMembershipCommand,
} from "./commands/DeleteMembershipCommand.ts";
import {
  type DeleteTeamCommandInput,
  type DeleteTeamCommandOutput,
  DeleteTeamCommand,
} from "./commands/DeleteTeamCommand.ts";
import {
  type DisableAccountCommandInput,
  type DisableAccountCommandOutput,
  DisableAccountCommand,
} from "./commands/DisableAccountCommand.ts";
import {
  type GetAccountCommandInput,
  type GetAccountCommandOutput,
  GetAccountCommand,
} from "./commands/GetAccountCommand.ts";
import { type GetHealthCommandInput, type GetHealthCommandOutput, GetHealthCommand } from "./commands/GetHealthCommand.ts";
import {
  type GetMembershipCommandInput,
  type GetMembershipCommandOutput,
  GetMembershipCommand,
} from "./commands/GetMembershipCommand.ts";
import { type GetTeamCommandInput, type GetTeamCommandOutput, GetTeamCommand } from "./commands/GetTeamCommand.ts";
import {
  type ListAccountsCommandInput,
  type ListAccountsCommandOutput,
  ListAccountsCommand,
} from "./commands/ListAccountsCommand.ts";
import {
  type ListMembershipsCommandInput,
  type ListMembershipsCommandOutput,
  ListMembershipsCommand,
} from "./commands/ListMembershipsCommand.ts";
import { type ListTeamsCommandInput, type ListTeamsCommandOutput, ListTeamsCommand } from "./commands/ListTeamsCommand.ts";
import {
  type UpdateAccountCommandInput,
  type UpdateAccountCommandOutput,
  UpdateAccountCommand,
} from "./commands/UpdateAccountCommand.ts";
import {
  type UpdateTeamCommandInput,
  type UpdateTeamCommandOutput,
  UpdateTeamCommand,
} from "./commands/UpdateTeamCommand.ts";
import { paginateListAccounts } from "./pagination/ListAccountsPaginator.ts";
import { paginateListMemberships } from "./pagination/ListMembershipsPaginator.ts";
import { paginateListTeams } from "./pagination/ListTeamsPaginator.ts";
import { UserMgmtClient } from "./UserMgmtClient.ts";

const commands = {
  CreateAccountCommand,
  CreateMembershipCommand,
  CreateTeamCommand,
  DeleteAccountCommand,
  DeleteMembershipCommand,
  DeleteTeamCommand,
  DisableAccountCommand,
  GetAccountCommand,
  GetHealthCommand,
  GetMembershipCommand,
  GetTeamCommand,
  ListAccountsCommand,
  ListMembershipsCommand,
  ListTeamsCommand,
  UpdateAccountCommand,
  UpdateTeamCommand,
};
const paginators = {
  paginateListAccounts,
  paginateListMemberships,
  paginateListTeams,
};

export interface UserMgmt {
  /**
   * @see {@link CreateAccountCommand}
   */
  createAccount(
    args: CreateAccountCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateAccountCommandOutput>;
  createAccount(
    args: CreateAccountCommandInput,
    cb: (err: any, data?: CreateAccountCommandOutput) => void
  ): void;
  createAccount(
    args: CreateAccountCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateAccountCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateMembershipCommand}
   */
  createMembership(
    args: CreateMembershipCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateMembershipCommandOutput>;
  createMembership(
    args: CreateMembershipCommandInput,
    cb: (err: any, data?: CreateMembershipCommandOutput) => void
  ): void;
  createMembership(
    args: CreateMembershipCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateMembershipCommandOutput) => void
  ): void;

  /**
   * @see {@link CreateTeamCommand}
   */
  createTeam(
    args: CreateTeamCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<CreateTeamCommandOutput>;
  createTeam(
    args: CreateTeamCommandInput,
    cb: (err: any, data?: CreateTeamCommandOutput) => void
  ): void;
  createTeam(
    args: CreateTeamCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: CreateTeamCommandOutput) => void
  ): void;

  /**
   * @see {@link DeleteAccountCommand}
   */
  deleteAccount(
    args: DeleteAccountCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DeleteAccountCommandOutput>;
  deleteAccount(
    args: DeleteAccountCommandInput,
    cb: (err: any, data?: DeleteAccountCommandOutput) => void
  ): void;
  deleteAccount(
    args: DeleteAccountCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DeleteAccountCommandOutput) => void
  ): void;

  /**
   * @see {@link DeleteMembershipCommand}
   */
  deleteMembership(
    args: DeleteMembershipCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DeleteMembershipCommandOutput>;
  deleteMembership(
    args: DeleteMembershipCommandInput,
    cb: (err: any, data?: DeleteMembershipCommandOutput) => void
  ): void;
  deleteMembership(
    args: DeleteMembershipCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DeleteMembershipCommandOutput) => void
  ): void;

  /**
   * @see {@link DeleteTeamCommand}
   */
  deleteTeam(
    args: DeleteTeamCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DeleteTeamCommandOutput>;
  deleteTeam(
    args: DeleteTeamCommandInput,
    cb: (err: any, data?: DeleteTeamCommandOutput) => void
  ): void;
  deleteTeam(
    args: DeleteTeamCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DeleteTeamCommandOutput) => void
  ): void;

  /**
   * @see {@link DisableAccountCommand}
   */
  disableAccount(
    args: DisableAccountCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<DisableAccountCommandOutput>;
  disableAccount(
    args: DisableAccountCommandInput,
    cb: (err: any, data?: DisableAccountCommandOutput) => void
  ): void;
  disableAccount(
    args: DisableAccountCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: DisableAccountCommandOutput) => void
  ): void;

  /**
   * @see {@link GetAccountCommand}
   */
  getAccount(
    args: GetAccountCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetAccountCommandOutput>;
  getAccount(
    args: GetAccountCommandInput,
    cb: (err: any, data?: GetAccountCommandOutput) => void
  ): void;
  getAccount(
    args: GetAccountCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetAccountCommandOutput) => void
  ): void;

  /**
   * @see {@link GetHealthCommand}
   */
  getHealth(): Promise<GetHealthCommandOutput>;
  getHealth(
    args: GetHealthCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetHealthCommandOutput>;
  getHealth(
    args: GetHealthCommandInput,
    cb: (err: any, data?: GetHealthCommandOutput) => void
  ): void;
  getHealth(
    args: GetHealthCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetHealthCommandOutput) => void
  ): void;

  /**
   * @see {@link GetMembershipCommand}
   */
  getMembership(
    args: GetMembershipCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetMembershipCommandOutput>;
  getMembership(
    args: GetMembershipCommandInput,
    cb: (err: any, data?: GetMembershipCommandOutput) => void
  ): void;
  getMembership(
    args: GetMembershipCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetMembershipCommandOutput) => void
  ): void;

  /**
   * @see {@link GetTeamCommand}
   */
  getTeam(
    args: GetTeamCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<GetTeamCommandOutput>;
  getTeam(
    args: GetTeamCommandInput,
    cb: (err: any, data?: GetTeamCommandOutput) => void
  ): void;
  getTeam(
    args: GetTeamCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: GetTeamCommandOutput) => void
  ): void;

  /**
   * @see {@link ListAccountsCommand}
   */
  listAccounts(): Promise<ListAccountsCommandOutput>;
  listAccounts(
    args: ListAccountsCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListAccountsCommandOutput>;
  listAccounts(
    args: ListAccountsCommandInput,
    cb: (err: any, data?: ListAccountsCommandOutput) => void
  ): void;
  listAccounts(
    args: ListAccountsCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListAccountsCommandOutput) => void
  ): void;

  /**
   * @see {@link ListMembershipsCommand}
   */
  listMemberships(
    args: ListMembershipsCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListMembershipsCommandOutput>;
  listMemberships(
    args: ListMembershipsCommandInput,
    cb: (err: any, data?: ListMembershipsCommandOutput) => void
  ): void;
  listMemberships(
    args: ListMembershipsCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListMembershipsCommandOutput) => void
  ): void;

  /**
   * @see {@link ListTeamsCommand}
   */
  listTeams(): Promise<ListTeamsCommandOutput>;
  listTeams(
    args: ListTeamsCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<ListTeamsCommandOutput>;
  listTeams(
    args: ListTeamsCommandInput,
    cb: (err: any, data?: ListTeamsCommandOutput) => void
  ): void;
  listTeams(
    args: ListTeamsCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: ListTeamsCommandOutput) => void
  ): void;

  /**
   * @see {@link UpdateAccountCommand}
   */
  updateAccount(
    args: UpdateAccountCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<UpdateAccountCommandOutput>;
  updateAccount(
    args: UpdateAccountCommandInput,
    cb: (err: any, data?: UpdateAccountCommandOutput) => void
  ): void;
  updateAccount(
    args: UpdateAccountCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: UpdateAccountCommandOutput) => void
  ): void;

  /**
   * @see {@link UpdateTeamCommand}
   */
  updateTeam(
    args: UpdateTeamCommandInput,
    options?: __HttpHandlerOptions
  ): Promise<UpdateTeamCommandOutput>;
  updateTeam(
    args: UpdateTeamCommandInput,
    cb: (err: any, data?: UpdateTeamCommandOutput) => void
  ): void;
  updateTeam(
    args: UpdateTeamCommandInput,
    options: __HttpHandlerOptions,
    cb: (err: any, data?: UpdateTeamCommandOutput) => void
  ): void;

  /**
   * @see {@link ListAccountsCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListAccountsCommandOutput}.
   */
  paginateListAccounts(
    args?: ListAccountsCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListAccountsCommandOutput>;

  /**
   * @see {@link ListMembershipsCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListMembershipsCommandOutput}.
   */
  paginateListMemberships(
    args: ListMembershipsCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListMembershipsCommandOutput>;

  /**
   * @see {@link ListTeamsCommand}
   * @param args - command input.
   * @param paginationConfig - optional pagination config.
   * @returns AsyncIterable of {@link ListTeamsCommandOutput}.
   */
  paginateListTeams(
    args?: ListTeamsCommandInput,
    paginationConfig?: Omit<PaginationConfiguration, "client">,
    options?: __HttpHandlerOptions
  ): Paginator<ListTeamsCommandOutput>;
}

/**
 * Accounts, the teams that they work in, and who is a member of which. A team is business
 * data: it does not change the groups in anybody's token.
 * @public
 */
export class UserMgmt extends UserMgmtClient implements UserMgmt {}
createAggregatedClient(commands, UserMgmt, { paginators });
