import { readCookies, setCookie } from './cookies.ts';
import type { RawHeaders } from './raw-headers.ts';
import type { Flow, Refused, RelyingParty } from './relying-party.ts';
import type { Seal } from './sealing.ts';
import type { Sessions } from './sessions.ts';

export interface Redirect {
  readonly location: string;
  readonly setCookies: readonly string[];
}

export interface SignInOptions {
  readonly seal: Seal;
  readonly relyingParty: RelyingParty;
  readonly sessions: Sessions;
  readonly origin: string;
  readonly now: () => number;
}

const FLOW_COOKIE = 'AWSALBAuthNonce-';
const FLOW_SECONDS = 600;
/** Tabs that sign in at the same time; what lies around beyond that is removed. */
const MAX_FLOWS = 4;
const PURPOSE = 'gatehouse-sign-in';

/** Sends a browser to the identity provider and takes it back. Each tab has a flow of its own. */
export function createSignIn({ seal, relyingParty, sessions, origin, now }: SignInOptions) {
  const cookieName = (state: string) => FLOW_COOKIE + state.slice(0, 12).replace(/[^A-Za-z0-9_-]/g, '');

  return {
    /** @param returnTo request target to come back to */
    async begin(returnTo: string, raw: RawHeaders): Promise<Redirect | 'unreachable'> {
      const started = await relyingParty.start().catch(() => undefined);
      if (!started) return 'unreachable';
      const { flow, url } = started;
      const sealed = await seal.seal(PURPOSE, { flow, returnTo }, Math.floor(now() / 1000) + FLOW_SECONDS);
      const old = [...readCookies(raw).keys()].filter((name) => name.startsWith(FLOW_COOKIE));
      const surplus = old.length < MAX_FLOWS ? [] : old.map((name) => setCookie(name, '', 0));
      return {
        location: url,
        setCookies: [...surplus, setCookie(cookieName(flow.state), sealed, FLOW_SECONDS)],
      };
    },

    /** @param target request target that the identity provider sent the browser to */
    async finish(target: string, raw: RawHeaders): Promise<Redirect | Refused> {
      const callback = new URL(origin + target);
      const name = cookieName(callback.searchParams.get('state') ?? '');
      const sealed = readCookies(raw).get(name);
      const content = sealed === undefined ? undefined : await seal.open(PURPOSE, sealed);
      if (!content) return 'refused';
      const { flow, returnTo } = content as { flow: Flow; returnTo: string };
      const tokens = await relyingParty.finish(callback, flow);
      if (typeof tokens === 'string') return tokens;
      const setCookies = [setCookie(name, '', 0), ...(await sessions.start(tokens, raw))];
      return { location: origin + returnTo, setCookies };
    },
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
