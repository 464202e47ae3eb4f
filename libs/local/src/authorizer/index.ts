export { startAuthorizer, type AuthorizerOptions, type LocalAuthorizer } from './authorizer.ts';
export { AuthorizerError, AUTHORIZER_ERRORS, type AuthorizerErrorCode } from './errors.ts';
