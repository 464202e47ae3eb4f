import { values, type RawHeaders } from './raw-headers.ts';

/** Cookies of a request; of two with one name the first counts, as the user agent puts the more specific one there. */
export function readCookies(raw: RawHeaders): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of values(raw, 'cookie').join(';').split(';')) {
    const end = pair.indexOf('=');
    const name = pair.slice(0, Math.max(end, 0)).trim();
    if (name && !cookies.has(name)) cookies.set(name, pair.slice(end + 1).trim());
  }
  return cookies;
}

/**
 * A `Set-Cookie` line with all the protection that plain http allows: `Secure`, and with it `__Host-`, would keep
 * some browsers from sending it to 127.0.0.1.
 * @param maxAge seconds; 0 removes the cookie
 */
export const setCookie = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; Max-Age=${Math.max(0, Math.floor(maxAge))}; Path=/; HttpOnly; SameSite=Lax`;
