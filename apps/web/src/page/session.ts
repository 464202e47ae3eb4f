/** Who is signed in, as the web server tells the page. */
export interface Session {
  readonly sub: string;
  readonly tenantId: string;
  readonly groups: readonly string[];
  readonly transport: 'bearer' | 'edge-session';
  readonly expiresAt: string;
}

export interface SessionToken {
  readonly token: string;
  readonly expiration: Date;
}

/** The edge wants to see the person again: what asked for data was sent to the sign-in instead. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** Sent with every call: a form or a script of another site cannot. */
export const OWN_SCRIPT = { 'x-gatehouse-csrf': '1' } as const;

export async function readSession(): Promise<Session> {
  return (await ask('/session')) as Session;
}

/** The access token of this session (transport `bearer`); it is kept in memory only. */
export async function readToken(): Promise<SessionToken> {
  const { accessToken, expiresAt } = (await ask('/session/token')) as {
    accessToken: string;
    expiresAt: string;
  };
  return { token: accessToken, expiration: new Date(expiresAt) };
}

async function ask(path: string): Promise<unknown> {
  const response = await fetch(path, { headers: OWN_SCRIPT, redirect: 'manual', cache: 'no-store' });
  if (response.type === 'opaqueredirect' || response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Error(`The page's own server answered ${response.status}.`);
  return response.json();
}
