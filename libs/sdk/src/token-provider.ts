import type { TokenIdentity } from '@smithy/types';

/** An access token, with its end if it is known. */
export type Token = string | TokenIdentity;

/** A token, or how to get one. */
export type TokenSource = Token | (() => Token | Promise<Token>);

/** A token that has less than this left is replaced. */
const MARGIN_MS = 60_000;

/**
 * Gives the token for a call. A function is asked for every call, once for those that start together; a token whose end
 * it tells is kept until that is near.
 */
export function tokenProvider(source: TokenSource): () => Promise<TokenIdentity> {
  if (typeof source !== 'function') {
    const identity = identityOf(source);
    return () => Promise.resolve(identity);
  }
  let kept: TokenIdentity | undefined;
  let underWay: Promise<TokenIdentity> | undefined;
  const ask = async () => (kept = identityOf(await source()));
  return () => {
    const left = (kept?.expiration?.getTime() ?? 0) - Date.now();
    if (kept && left > MARGIN_MS) return Promise.resolve(kept);
    underWay ??= ask().finally(() => (underWay = undefined));
    return underWay;
  };
}

const identityOf = (token: Token): TokenIdentity => (typeof token === 'string' ? { token } : token);
