import type { IncomingMessage } from 'node:http';
import { text, type Reply } from './reply.ts';
import { isOwnNavigation, originOf } from './same-origin.ts';

/** Parts that a session cookie may have. */
const PARTS = 4;

/**
 * Ends the session, as an application behind an Application Load Balancer must do itself: expires the balancer's
 * cookie and goes on to the identity provider.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html#authentication-logout
 */
export function signOut(
  request: IncomingMessage,
  { logoutUrl, sessionCookie }: { readonly logoutUrl: string; readonly sessionCookie: string },
): Reply {
  if (request.method !== 'POST' && request.method !== 'GET') {
    return text(405, 'Signing out is a POST.', { allow: 'GET, POST' });
  }
  if (!isOwnNavigation(request)) return text(403, 'Only the page itself can sign you out.');
  const expired = Array.from(
    { length: PARTS },
    (_, part) => `${sessionCookie}-${part}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`,
  );
  const origin = encodeURIComponent(originOf(request) ?? '');
  return {
    status: 303,
    headers: {
      location: logoutUrl.replace('{origin}', origin).replace('%7Borigin%7D', origin),
      'set-cookie': expired,
      'cache-control': 'no-store',
    },
  };
}
