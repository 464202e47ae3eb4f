import { readCookies } from './cookies.ts';
import type { RawHeaders } from './raw-headers.ts';
import type { Refused, RelyingParty, Tokens } from './relying-party.ts';
import type { Seal } from './sealing.ts';
import { readSession, writeSession, type Session } from './session-cookie.ts';

/** What a request's cookies amount to. */
export interface Current {
  readonly session?: Session;
  /** `Set-Cookie` lines for the answer. */
  readonly setCookies: readonly string[];
}

export interface SessionOptions {
  readonly seal: Seal;
  readonly relyingParty: RelyingParty;
  /** Longest time from sign-in to the next one, in seconds. */
  readonly sessionSeconds: number;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}

/** An access token is renewed when it has less than this to live. */
const REFRESH_AHEAD_SECONDS = 60;
/** Requests that were under way with the old cookie get the same new token for so long. */
const REMEMBER_MS = 10_000;
const NONE: Current = { setCookies: [] };

/** Sessions of browsers. They live in the cookie alone; the edge forgets. */
export function createSessions({ seal, relyingParty, sessionSeconds, now }: SessionOptions) {
  const refreshes = new Map<string, Promise<Tokens | Refused>>();
  const seconds = () => now() / 1000;

  const refreshOnce = (refreshToken: string, sub: string): Promise<Tokens | Refused> => {
    const running = refreshes.get(refreshToken);
    if (running) return running;
    const refresh = relyingParty.refresh(refreshToken, sub);
    refreshes.set(refreshToken, refresh);
    const forget = () => refreshes.delete(refreshToken);
    void refresh.then((outcome) =>
      typeof outcome === 'string' ? forget() : void setTimeout(forget, REMEMBER_MS).unref(),
    );
    return refresh;
  };

  const begin = (tokens: Tokens, endsAt: number): Session => {
    const { expiresIn, ...rest } = tokens;
    return { ...rest, expiresAt: Math.floor(seconds()) + expiresIn, endsAt };
  };

  return {
    /** The session of a request, with an access token that is good for a while yet. */
    async current(raw: RawHeaders): Promise<Current> {
      const cookies = readCookies(raw);
      const session = await readSession(cookies, seal);
      if (!session) return NONE;
      const left = session.expiresAt - seconds();
      if (left > REFRESH_AHEAD_SECONDS) return { session, setCookies: [] };
      const stillGood = left > 0 ? { session, setCookies: [] } : NONE;
      if (session.refreshToken === undefined) return stillGood;
      const outcome = await refreshOnce(session.refreshToken, session.sub);
      if (outcome === 'refused') return NONE;
      if (outcome === 'unreachable') return stillGood;
      const renewed = begin(outcome, session.endsAt);
      return { session: renewed, setCookies: await writeSession(renewed, cookies, { seal, now }) };
    },
    /** A new session, in place of whatever the browser had. */
    start: (tokens: Tokens, raw: RawHeaders): Promise<string[]> =>
      writeSession(begin(tokens, Math.floor(seconds()) + sessionSeconds), readCookies(raw), { seal, now }),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
