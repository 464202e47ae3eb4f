import type { TokenIdentity } from '@smithy/types';
import { TokenError } from './errors.ts';
import { isPrivate } from './loopback.ts';

/** Where and as whom a machine asks for its token. */
export interface ClientCredentials {
  /** The provider's token endpoint, https (http on this machine only). */
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  /** Scopes to ask for; without any the provider decides. */
  scopes?: readonly string[];
  /** Seconds before its end at which a token is replaced. Default: 60. */
  refreshBefore?: number;
  /** Replaces the global `fetch`. */
  fetch?: typeof fetch;
  /** Milliseconds since 1970; replaces `Date.now`. */
  now?: () => number;
}

const ANSWER_WITHIN_MS = 5_000;

/**
 * A token provider for a machine (RFC 6749, 4.4): fetches once, also when many calls start together, keeps the token
 * until shortly before its end, and never hands out one that has ended. A failed attempt is not kept.
 *
 * @throws {TokenError} `ERR_TOKEN_ENDPOINT_INSECURE` at once; the other codes when a token is wanted
 * @example
 * createGatehouse({ endpoint, clientCredentials: { tokenUrl, clientId, clientSecret } }); // does it for you
 * new CommercialClient({ endpoint, token: clientCredentials({ tokenUrl, clientId, clientSecret }) });
 */
export function clientCredentials(options: ClientCredentials): () => Promise<TokenIdentity> {
  const endpoint = new URL(options.tokenUrl);
  if (!isPrivate(endpoint)) throw new TokenError('ERR_TOKEN_ENDPOINT_INSECURE');
  const { now = Date.now, refreshBefore = 60 } = options;
  let kept: { identity: TokenIdentity; replaceAt: number } | undefined;
  let underWay: Promise<TokenIdentity> | undefined;

  const renew = async (): Promise<TokenIdentity> => {
    const asked = now();
    const { token, lifetime } = await fetchToken(endpoint, options);
    // A token that lives shorter than the margin is used for half of its life.
    const usable = Math.max(lifetime - refreshBefore, lifetime / 2) * 1000;
    const identity = { token, expiration: new Date(asked + usable) };
    kept = { identity, replaceAt: asked + usable };
    return identity;
  };

  return () => {
    if (kept && now() < kept.replaceAt) return Promise.resolve(kept.identity);
    underWay ??= renew().finally(() => (underWay = undefined));
    return underWay;
  };
}

async function fetchToken(
  endpoint: URL,
  options: ClientCredentials,
): Promise<{ token: string; lifetime: number }> {
  const { clientId, clientSecret, scopes, fetch: send = fetch } = options;
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (scopes?.length) form.set('scope', scopes.join(' '));
  const basic = btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  let response: Response;
  try {
    response = await send(endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, accept: 'application/json' },
      body: form,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  } catch (cause) {
    throw new TokenError('ERR_TOKEN_ENDPOINT_UNREACHABLE', { cause });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500) throw new TokenError('ERR_TOKEN_ENDPOINT_UNREACHABLE');
  if (!response.ok) throw new TokenError('ERR_TOKEN_REFUSED');
  return readAnswer(answer);
}

function readAnswer(answer: unknown): { token: string; lifetime: number } {
  const {
    access_token: token,
    token_type: type,
    expires_in: lifetime,
  } = (answer ?? {}) as Record<string, unknown>;
  const valid =
    typeof token === 'string' &&
    token !== '' &&
    typeof type === 'string' &&
    type.toLowerCase() === 'bearer' &&
    typeof lifetime === 'number' &&
    lifetime > 0;
  if (!valid) throw new TokenError('ERR_TOKEN_RESPONSE_INVALID');
  return { token, lifetime };
}
