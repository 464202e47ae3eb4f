import { createHmac, generateKeyPairSync, sign, constants, type KeyObject } from 'node:crypto';
import { base64url, inSeconds, type Members, type TestIssuer } from './test-issuer.ts';

/** A token that is wrong in one way, and the reason for which the log says it is refused. */
export type WrongToken = readonly [title: string, reason: string, make: (issuer: TestIssuer) => string];

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Wrong as a text, before anybody looks into it. */
export const wrongTexts: readonly WrongToken[] = [
  ['no token at all', 'text', () => 'nonsense'],
  ['two parts', 'text', ({ token }) => token().split('.').slice(0, 2).join('.')],
  ['an empty signature', 'text', ({ token }) => token().replace(/[^.]+$/, '')],
  ['an empty payload', 'text', ({ token }) => token().replace(/\.[^.]+\./, '..')],
  ['four parts', 'text', ({ token }) => `${token()}.x`],
  ['five parts, as an encrypted one has', 'text', ({ token }) => `${token()}.eA.eA`],
  ['padding', 'text', ({ token }) => `${token()}==`],
  ['a blank inside', 'text', ({ token }) => token().replace(/.$/, ' $&')],
  ['the letters of plain base64', 'text', ({ token }) => token().replace(/.$/, '+')],
  ['a percent-encoded dot', 'text', ({ token }) => token().replace('.', '%2E')],
  ['the same signature in another spelling', 'text', ({ token }) => respelled(token())],
  ['more than 4,096 letters', 'text', ({ token }) => token({ claims: { filler: `"${'f'.repeat(2_600)}"` } })],
  ['a signature that is not one', 'signature', ({ token }) => token().replace(/[^.]+$/, base64url('x'))],
  ['another payload under the signature', 'signature', tampered],
  ['the signature of a stranger', 'signature', signedByStranger],
];

/** Wrong in the header: who says how it is to be verified. */
export const wrongHeaders: readonly WrongToken[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): WrongToken => [
    `alg "${alg}"`,
    'algorithm',
    ({ token }) => token({ header: { alg: JSON.stringify(alg) } }),
  ]),
  ['alg none without a signature', 'text', ({ token }) => unsigned(token({ header: { alg: '"none"' } }))],
  header('alg as a list', 'algorithm', { alg: '["RS256"]' }),
  header('alg null', 'algorithm', { alg: 'null' }),
  header('no alg', 'algorithm', { alg: undefined }),
  ['HS256 with the public key in PEM', 'algorithm', hmac(({ publicKey }) => pem(publicKey))],
  ['HS256 with the public key in DER', 'algorithm', hmac(({ publicKey }) => der(publicKey))],
  ['HS256 with an empty key', 'algorithm', hmac(() => '')],
  ['PS256 with the right key', 'algorithm', otherwise('PS256', 'sha256', constants.RSA_PKCS1_PSS_PADDING)],
  ['RS512 with the right key', 'algorithm', otherwise('RS512', 'sha512', constants.RSA_PKCS1_PADDING)],
  header('an unknown kid', 'kid', { kid: '"key-2"' }),
  header('no kid', 'kid', { kid: undefined }),
  header('a kid that is a number', 'kid', { kid: '1' }),
  header('a kid that is a list', 'kid', { kid: '["key-1"]' }),
  header('a kid that is a path', 'kid', { kid: '"../../dev/null"' }),
  header('a kid for a database', 'kid', { kid: `"key-1' OR '1'='1"` }),
  header('a kid with NUL', 'kid', { kid: '"key-1\\u0000"' }),
  header('the kid __proto__', 'kid', { kid: '"__proto__"' }),
  header('a kid of 2,000 letters', 'kid', { kid: `"${'k'.repeat(2_000)}"` }),
  header('an ID of its kind', 'type', { typ: '"dpop+jwt"' }),
  header('a logout token', 'type', { typ: '"logout+jwt"' }),
  header('an unknown crit', 'critical', { crit: '["x"]', x: 'true' }),
  header('b64 false', 'critical', { b64: 'false', crit: '["b64"]' }),
  header('b64 without crit', 'critical', { b64: 'true' }),
  ['a header that names alg twice', 'header', twiceIn('header', '"alg":"none"')],
  ['a header that names kid twice', 'header', twiceIn('header', '"kid":"key-2"')],
  ['a header that is a list', 'header', ({ signed, claimsText }) => signed('[]', claimsText())],
  ['a header that is no JSON', 'header', ({ signed, claimsText }) => signed('{', claimsText())],
];

