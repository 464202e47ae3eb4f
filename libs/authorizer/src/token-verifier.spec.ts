import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, type CryptoKey, SignJWT } from 'jose';
import { startKeyServer } from '../test/loopback.ts';
import { refusalFrom } from '../test/refusals.ts';
import {
  aliceClaims,
  CLIENT_ID,
  createSigner,
  encode,
  ISSUER,
  NOW,
  type Signer,
  signText,
} from '../test/signer.ts';
import { AuthorizerError } from './errors.ts';
import { type Keys, readKeySetDocument } from './key-set-document.ts';
import { createTokenVerifier, type TokenFacts } from './token-verifier.ts';

const RULES = { issuer: ISSUER, clientIds: [CLIENT_ID] };

let signer: Signer;
let other: Signer;
let keys: Keys;

beforeAll(async () => {
  [signer, other] = await Promise.all([createSigner('key-1'), createSigner('key-2')]);
  keys = await readKeySetDocument(JSON.stringify({ keys: [signer.jwk] }));
});

const keySetOf = (known: Keys) => ({ find: async (kid: string) => known.get(kid) });
const verify = (token: string, facts: TokenFacts = {}) =>
  createTokenVerifier(RULES, keySetOf(keys), () => NOW)(token, facts);

/** A token whose header and signature anybody can make who has read the public key. */
function hmacToken(secret: string | Buffer, header: Record<string, unknown>) {
  const input = `${encode(header)}.${encode(aliceClaims())}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

describe('the token verifier', () => {
  it('lets a signed access token pass and notes its key', async () => {
    const facts: TokenFacts = {};
    const claims = await verify(await signer.sign(), facts);
    expect(claims.all).toMatchObject({ sub: 'alice', tenant_id: 'acme' });
    expect(facts).toEqual({ kid: 'key-1' });
  });

  it.each([
    ['of another key under this key’s id', () => other.sign({}, { kid: 'key-1' })],
    [
      'over another payload',
      async () => swap(await signer.sign(), 1, encode({ ...aliceClaims(), sub: 'root' })),
    ],
    [
      'over another header',
      async () => swap(await signer.sign(), 0, encode({ alg: 'RS256', kid: 'key-1', x: 1 })),
    ],
    ['of zeros', async () => swap(await signer.sign(), 2, Buffer.alloc(256).toString('base64url'))],
    ['of one byte', async () => swap(await signer.sign(), 2, 'AA')],
    ['that is a byte too long', async () => `${await signer.sign()}AAAA`.replace(/-(?=A{4}$)/, 'A')],
    [
      'of another token',
      async () => swap(await signer.sign(), 2, (await signer.sign({ jti: 'x' })).split('.')[2] ?? ''),
    ],
  ])('refuses a signature %s', async (_, make) => {
    expect(await refusalFrom(async () => verify(await make()))).toMatch(
      /^ERR_TOKEN_INVALID (signature|text)$/,
    );
  });

  it('refuses a key that the issuer does not publish, and does not note its id', async () => {
    const facts: TokenFacts = {};
    expect(await refusalFrom(async () => verify(await other.sign(), facts))).toBe('ERR_TOKEN_INVALID kid');
    expect(facts).toEqual({});
  });

  it.each(['__proto__', 'constructor', '../../dev/null', 'toString'])(
    'finds no key under %s',
    async (kid) => {
      expect(await refusalFrom(async () => verify(await signer.sign({}, { kid })))).toBe(
        'ERR_TOKEN_INVALID kid',
      );
    },
  );

  it('uses neither of two keys that share an id', async () => {
    const double = await readKeySetDocument(
      JSON.stringify({ keys: [signer.jwk, { ...other.jwk, kid: 'key-1' }] }),
    );
    const ask = createTokenVerifier(RULES, keySetOf(double), () => NOW);
    expect(await refusalFrom(async () => ask(await signer.sign(), {}))).toBe('ERR_KEY_AMBIGUOUS');
  });

  it.each(['none', 'None', 'nOnE', 'NONE'])('refuses an unsigned token of algorithm %s', async (alg) => {
    const parts = `${encode({ alg, kid: 'key-1' })}.${encode(aliceClaims())}`;
    expect(await refusalFrom(() => verify(`${parts}.`))).toBe('ERR_TOKEN_INVALID text');
    expect(await refusalFrom(() => verify(`${parts}.AAAA`))).toBe('ERR_TOKEN_INVALID algorithm');
  });

  it('refuses an HMAC with the public key as secret, in each form that it is written in', async () => {
    const spki = await exportSPKI(
      (await importJWK({ ...signer.jwk }, 'RS256', { extractable: true })) as CryptoKey,
    );
    for (const secret of [
      spki,
      spki.trim(),
      JSON.stringify(signer.jwk),
      Buffer.from(signer.jwk.n ?? '', 'base64url'),
      '',
    ]) {
      const confused = hmacToken(secret, { alg: 'HS256', kid: 'key-1' });
      expect(await refusalFrom(() => verify(confused))).toBe('ERR_TOKEN_INVALID algorithm');
      const disguised = hmacToken(secret, { alg: 'RS256', kid: 'key-1' });
      expect(await refusalFrom(() => verify(disguised))).toBe('ERR_TOKEN_INVALID signature');
    }
  });

  it('does not use a key that the token brings along', async () => {
    const brought = await other.sign({}, { kid: 'key-1', jwk: other.jwk, x5c: ['AAAA'] });
    expect(await refusalFrom(() => verify(brought))).toBe('ERR_TOKEN_INVALID signature');
  });

  it('asks no address that the token names', async () => {
    const evil = await startKeyServer([other.jwk]);
    const token = await other.sign(
      { iss: evil.url },
      { jku: `${evil.url}/keys`, x5u: `${evil.url}/cert`, kid: 'key-2' },
    );
    expect(await refusalFrom(() => verify(token))).toBe('ERR_TOKEN_INVALID kid');
    expect(await refusalFrom(async () => verify(await signer.sign({}, { jku: evil.url })))).toBe(
      'no refusal',
    );
    expect(evil.calls).toBe(0);
    await evil.close();
  });

  it('refuses an unknown critical extension with a good signature', async () => {
    const header = JSON.stringify({ alg: 'RS256', kid: 'key-1', crit: ['x-gatehouse'], 'x-gatehouse': 1 });
    const token = await signText(signer, header, JSON.stringify(aliceClaims()));
    expect(await refusalFrom(() => verify(token))).toBe('ERR_TOKEN_INVALID critical');
  });

  it('refuses a well-signed payload that names its subject twice', async () => {
    const payload = JSON.stringify(aliceClaims()).replace('{', '{"sub":"root",');
    const token = await signText(signer, JSON.stringify({ alg: 'RS256', kid: 'key-1' }), payload);
    expect(await refusalFrom(() => verify(token))).toBe('ERR_TOKEN_INVALID payload');
  });

  it('refuses other spellings of a good token, which jose takes', async () => {
    const token = await signer.sign();
    for (const spelling of [
      `${token}==`,
      `${token} `,
      ` ${token}`,
      `${token}\n`,
      token.replaceAll('.', ' . '),
      nextBits(token),
    ]) {
      expect(await refusalFrom(() => verify(spelling))).toBe('ERR_TOKEN_INVALID text');
    }
  });

  it('refuses an RSA-PSS signature that claims to be PKCS #1', async () => {
    const key = await importPss(signer);
    const input = `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode(aliceClaims())}`;
    const signature = await crypto.subtle.sign({ name: 'RSA-PSS', saltLength: 32 }, key, Buffer.from(input));
    const token = `${input}.${Buffer.from(signature).toString('base64url')}`;
    expect(await refusalFrom(() => verify(token))).toBe('ERR_TOKEN_INVALID signature');
  });

  it('looks at the claims only after the signature', async () => {
    const token = await other.sign({ iss: 'x', exp: 1 }, { kid: 'key-1' });
    expect(await refusalFrom(() => verify(token))).toBe('ERR_TOKEN_INVALID signature');
    expect(await refusalFrom(async () => verify(await signer.sign({ iss: 'x' })))).toBe(
      'ERR_TOKEN_INVALID issuer',
    );
  });

  it('hands an unreachable key set on as what it is', async () => {
    const down = { find: () => Promise.reject(new AuthorizerError('ERR_JWKS_UNAVAILABLE')) };
    const ask = createTokenVerifier(RULES, down, () => NOW);
    expect(await refusalFrom(async () => ask(await signer.sign(), {}))).toBe('ERR_JWKS_UNAVAILABLE');
  });

  it('asks for no key before the text is in order', async () => {
    const find = jest.fn(async () => undefined);
    const ask = createTokenVerifier(RULES, { find }, () => NOW);
    const unsigned = await new SignJWT(aliceClaims())
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.alloc(32));
    for (const token of ['', 'a.b.c', unsigned, `${await signer.sign()}=`]) {
      expect(await refusalFrom(() => ask(token, {}))).toMatch(/^ERR_TOKEN_INVALID/);
    }
    expect(find).not.toHaveBeenCalled();
  });
});

function swap(token: string, part: number, text: string): string {
  return token
    .split('.')
    .map((old, index) => (index === part ? text : old))
    .join('.');
}

/** The same bytes in another spelling: the last character's unused bits are set. */
function nextBits(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(token.at(-1) ?? '');
  return token.slice(0, -1) + alphabet[last + 1];
}

async function importPss({ privateKey }: Signer): Promise<CryptoKey> {
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  const { alg: _, ...rest } = jwk;
  return crypto.subtle.importKey('jwk', rest, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']);
}
