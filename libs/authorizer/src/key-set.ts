import type { CryptoKey } from 'jose';
import { AuthorizerError, type Reason } from './errors.ts';
import type { Keys } from './key-set-document.ts';

const MINUTE_MS = 60_000;
const REFRESH_MS = 5 * MINUTE_MS;
const FRESH_MS = 10 * MINUTE_MS;
const STALE_MS = 60 * MINUTE_MS;
/** The least time between two fetches. Shorter after a failure, so that the door opens soon after the issuer is back. */
const COOLDOWN_MS = { ok: 10_000, failed: 5_000 } as const;

/** The keys of one issuer. */
export interface KeySet {
  /**
   * The key of an id; `undefined` when a reachable issuer does not publish it.
   *
   * @throws AuthorizerError ERR_JWKS_UNAVAILABLE when nobody can tell
   */
  find(kid: string): Promise<CryptoKey | 'ambiguous' | undefined>;
}

/**
 * Keeps an issuer's keys: fresh for 10 minutes, renewed in the background after 5, used for up to an hour while the
 * issuer fails. One fetch at a time, and a pause after each, so that neither unknown ids nor an outage flood it.
 *
 * @param now milliseconds of a clock that never goes back
 * @example
 * const keySet = createKeySet(createKeySetLoader(jwksUri), () => performance.now());
 * await keySet.find('key-1');
 */
export function createKeySet(load: () => Promise<Keys>, now: () => number): KeySet {
  let kept: { keys: Keys; at: number } | undefined;
  let last: { outcome: keyof typeof COOLDOWN_MS; at: number; reason?: Reason | undefined } | undefined;
  let pending: Promise<void> | undefined;

  const isYoungerThan = (age: number) => kept !== undefined && now() - kept.at < age;

  async function fetchKeys(): Promise<void> {
    try {
      kept = { keys: await load(), at: now() };
      last = { outcome: 'ok', at: now() };
    } catch (error) {
      const reason = error instanceof AuthorizerError ? error.reason : 'fetch';
      last = { outcome: 'failed', at: now(), reason };
    }
  }

  async function refresh(): Promise<void> {
    const resting = last && now() - last.at < COOLDOWN_MS[last.outcome];
    if (!pending && resting) return;
    pending ??= fetchKeys().finally(() => (pending = undefined));
    await pending;
  }

  /** Whether a known key is good without waiting: it is fresh, or the issuer was failing when last asked. */
  const isGoodNow = () => isYoungerThan(FRESH_MS) || (isYoungerThan(STALE_MS) && last?.outcome === 'failed');

  return {
    async find(kid) {
      const known = kept?.keys.get(kid);
      if (known && isGoodNow()) {
        if (!isYoungerThan(REFRESH_MS)) void refresh();
        return known;
      }
      await refresh();
      const key = isYoungerThan(STALE_MS) ? kept?.keys.get(kid) : undefined;
      if (!key && last?.outcome !== 'ok') throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', last?.reason);
      return key;
    },
  };
}
