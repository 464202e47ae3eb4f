export { groupsFit, isGroup, isSubject, isTenantId } from './charset.ts';
export { decodePrincipal, encodePrincipal } from './codec.ts';
export { PRINCIPAL_ERRORS, PrincipalError } from './errors.ts';
export { isPrincipalHeader, PRINCIPAL_HEADERS } from './headers.ts';
export type { Caller, Principal } from './principal.ts';