const times = { now: () => inSeconds(0), hour: 3_600, day: 86_400 };

/** Wrong in what it claims. */
export const wrongClaims: readonly WrongToken[] = [
  claims('another issuer', 'issuer', () => ({ iss: '"https://idp.example.com"' })),
  claims('the issuer with a slash', 'issuer', ({ url }) => ({ iss: `"${url}/"` })),
  claims('the issuer with NUL', 'issuer', ({ url }) => ({ iss: `"${url}\\u0000"` })),
  claims('a list of issuers', 'issuer', ({ url }) => ({ iss: `["${url}"]` })),
  claims('no issuer', 'issuer', () => ({ iss: undefined })),
  claims('another client', 'client', () => ({ client_id: '"e2e-client-2"' })),
  claims('a list of clients', 'client', () => ({ client_id: '["e2e-client"]' })),
  claims('aud in place of client_id', 'client', () => ({ client_id: undefined, aud: '"e2e-client"' })),
  claims('an ID token', 'use', () => ({ token_use: '"id"', aud: '"e2e-client"' })),
  claims('no token_use', 'use', () => ({ token_use: undefined })),
  claims('a list of uses', 'use', () => ({ token_use: '["access"]' })),
  claims('no exp', 'times', () => ({ exp: undefined })),
  claims('exp as a text', 'times', () => ({ exp: `"${times.now() + times.hour}"` })),
  claims('exp in milliseconds', 'times', () => ({ exp: String(Date.now()) })),
  claims('exp 1e400', 'times', () => ({ exp: '1e400' })),
  claims('exp with a fraction', 'times', () => ({ exp: `${times.now() + 60}.5` })),
  claims('exp below zero', 'times', () => ({ exp: '-1' })),
  claims('a life of more than a day', 'times', () => ({ exp: String(times.now() + times.day) })),
  claims('a life of ten years', 'times', () => ({ exp: String(times.now() + 3_650 * times.day) })),
  claims('an end before its beginning', 'times', () => ({ exp: String(times.now() - 60) })),
  claims('nbf in the future', 'times', () => ({ nbf: String(times.now() + 120) })),
  claims('nbf as a text', 'times', () => ({ nbf: '"0"' })),
  claims('iat in the future', 'times', () => ({ iat: String(times.now() + 120) })),
  claims('iat as a text', 'times', () => ({ iat: '"0"' })),
  claims('no iat', 'times', () => ({ iat: undefined })),
  ...['""', '"-"', 'null', '7', '{}', '["alice"]', '" alice"', '"a b"', '"a\\r\\nb"', '"a\\u202eb"'].map(
    (sub) => claims(`sub ${sub}`, 'sub', () => ({ sub })),
  ),
  claims('no sub', 'sub', () => ({ sub: undefined })),
  claims('a sub of 129 letters', 'sub', () => ({ sub: `"${'a'.repeat(129)}"` })),
  ...['""', '"-"', 'null', '["acme"]', '"a cme"'].map((tenant) =>
    claims(`tenant ${tenant}`, 'tenant', () => ({ tenant_id: tenant })),
  ),
  claims('no tenant', 'tenant', () => ({ tenant_id: undefined })),
  ...['"admin"', '{}', 'null', '["a,admin"]', '["-"]', '[""]', '["a b"]', '[["admin"]]', '[1]'].map(
    (groups) => claims(`groups ${groups}`, 'groups', () => ({ 'cognito:groups': groups })),
  ),
  ['sub twice', 'payload', twiceIn('payload', '"sub":"bob"')],
  ['sub twice, once in escapes', 'payload', twiceIn('payload', '"\\u0073ub":"bob"')],
  ['the issuer twice', 'payload', twiceIn('payload', '"iss":"https://idp.example.com"')],
  ['the tenant twice', 'payload', twiceIn('payload', '"tenant_id":"globex"')],
  ['a payload that is a list', 'payload', ({ signed, headerText }) => signed(headerText(), '[]')],
  ['a payload that is null', 'payload', ({ signed, headerText }) => signed(headerText(), 'null')],
  ['a payload that is no JSON', 'payload', ({ signed, headerText }) => signed(headerText(), 'alice')],
];

