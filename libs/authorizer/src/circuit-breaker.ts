import type { DecisionPoint } from './decision-point.ts';
import { AuthorizerError } from './errors.ts';

/** So many failures in a row, and the policy store is left alone for a while. */
const FAILURES = 5;
const REST_MS = 1_000;
/** Each authorizer rests a little less long than that, so that many do not come back at once. */
const JITTER = 0.2;

/**
 * Spares a policy store that is failing: after five failures in a row every question is refused at once, as failed, for
 * a second; then one question goes through, and its answer says whether the others may. Decisions that are kept are not
 * questions, and a question that the store refuses is an answer.
 *
 * @param now milliseconds of a clock that never goes back
 * @example
 * const point = withCircuitBreaker(createVerifiedPermissions(), () => performance.now());
 */
export function withCircuitBreaker(
  point: DecisionPoint,
  now: () => number,
  random: () => number = Math.random,
): DecisionPoint {
  let failures = 0;
  let restUntil = 0;
  let probing = false;

  const isOpen = () => failures >= FAILURES && (probing || now() < restUntil);

  function settle(isProbe: boolean, failed: boolean): void {
    if (isProbe) probing = false;
    failures = failed ? failures + 1 : 0;
    restUntil = now() + REST_MS * (1 - JITTER * random());
  }

  return {
    async decide(request) {
      if (isOpen()) throw new AuthorizerError('ERR_POLICY_STORE', 'resting');
      const isProbe = failures >= FAILURES;
      probing ||= isProbe;
      try {
        const decision = await point.decide(request);
        settle(isProbe, false);
        return decision;
      } catch (error) {
        settle(isProbe, !(error instanceof AuthorizerError) || error.code === 'ERR_POLICY_STORE');
        throw error;
      }
    },
  };
}
