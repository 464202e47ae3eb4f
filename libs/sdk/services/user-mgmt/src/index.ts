// @ts-nocheck
// smithy-typescript generated code
/* eslint-disable */
/**
 * Accounts, the teams that they work in, and who is a member of which. A team is business
 * data: it does not change the groups in anybody's token.
 *
 * @packageDocumentation
 */
export * from "./UserMgmtClient.ts";
export * from "./UserMgmt.ts";
export type { ClientInputEndpointParameters } from "./endpoint/EndpointParameters.ts";
export type { RuntimeExtension } from "./runtimeExtensions.ts";
export type { UserMgmtExtensionConfiguration } from "./extensionConfiguration.ts";
export * from "./commands/index.ts";
export * from "./schemas/schemas_0.ts";
export * from "./pagination/index.ts";

export * from "./models/enums.ts";
export * from "./models/errors.ts";
export * from "./models/models_0.ts";

export { UserMgmtServiceException } from "./models/UserMgmtServiceException.ts";
