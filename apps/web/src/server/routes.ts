import type { IncomingMessage } from 'node:http';
import { asset } from './assets.ts';
import { callerOf } from './caller.ts';
import type { Settings } from './env.ts';
import { json, text, type Reply } from './reply.ts';
import { isOwnScript } from './same-origin.ts';
import { signOut } from './sign-out.ts';

export type RouteSettings = Pick<Settings, 'dist' | 'logoutUrl' | 'sessionCookie' | 'transport'>;

/** Answers one request; there is no other state than the built page. */
export async function route(request: IncomingMessage, settings: RouteSettings): Promise<Reply> {
  const [path = ''] = (request.url ?? '').split('?');
  if (path === '/logout') return signOut(request, settings);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return text(405, 'This can only be read.', { allow: 'GET, HEAD' });
  }
  if (path === '/session') return session(request, settings);
  if (path === '/session/token' && settings.transport === 'bearer') return sessionToken(request);
  return (
    (await asset(settings.dist, path, request.headers['if-none-match'])) ??
    text(404, 'There is no such page.')
  );
}

/** Who is there, in words for the page. */
function session(request: IncomingMessage, { transport }: RouteSettings): Reply {
  const caller = callerOf(request);
  if (!caller) return json(401, { message: 'Not signed in' });
  const { accessToken: _secret, ...shown } = caller;
  return json(200, { ...shown, transport });
}

/** The token that the edge injected, for the page's own script (transport `bearer`). */
function sessionToken(request: IncomingMessage): Reply {
  if (!isOwnScript(request)) return json(403, { message: 'Only the page itself gets a token' });
  const caller = callerOf(request);
  if (!caller) return json(401, { message: 'Not signed in' });
  return json(200, { accessToken: caller.accessToken, expiresAt: caller.expiresAt });
}
