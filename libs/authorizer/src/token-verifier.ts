import { compactVerify } from 'jose';
import { AuthorizerError } from './errors.ts';
import type { KeySet } from './key-set.ts';
import { checkClaims, type TokenRules, type VerifiedClaims } from './token-claims.ts';
import { readTokenText } from './token-text.ts';

/** What the log may say of a token: the id of a key that its issuer publishes. */
export interface TokenFacts {
  kid?: string;
}

/** Step 2: from the text of a token to claims that its issuer vouches for. */
export type TokenVerifier = (token: string, facts: TokenFacts) => Promise<VerifiedClaims>;

/**
 * Makes step 2 for one issuer.
 *
 * @param wall milliseconds since 1970
 * @example
 * const verify = createTokenVerifier({ issuer, clientIds }, keySet, Date.now);
 * const claims = await verify(token, {});
 */
export function createTokenVerifier(rules: TokenRules, keySet: KeySet, wall: () => number): TokenVerifier {
  return async (token, facts) => {
    const { kid, payload } = readTokenText(token);
    const key = await keySet.find(kid);
    if (!key) throw new AuthorizerError('ERR_TOKEN_INVALID', 'kid');
    facts.kid = kid;
    if (key === 'ambiguous') throw new AuthorizerError('ERR_KEY_AMBIGUOUS');
    try {
      await compactVerify(token, key, { algorithms: ['RS256'] });
    } catch {
      throw new AuthorizerError('ERR_TOKEN_INVALID', 'signature');
    }
    return checkClaims(payload, rules, wall());
  };
}
