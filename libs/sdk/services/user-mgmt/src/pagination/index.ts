// @ts-nocheck
// smithy-typescript generated code
export * from "./Interfaces.ts";
export * from "./ListAccountsPaginator.ts";
export * from "./ListMembershipsPaginator.ts";
export * from "./ListTeamsPaginator.ts";
