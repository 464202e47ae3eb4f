import { groupsFit, isGroup, isSubject, isTenantId, type Principal } from '@gatehouse/principal';
import { AuthorizerError } from './errors.ts';
import type { VerifiedClaims } from './token-claims.ts';

/** Verified Permissions takes 99 transitive parents of a principal. */
const MAX_PARENTS = 99;
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,128}$/;

/** Where a caller's tenant comes from. */
export interface TenantRules {
  /** The claim that holds it, e.g. `tenant_id`. */
  tenantClaim: string;
  /** By client id, for machine clients, whose tokens have no such claim. */
  clientTenants: Readonly<Record<string, string>>;
}

/** A principal, and what only the decision needs to know of it. */
export interface MappedCaller {
  principal: Principal;
  /** OAuth scopes of a machine client (RFC 6749 3.3); a user's say what an app may do, not what the user may. */
  scopes: readonly string[];
}

/**
 * Step 3: who is calling. Groups and scopes are sorted and each is there once, so that equal callers are equal.
 *
 * @throws AuthorizerError ERR_CLAIMS_INVALID, ERR_GROUPS_LIMIT
 */
export function mapPrincipal({ all, clientId }: VerifiedClaims, rules: TenantRules): MappedCaller {
  const { sub, 'cognito:groups': groupClaim, scope } = all;
  if (!isSubject(sub)) throw new AuthorizerError('ERR_CLAIMS_INVALID', 'sub');
  const type = sub === clientId ? 'client' : 'user';
  const tenantId = tenantOf(all, type === 'client' ? clientId : undefined, rules);
  const groups = groupsOf(groupClaim);
  const scopes = type === 'client' ? scopesOf(scope) : [];
  if (!groupsFit(groups) || groups.length + scopes.length > MAX_PARENTS) {
    throw new AuthorizerError('ERR_GROUPS_LIMIT');
  }
  return { principal: { type, sub, tenantId, groups }, scopes };
}

/** A claim that is there counts, even one that is wrong; the table speaks only where the token is silent. */
function tenantOf(
  claims: VerifiedClaims['all'],
  clientId: string | undefined,
  { tenantClaim, clientTenants }: TenantRules,
): string {
  const listed =
    clientId !== undefined && Object.hasOwn(clientTenants, clientId) ? clientTenants[clientId] : undefined;
  const tenantId = Object.hasOwn(claims, tenantClaim) ? claims[tenantClaim] : listed;
  if (!isTenantId(tenantId)) throw new AuthorizerError('ERR_CLAIMS_INVALID', 'tenant');
  return tenantId;
}

function groupsOf(claim: unknown): string[] {
  if (claim === undefined) return [];
  if (!Array.isArray(claim) || !claim.every(isGroup))
    throw new AuthorizerError('ERR_CLAIMS_INVALID', 'groups');
  return unique(claim);
}

function scopesOf(claim: unknown): string[] {
  if (claim === undefined || claim === '') return [];
  const scopes = typeof claim === 'string' ? claim.split(' ') : [''];
  if (!scopes.every((scope) => SCOPE.test(scope))) throw new AuthorizerError('ERR_CLAIMS_INVALID', 'scope');
  return unique(scopes);
}

const unique = (names: readonly string[]) => [...new Set(names)].sort();
