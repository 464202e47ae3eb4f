// @ts-nocheck
// smithy-typescript generated code
export * from "./CreateAccountCommand.ts";
export * from "./CreateMembershipCommand.ts";
export * from "./CreateTeamCommand.ts";
export * from "./DeleteAccountCommand.ts";
export * from "./DeleteMembershipCommand.ts";
export * from "./DeleteTeamCommand.ts";
export * from "./DisableAccountCommand.ts";
export * from "./GetAccountCommand.ts";
export * from "./GetHealthCommand.ts";
export * from "./GetMembershipCommand.ts";
export * from "./GetTeamCommand.ts";
export * from "./ListAccountsCommand.ts";
export * from "./ListMembershipsCommand.ts";
export * from "./ListTeamsCommand.ts";
export * from "./UpdateAccountCommand.ts";
export * from "./UpdateTeamCommand.ts";
