// @ts-nocheck
// smithy-typescript generated code
/* eslint-disable */
/**
 * Orders with their lines, and the quotes that become orders.
 *
 * @packageDocumentation
 */
export * from "./CommercialClient.ts";
export * from "./Commercial.ts";
export type { ClientInputEndpointParameters } from "./endpoint/EndpointParameters.ts";
export type { RuntimeExtension } from "./runtimeExtensions.ts";
export type { CommercialExtensionConfiguration } from "./extensionConfiguration.ts";
export * from "./commands/index.ts";
export * from "./schemas/schemas_0.ts";
export * from "./pagination/index.ts";
export * from "./waiters/index.ts";

export * from "./models/enums.ts";
export * from "./models/errors.ts";
export * from "./models/models_0.ts";

export { CommercialServiceException } from "./models/CommercialServiceException.ts";