function header(title: string, reason: string, change: Members): WrongToken {
  return [title, reason, ({ token }) => token({ header: change })];
}

function claims(title: string, reason: string, change: (issuer: TestIssuer) => Members): WrongToken {
  return [title, reason, (issuer) => issuer.token({ claims: change(issuer) })];
}

/** A text with a member put in front, where the same name follows. */
function twiceIn(part: 'header' | 'payload', member: string) {
  const add = (text: string) => `{${member},${text.slice(1)}`;
  return ({ signed, headerText, claimsText }: TestIssuer) =>
    part === 'header' ? signed(add(headerText()), claimsText()) : signed(headerText(), add(claimsText()));
}

const unsigned = (token: string): string => token.replace(/[^.]+$/, '');

/** The last letter of 256 bytes has four bits that mean nothing. */
function respelled(token: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + letters.charAt(letters.indexOf(token.slice(-1)) + 1);
}

function tampered({ token, claimsText }: TestIssuer): string {
  const [head, , signature] = token().split('.');
  return `${head}.${base64url(claimsText({ sub: '"bob"' }))}.${signature}`;
}

function signedByStranger({ signed, headerText, claimsText }: TestIssuer): string {
  return signed(headerText(), claimsText(), stranger.privateKey);
}

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

function hmac(secret: (issuer: TestIssuer) => string | Buffer) {
  return (issuer: TestIssuer): string => {
    const input = `${base64url(issuer.headerText({ alg: '"HS256"' }))}.${base64url(issuer.claimsText())}`;
    return `${input}.${createHmac('sha256', secret(issuer)).update(input).digest('base64url')}`;
  };
}

function otherwise(alg: string, hash: string, padding: number) {
  return ({ privateKey, headerText, claimsText }: TestIssuer): string => {
    const input = `${base64url(headerText({ alg: `"${alg}"` }))}.${base64url(claimsText())}`;
    const key = { key: privateKey, padding };
    return `${input}.${sign(hash, Buffer.from(input), key).toString('base64url')}`;
  };
}

/** Signed by a stranger who brings a key along, or says where to fetch one. @param url a server of the stranger */
export function withOwnKey(url: string): readonly WrongToken[] {
  const jwk = JSON.stringify({ ...stranger.publicKey.export({ format: 'jwk' }), kid: 'key-1' });
  const members: Members[] = [
    { jwk },
    { kid: '"stranger"', jwk },
    { jku: `"${url}/jwks"` },
    { kid: '"stranger"', jku: `"${url}/jwks"` },
    { x5u: `"${url}/certificate"` },
    { x5c: `["${base64url('certificate')}"]` },
    { kid: `"${url}/jwks"` },
  ];
  return members.map((change) => [
    `${Object.keys(change).join(' and ')} of a stranger`,
    'kid' in change ? 'kid' : 'signature',
    ({ signed, headerText, claimsText }) => signed(headerText(change), claimsText(), stranger.privateKey),
  ]);
}
