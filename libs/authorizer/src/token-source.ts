import { isPrincipalHeader } from '@gatehouse/principal';
import { AuthorizerError } from './errors.ts';
import { type AuthorizerRequest, valuesOf } from './request.ts';

/** Set by the load balancer after its authenticate action; a client may send it too, so it earns no more trust. */
const EDGE_HEADER = 'x-amzn-oidc-accesstoken';
const BEARER = /^Bearer +([^\s,]+)$/i;

/**
 * Step 1: the one token of a request, from `Authorization: Bearer` (RFC 6750) or from the edge's session header.
 *
 * @param edgeOrigin the origin that may write on the session transport; none may when it is not given
 * @throws AuthorizerError ERR_PRINCIPAL_FORGED, ERR_TOKEN_MISSING, ERR_TOKEN_AMBIGUOUS, ERR_TOKEN_INVALID, ERR_CSRF
 */
export function pickToken(request: AuthorizerRequest, edgeOrigin: string | undefined): string {
  const { headers } = request;
  if (headers.some(([name]) => isPrincipalHeader(name))) throw new AuthorizerError('ERR_PRINCIPAL_FORGED');
  const bearer = valuesOf(headers, 'authorization');
  const session = valuesOf(headers, EDGE_HEADER);
  const [credential, ...more] = [...bearer, ...session];
  if (credential === undefined) throw new AuthorizerError('ERR_TOKEN_MISSING');
  // An HTTP API joins two headers of a name with a comma, which no token holds.
  if (more.length > 0 || credential.includes(',')) throw new AuthorizerError('ERR_TOKEN_AMBIGUOUS');
  if (session.length > 0) {
    if (request.method !== 'GET') refuseForeignWrite(headers, edgeOrigin);
    return credential;
  }
  const token = BEARER.exec(credential)?.[1];
  if (token === undefined) throw new AuthorizerError('ERR_TOKEN_INVALID', 'text');
  return token;
}

/** The session cookie travels by itself, so a write must prove that a page of ours sent it. */
function refuseForeignWrite(headers: AuthorizerRequest['headers'], edgeOrigin: string | undefined): void {
  const origins = valuesOf(headers, 'origin');
  const sites = valuesOf(headers, 'sec-fetch-site');
  const ours =
    edgeOrigin !== undefined &&
    origins.length + sites.length > 0 &&
    origins.every((origin) => origin === edgeOrigin) &&
    sites.every((site) => site === 'same-origin');
  const deliberate = valuesOf(headers, 'x-gatehouse-csrf').join() === '1';
  if (!ours || !deliberate) throw new AuthorizerError('ERR_CSRF');
}
