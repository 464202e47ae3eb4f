import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Decision, DecisionPoint, DecisionRequest } from './decision-point.ts';

const DENY_S = 5;
const MAX_ENTRIES = 10_000;
/** Each ALLOW is kept a little less long than allowed, so that a burst of them does not end at once. */
const JITTER = 0.1;

/** `shared`: another request had just asked the same. `none`: decisions of this kind are not kept. */
export type CacheUse = 'hit' | 'miss' | 'shared' | 'none';

/** How long a decision may be kept. */
export interface Keeping {
  /** Seconds, for an ALLOW; 0 keeps nothing, no DENY either. */
  ttl: number;
  /** Milliseconds until the caller's token expires. */
  remaining: number;
}

/** Asks the decision point, or remembers what it said. */
export type KeptDecisions = (
  request: DecisionRequest,
  keeping: Keeping,
) => Promise<Decision & { cache: CacheUse }>;

/** What the cache is told at the start; the last two are for tests. */
export interface DecisionCacheOptions {
  point: DecisionPoint;
  /** In each key: a change of the policies, or of who issues the tokens, makes every kept decision unfindable. */
  policyDigest: string;
  issuer: string;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  random?: () => number;
  maxEntries?: number;
}

/**
 * Keeps decisions by a digest of the whole question: an ALLOW for the route's time, a DENY for 5 s, neither past the
 * token's end; never an error, and never a decision that a failing policy had a part in.
 *
 * @example
 * const decide = createDecisionCache({ point, policyDigest, issuer, now: () => performance.now() });
 * const { decision, cache } = await decide(request, { ttl: 60, remaining: 300_000 });
 */
export function createDecisionCache(options: DecisionCacheOptions): KeptDecisions {
  const { point, policyDigest, issuer, now, random = Math.random, maxEntries = MAX_ENTRIES } = options;
  const kept = new Map<string, { decision: Decision; until: number }>();
  const asked = new Map<string, Promise<Decision>>();
  const digest = (request: DecisionRequest) =>
    createHash('sha256')
      .update(canonicalJson([policyDigest, issuer, request]))
      .digest('base64');

  function recall(key: string): Decision | undefined {
    const entry = kept.get(key);
    if (!entry) return undefined;
    kept.delete(key);
    if (entry.until <= now()) return undefined;
    kept.set(key, entry);
    return entry.decision;
  }

  function keep(key: string, decision: Decision, since: number, { ttl, remaining }: Keeping): void {
    if (decision.decision === 'deny' && decision.code !== 'ERR_DENIED') return;
    const seconds = decision.decision === 'allow' ? ttl * (1 - JITTER * random()) : Math.min(ttl, DENY_S);
    kept.set(key, { decision, until: since + Math.min(seconds * 1_000, remaining) });
    const [oldest] = kept.keys();
    if (kept.size > maxEntries && oldest !== undefined) kept.delete(oldest);
  }

  async function ask(key: string, request: DecisionRequest, keeping: Keeping): Promise<Decision> {
    const since = now();
    const decision = await point.decide(request);
    keep(key, decision, since, keeping);
    return decision;
  }

  return async (request, keeping) => {
    if (keeping.ttl <= 0) return { ...(await point.decide(request)), cache: 'none' };
    const key = digest(request);
    const known = recall(key);
    if (known) return { ...known, cache: 'hit' };
    const shared = asked.get(key);
    if (shared) return { ...(await shared), cache: 'shared' };
    const answer = ask(key, request, keeping).finally(() => asked.delete(key));
    asked.set(key, answer);
    return { ...(await answer), cache: 'miss' };
  };
}
