import type {
  IsAuthorizedCommandInput,
  IsAuthorizedCommandOutput,
} from '@aws-sdk/client-verifiedpermissions';
import { AuthorizerError } from './errors.ts';

/** The question to the policy store: an `IsAuthorized` request of Verified Permissions, whole. */
export type DecisionRequest = IsAuthorizedCommandInput;

/** Its answer. Anything that is neither of the two is an error, and thrown. */
export type Decision =
  | { decision: 'allow'; policies: readonly string[] }
  | { decision: 'deny'; code: 'ERR_DENIED' | 'ERR_POLICY_EVALUATION'; policies: readonly string[] };

/**
 * Whoever decides: Verified Permissions, or a double of it in a test.
 *
 * @example
 * const point: DecisionPoint = { decide: async () => ({ decision: 'deny', code: 'ERR_DENIED', policies: [] }) };
 */
export interface DecisionPoint {
  /** @throws AuthorizerError ERR_POLICY_STORE, ERR_POLICY_STORE_REQUEST when there is no decision */
  decide(request: DecisionRequest): Promise<Decision>;
}

/**
 * Reads an answer of Verified Permissions. Only ALLOW without a failed policy lets pass; a decision that is not known
 * is none.
 *
 * @throws AuthorizerError ERR_POLICY_STORE
 */
export function readDecision(output: Partial<IsAuthorizedCommandOutput>): Decision {
  const { decision, errors, determiningPolicies } = output;
  if ((decision !== 'ALLOW' && decision !== 'DENY') || !Array.isArray(errors)) {
    throw new AuthorizerError('ERR_POLICY_STORE', 'answer');
  }
  const policies = (determiningPolicies ?? []).flatMap(({ policyId }) => policyId ?? []);
  if (errors.length > 0) return { decision: 'deny', code: 'ERR_POLICY_EVALUATION', policies };
  return decision === 'ALLOW'
    ? { decision: 'allow', policies }
    : { decision: 'deny', code: 'ERR_DENIED', policies };
}
