import type { IncomingMessage } from 'node:http';

/** The header that no form and no other site's script can send without being asked about it first. */
export const CSRF_HEADER = 'x-gatehouse-csrf';

/** Where the browser sees the page, by what the edge says: `http://127.0.0.1:8080`. */
export function originOf({ headers }: IncomingMessage): string | undefined {
  const [proto, host] = [headers['x-forwarded-proto'], headers['x-forwarded-host']];
  return typeof proto === 'string' && typeof host === 'string' && /^[\w.:[\]-]+$/.test(host)
    ? `${proto}://${host}`
    : undefined;
}

/** A script of our own page, and of no other one. */
export const isOwnScript = (request: IncomingMessage): boolean =>
  request.headers[CSRF_HEADER] === '1' && ['same-origin', undefined].includes(siteOf(request));

/** A form of our own page; for GET also the address bar. Browsers too old to say are judged by Origin. */
export function isOwnNavigation(request: IncomingMessage): boolean {
  const site = siteOf(request);
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && request.method === 'GET');
  const { origin } = request.headers;
  return request.method === 'POST' && origin !== undefined && origin === originOf(request);
}

function siteOf({ headers }: IncomingMessage): string | undefined {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? site : undefined;
}
