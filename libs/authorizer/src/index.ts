export type { Authorize } from './authorizer.ts';
export { type AuthorizerSettings, createAuthorizer, type Surroundings } from './create-authorizer.ts';
export type { Decision, DecisionPoint, DecisionRequest } from './decision-point.ts';
export { AUTHORIZER_ERRORS } from './errors.ts';
export { createHttpApiHandler } from './http-api-adapter.ts';
export { isKeySetAddress } from './key-set-endpoint.ts';
export { createRestHandler } from './rest-adapter.ts';
export { createVerifiedPermissions } from './verified-permissions.ts';
