import { groupsFit, isGroup, isSubject, isTenantId } from './charset.ts';
import { PrincipalError } from './errors.ts';

/**
 * Who is calling, as the verified token says.
 *
 * @example
 * const alice: Principal = { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['commercial-editor'] };
 */
export interface Principal {
  /** `client` is a machine: a token whose `sub` is its `client_id` (OAuth 2.0 client credentials, RFC 6749 4.4). */
  type: 'user' | 'client';
  sub: string;
  tenantId: string;
  groups: readonly string[];
}

/** A principal, or nobody: an operation that the model declares public may be called without a token. */
export type Caller = Principal | { type: 'anonymous' };

/** The principal itself, or ERR_PRINCIPAL_INVALID: the one test that both directions of the codec pass. */
export function checked(principal: Principal): Principal {
  const { type, sub, tenantId, groups } = principal;
  const known = type === 'user' || type === 'client';
  const valid = isSubject(sub) && isTenantId(tenantId) && groups.every(isGroup) && groupsFit(groups);
  if (!known || !valid) throw new PrincipalError('ERR_PRINCIPAL_INVALID');
  return principal;
}
