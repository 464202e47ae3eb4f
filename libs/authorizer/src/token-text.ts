import { AuthorizerError } from './errors.ts';
import { parseUniqueObject } from './unique-json.ts';

const MAX_LENGTH = 4_096;
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const KID = /^[A-Za-z0-9._:+/=-]{1,128}$/;
const TYPES: readonly unknown[] = [undefined, 'JWT', 'at+jwt'];

/** What a token says before anybody has vouched for it. */
export interface TokenText {
  kid: string;
  payload: Readonly<Record<string, unknown>>;
}

/**
 * Takes a JWS in compact form (RFC 7515 7.1) apart. One token has one text here: parts that decode to the same bytes
 * as another spelling are refused, because jose takes both.
 *
 * @throws AuthorizerError ERR_TOKEN_INVALID
 */
export function readTokenText(token: string): TokenText {
  if (token.length > MAX_LENGTH || !COMPACT.test(token))
    throw new AuthorizerError('ERR_TOKEN_INVALID', 'text');
  const parts = token.split('.').map((part) => Buffer.from(part, 'base64url'));
  const canonical = parts.map((part) => part.toString('base64url')).join('.');
  const [header, payload] = parts;
  if (!header || !payload || canonical !== token) throw new AuthorizerError('ERR_TOKEN_INVALID', 'text');
  const kid = checkHeader(parseUniqueObject(header));
  const claims = parseUniqueObject(payload);
  if (!claims) throw new AuthorizerError('ERR_TOKEN_INVALID', 'payload');
  return { kid, payload: claims };
}

/** `jwk`, `jku`, `x5u` and `x5c` are not looked at: a token cannot bring its own key. */
function checkHeader(header: Readonly<Record<string, unknown>> | undefined): string {
  if (!header) throw new AuthorizerError('ERR_TOKEN_INVALID', 'header');
  const { alg, kid, typ } = header;
  if (alg !== 'RS256') throw new AuthorizerError('ERR_TOKEN_INVALID', 'algorithm');
  if (!TYPES.includes(typ)) throw new AuthorizerError('ERR_TOKEN_INVALID', 'type');
  if ('crit' in header || 'b64' in header) throw new AuthorizerError('ERR_TOKEN_INVALID', 'critical');
  if (typeof kid !== 'string' || !KID.test(kid)) throw new AuthorizerError('ERR_TOKEN_INVALID', 'kid');
  return kid;
}
