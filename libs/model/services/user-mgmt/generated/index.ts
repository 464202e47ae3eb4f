// Generated from the Smithy model by tools/model. Do not edit.

import type { OperationTable } from '@gatehouse/model';
import table from './operations.json' with { type: 'json' };
import type {
  CreateAccountInput,
  CreateAccountOutput,
  CreateMembershipInput,
  CreateMembershipOutput,
  CreateTeamInput,
  CreateTeamOutput,
  DeleteAccountInput,
  DeleteAccountOutput,
  DeleteMembershipInput,
  DeleteMembershipOutput,
  DeleteTeamInput,
  DeleteTeamOutput,
  DisableAccountInput,
  DisableAccountOutput,
  GetAccountInput,
  GetAccountOutput,
  GetHealthInput,
  GetHealthOutput,
  GetMembershipInput,
  GetMembershipOutput,
  GetTeamInput,
  GetTeamOutput,
  ListAccountsInput,
  ListAccountsOutput,
  ListMembershipsInput,
  ListMembershipsOutput,
  ListTeamsInput,
  ListTeamsOutput,
  UpdateAccountInput,
  UpdateAccountOutput,
  UpdateTeamInput,
  UpdateTeamOutput,
} from './types.ts';

export * from './types.ts';

/** Input, output and errors of every operation of user-mgmt. */
export interface UserMgmtOperations {
  CreateAccount: {
    input: CreateAccountInput;
    output: CreateAccountOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  CreateMembership: {
    input: CreateMembershipInput;
    output: CreateMembershipOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  CreateTeam: {
    input: CreateTeamInput;
    output: CreateTeamOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  DeleteAccount: {
    input: DeleteAccountInput;
    output: DeleteAccountOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  DeleteMembership: {
    input: DeleteMembershipInput;
    output: DeleteMembershipOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  DeleteTeam: {
    input: DeleteTeamInput;
    output: DeleteTeamOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  DisableAccount: {
    input: DisableAccountInput;
    output: DisableAccountOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetAccount: {
    input: GetAccountInput;
    output: GetAccountOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetHealth: {
    input: GetHealthInput;
    output: GetHealthOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetMembership: {
    input: GetMembershipInput;
    output: GetMembershipOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  GetTeam: {
    input: GetTeamInput;
    output: GetTeamOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListAccounts: {
    input: ListAccountsInput;
    output: ListAccountsOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListMemberships: {
    input: ListMembershipsInput;
    output: ListMembershipsOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  ListTeams: {
    input: ListTeamsInput;
    output: ListTeamsOutput;
    errors:
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  UpdateAccount: {
    input: UpdateAccountInput;
    output: UpdateAccountOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
  UpdateTeam: {
    input: UpdateTeamInput;
    output: UpdateTeamOutput;
    errors:
      | 'ConflictException'
      | 'ForbiddenException'
      | 'InternalServerException'
      | 'PayloadTooLargeException'
      | 'ResourceNotFoundException'
      | 'ServiceUnavailableException'
      | 'ThrottlingException'
      | 'UnauthorizedException'
      | 'ValidationException';
  };
}

export type { UserMgmtOperations as Operations };

/** The operation table of user-mgmt: routes, bindings and JSON schemas. */
export const operations = table as OperationTable;
