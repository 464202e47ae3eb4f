import { setCookie } from './cookies.ts';
import type { Seal } from './sealing.ts';

/** Name of the session cookie, that of an Application Load Balancer: `<name>-0`, `<name>-1` … hold its parts. */
export const SESSION_COOKIE = 'AWSELBAuthSessionCookie';

/** A signed-in browser. Times are seconds of the epoch. */
export interface Session {
  readonly sub: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** When the access token expires. */
  readonly expiresAt: number;
  /** When the session ends, whatever is refreshed meanwhile. */
  readonly endsAt: number;
}

const PART_LENGTH = 3_800;
const MAX_PARTS = 4;
const PURPOSE = 'gatehouse-session';

const partNames = Array.from({ length: MAX_PARTS }, (_, index) => `${SESSION_COOKIE}-${index}`);

/** @returns undefined when there is no session, or not one of this edge */
export async function readSession(cookies: Map<string, string>, seal: Seal): Promise<Session | undefined> {
  const parts = partNames.map((name) => cookies.get(name) ?? '');
  const text = parts.slice(0, parts.includes('') ? parts.indexOf('') : MAX_PARTS).join('');
  if (text === '') return undefined;
  const content = await seal.open(PURPOSE, text);
  return content && (content.session as Session);
}

/** `Set-Cookie` lines for a session; parts of a longer predecessor are removed. */
export async function writeSession(
  session: Session,
  cookies: Map<string, string>,
  { seal, now }: { readonly seal: Seal; readonly now: () => number },
): Promise<string[]> {
  const text = await seal.seal(PURPOSE, { session }, session.endsAt);
  const left = session.endsAt - now() / 1000;
  return partNames.flatMap((name, index) => {
    const part = text.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH);
    if (part) return [setCookie(name, part, left)];
    return cookies.has(name) ? [setCookie(name, '', 0)] : [];
  });
}
