import type { ActionStep, Target } from './action.ts';
import type { CacheUse } from './decision-cache.ts';
import type { DecisionFacts, DecisionLog } from './decision-log.ts';
import type { Decision } from './decision-point.ts';
import { type AuthorizerOutcome, refusal, refusalOf } from './outcome.ts';
import type { MappedCaller } from './principal-mapper.ts';
import type { AuthorizerRequest } from './request.ts';
import type { VerifiedClaims } from './token-claims.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** The five steps, each of which returns what the next one needs or throws, and the log. */
export interface Steps {
  pickToken: (request: AuthorizerRequest) => string;
  verify: TokenVerifier;
  mapPrincipal: (claims: VerifiedClaims) => MappedCaller;
  findTarget: ActionStep;
  decide: (
    caller: MappedCaller,
    target: Target,
    expiresAt: number,
  ) => Promise<Decision & { cache: CacheUse }>;
  log: DecisionLog;
}

/** Decides about one request. It never rejects: whatever goes wrong on the way is a refusal. */
export type Authorize = (request: AuthorizerRequest) => Promise<AuthorizerOutcome>;

/** Puts the five steps in a row. */
export function authorizeWith(steps: Steps): Authorize {
  return async (request) => {
    try {
      const record = steps.log(request);
      const facts: DecisionFacts = {};
      const outcome = await walk(steps, request, facts).catch(refusalOf);
      record(facts, outcome);
      return outcome;
    } catch {
      return refusal('ERR_INTERNAL');
    }
  };
}

async function walk(
  steps: Steps,
  request: AuthorizerRequest,
  facts: DecisionFacts,
): Promise<AuthorizerOutcome> {
  const token = steps.pickToken(request);
  const claims = await steps.verify(token, facts);
  const caller = steps.mapPrincipal(claims);
  const target = steps.findTarget(request);
  facts.action = target.action.id;
  facts.resourceType = target.path === 'tenant' ? 'Gatehouse::Tenant' : target.path.at(-1)?.type;
  const decision = await steps.decide(caller, target, claims.expiresAt);
  facts.policies = decision.policies;
  facts.cache = decision.cache;
  return decision.decision === 'allow'
    ? { decision: 'allow', principal: caller.principal }
    : refusal(decision.code);
}
