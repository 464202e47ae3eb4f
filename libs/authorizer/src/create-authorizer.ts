import type { ActionMap } from '@gatehouse/model';
import { createActionStep } from './action.ts';
import { type Authorize, authorizeWith } from './authorizer.ts';
import { withCircuitBreaker } from './circuit-breaker.ts';
import { createDecisionCache } from './decision-cache.ts';
import { createDecisionLog } from './decision-log.ts';
import type { DecisionPoint } from './decision-point.ts';
import { buildDecisionRequest } from './decision-request.ts';
import { createKeySet } from './key-set.ts';
import { createKeySetLoader } from './key-set-endpoint.ts';
import { mapPrincipal, type TenantRules } from './principal-mapper.ts';
import type { TokenRules } from './token-claims.ts';
import { pickToken } from './token-source.ts';
import { createTokenVerifier } from './token-verifier.ts';
import { createVerifiedPermissions } from './verified-permissions.ts';

/** Everything an authorizer is told. Nothing here has a default that lets somebody in. */
export interface AuthorizerSettings extends TokenRules, TenantRules {
  /** Where the issuer's keys are; a setting of its own, never derived from a token. */
  jwksUri: string;
  policyStoreId: string;
  /** `policyDigest()` of the policies in that store, which are the ones that kept decisions stand on. */
  policyDigest: string;
  actionMap: ActionMap;
  /** Origin of the edge, e.g. `https://app.example.com`; without it nobody writes on the session transport. */
  edgeOrigin?: string;
  /** How many times their usual limits the key set and the policy store may take, where machines are busy; else 1. */
  patience?: number;
}

/** What a test may put in place of the surroundings. */
export interface Surroundings {
  point?: DecisionPoint;
  /** Takes one line of the log, without its line end. */
  write?: (line: string) => void;
  /** Milliseconds since 1970. */
  wall?: () => number;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
}

/**
 * An authorizer: one function from a request to an outcome, with its keys and decisions kept between calls. Make one
 * per process.
 *
 * @example
 * const authorize = createAuthorizer({ issuer, jwksUri, clientIds, tenantClaim: 'tenant_id', clientTenants: {},
 *   policyStoreId, policyDigest, actionMap });
 * export const handler = createRestHandler(authorize);
 * @throws TypeError when the key set's address is not to be trusted, or the action map is incomplete
 */
export function createAuthorizer(settings: AuthorizerSettings, surroundings: Surroundings = {}): Authorize {
  const { issuer, jwksUri, policyStoreId, policyDigest, actionMap, edgeOrigin, patience } = settings;
  const {
    point = createVerifiedPermissions({ patience }),
    write = (line) => void process.stdout.write(`${line}\n`),
    wall = Date.now,
    now = () => performance.now(),
  } = surroundings;
  const keySet = createKeySet(createKeySetLoader(jwksUri, patience), now);
  const decide = createDecisionCache({ point: withCircuitBreaker(point, now), policyDigest, issuer, now });
  return authorizeWith({
    pickToken: (request) => pickToken(request, edgeOrigin),
    verify: createTokenVerifier(settings, keySet, wall),
    mapPrincipal: (claims) => mapPrincipal(claims, settings),
    findTarget: createActionStep(actionMap),
    decide: (caller, target, expiresAt) =>
      decide(buildDecisionRequest(policyStoreId, caller, target), {
        ttl: target.ttl,
        remaining: expiresAt - wall(),
      }),
    log: createDecisionLog({ write, now, wall }),
  });
}
