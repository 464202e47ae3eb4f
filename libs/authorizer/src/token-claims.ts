import { AuthorizerError } from './errors.ts';

const LEEWAY_MS = 30_000;
const MAX_LIFETIME_S = 24 * 60 * 60;

/** Whose tokens are good: one issuer, and the clients that it may have issued them to. */
export interface TokenRules {
  /** `iss`, to the letter. */
  issuer: string;
  /** `client_id`: Cognito's access tokens have it in place of an `aud`. */
  clientIds: readonly string[];
}

/** The claims of a token whose signature and rules have been checked. */
export interface VerifiedClaims {
  clientId: string;
  /** `exp`, in milliseconds since 1970. */
  expiresAt: number;
  /** Every claim; those that make a principal are checked by `principal-mapper.ts`. */
  all: Readonly<Record<string, unknown>>;
}

/**
 * The rules of an access token that are not its signature. An expired one is told apart only when all else is right.
 *
 * @param now milliseconds since 1970
 * @throws AuthorizerError ERR_TOKEN_INVALID, ERR_TOKEN_EXPIRED
 */
export function checkClaims(
  claims: Readonly<Record<string, unknown>>,
  { issuer, clientIds }: TokenRules,
  now: number,
): VerifiedClaims {
  const { iss, client_id: clientId, token_use: use, exp, iat, nbf } = claims;
  if (iss !== issuer) throw new AuthorizerError('ERR_TOKEN_INVALID', 'issuer');
  if (use !== 'access') throw new AuthorizerError('ERR_TOKEN_INVALID', 'use');
  if (typeof clientId !== 'string' || !clientIds.includes(clientId)) {
    throw new AuthorizerError('ERR_TOKEN_INVALID', 'client');
  }
  const started = isTime(iat) && isPast(iat, now) && (nbf === undefined || (isTime(nbf) && isPast(nbf, now)));
  if (!started || !isTime(exp) || exp <= iat || exp - iat > MAX_LIFETIME_S) {
    throw new AuthorizerError('ERR_TOKEN_INVALID', 'times');
  }
  if (exp * 1_000 <= now) throw new AuthorizerError('ERR_TOKEN_EXPIRED');
  return { clientId, expiresAt: exp * 1_000, all: claims };
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isPast = (seconds: number, now: number) => seconds * 1_000 <= now + LEEWAY_MS;
