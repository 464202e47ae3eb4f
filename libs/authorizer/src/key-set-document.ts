import { type CryptoKey, importJWK } from 'jose';
import { AuthorizerError } from './errors.ts';
import { isObject } from './unique-json.ts';

const MAX_MEMBERS = 10;
const MIN_BITS = 2_048;
const MIN_EXPONENT = 65_537n;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** The usable keys of a set by `kid`; a `kid` that two of them share stands for neither. */
export type Keys = ReadonlyMap<string, CryptoKey | 'ambiguous'>;

interface RsaKey {
  kid: string;
  n: string;
  e: string;
}

/**
 * Reads a JSON Web Key Set (RFC 7517 5) and keeps its RSA signing keys of 2,048 bits or more. Members that are broken
 * or made for something else are passed over.
 *
 * @throws AuthorizerError ERR_JWKS_UNAVAILABLE when the text is no key set, has over 10 members, or no usable one: an
 *   issuer never publishes nothing, so that is taken for a fault of its and not for the withdrawal of every key
 */
export async function readKeySetDocument(text: string): Promise<Keys> {
  const keys = new Map<string, CryptoKey | 'ambiguous'>();
  for (const { kid, n, e } of membersOf(text).filter(isUsable)) {
    const key = await importJWK({ kty: 'RSA', n, e }, 'RS256').catch(() => undefined);
    if (key) keys.set(kid, keys.has(kid) ? 'ambiguous' : key);
  }
  if (keys.size === 0) throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'document');
  return keys;
}

function membersOf(text: string): unknown[] {
  const document = parse(text);
  const members = isObject(document) ? document.keys : undefined;
  if (!Array.isArray(members) || members.length > MAX_MEMBERS) {
    throw new AuthorizerError('ERR_JWKS_UNAVAILABLE', 'document');
  }
  return members;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isUsable(member: unknown): member is RsaKey {
  if (!isObject(member)) return false;
  const { kty, use, alg, kid, n, e } = member;
  return (
    kty === 'RSA' &&
    use === 'sig' &&
    (alg === undefined || alg === 'RS256') &&
    typeof kid === 'string' &&
    bitsOf(n) >= MIN_BITS &&
    isExponent(numberOf(e))
  );
}

const bitsOf = (text: unknown) => numberOf(text).toString(2).length;

const isExponent = (exponent: bigint) => exponent >= MIN_EXPONENT && exponent % 2n === 1n;

/** A positive number in base64url (RFC 7518 2, `Base64urlUInt`); 0 for what is none. */
function numberOf(text: unknown): bigint {
  if (typeof text !== 'string' || !BASE64URL.test(text)) return 0n;
  return BigInt(`0x0${Buffer.from(text, 'base64url').toString('hex')}`);
}
