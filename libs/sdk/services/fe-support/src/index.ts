// @ts-nocheck
// smithy-typescript generated code
/* eslint-disable */
/**
 * What every front end needs: who is signed in, support tickets with comments, feedback.
 *
 * @packageDocumentation
 */
export * from "./FeSupportClient.ts";
export * from "./FeSupport.ts";
export type { ClientInputEndpointParameters } from "./endpoint/EndpointParameters.ts";
export type { RuntimeExtension } from "./runtimeExtensions.ts";
export type { FeSupportExtensionConfiguration } from "./extensionConfiguration.ts";
export * from "./commands/index.ts";
export * from "./schemas/schemas_0.ts";
export * from "./pagination/index.ts";
export * from "./waiters/index.ts";

export * from "./models/enums.ts";
export * from "./models/errors.ts";
export * from "./models/models_0.ts";

export { FeSupportServiceException } from "./models/FeSupportServiceException.ts";
