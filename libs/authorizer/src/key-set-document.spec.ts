import { generateKeyPair, exportJWK, type JWK } from 'jose';
import { refusalFrom } from '../test/refusals.ts';
import { createSigner } from '../test/signer.ts';
import { readKeySetDocument } from './key-set-document.ts';

let good: JWK;
let second: JWK;
let small: JWK;
let elliptic: JWK;

beforeAll(async () => {
  const make = async (bits: number) =>
    exportJWK((await generateKeyPair('RS256', { extractable: true, modulusLength: bits })).publicKey);
  const weak = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  );
  good = (await createSigner('good')).jwk;
  second = { ...(await make(2048)), kid: 'second', use: 'sig' };
  small = { ...(await exportJWK(weak.publicKey)), kid: 'small', use: 'sig' };
  elliptic = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: 'ec', use: 'sig' };
});

const read = async (...keys: unknown[]) => [...(await readKeySetDocument(JSON.stringify({ keys }))).keys()];
const exponent = (value: number) =>
  Buffer.from(value.toString(16).padStart(6, '0'), 'hex').toString('base64url');

describe('readKeySetDocument', () => {
  it('keeps the signing keys by their ids', async () => {
    expect(await read(good, second)).toEqual(['good', 'second']);
  });

  it('needs no algorithm in a key', async () => {
    expect(await read({ ...good, alg: undefined })).toEqual(['good']);
  });

  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['a text', () => 'key'],
    ['a number', () => 7],
    ['an array', () => [good]],
    ['an empty object', () => ({})],
    ['a key of 1,024 bits', () => small],
    ['a short key that zeros make look long', () => ({ ...small, n: zeroPadded(small.n) })],
    ['an elliptic curve', () => elliptic],
    ['a secret', () => ({ kty: 'oct', kid: 'oct', use: 'sig', k: 'AAAA' })],
    ['a key for encryption', () => ({ ...good, use: 'enc' })],
    ['a key without a use', () => ({ ...good, use: undefined })],
    ['a key for another algorithm', () => ({ ...good, alg: 'PS256' })],
    ['a key for a symmetric algorithm', () => ({ ...good, alg: 'HS256' })],
    ['a key without an id', () => ({ ...good, kid: undefined })],
    ['a key with a number for an id', () => ({ ...good, kid: 1 })],
    ['an exponent of 1', () => ({ ...good, e: exponent(1) })],
    ['an exponent of 3', () => ({ ...good, e: exponent(3) })],
    ['an exponent of 65,535', () => ({ ...good, e: exponent(65_535) })],
    ['an even exponent', () => ({ ...good, e: exponent(65_538) })],
    ['no exponent', () => ({ ...good, e: undefined })],
    ['an exponent that is a number', () => ({ ...good, e: 65_537 })],
    ['no modulus', () => ({ ...good, n: undefined })],
    ['an empty modulus', () => ({ ...good, n: '' })],
    ['a modulus in the other alphabet', () => ({ ...good, n: `${good.n}+/` })],
    ['a modulus in an array', () => ({ ...good, n: [good.n] })],
  ])('passes over %s and keeps the others', async (_, member) => {
    expect(await read(member(), second)).toEqual(['second']);
  });

  it('gives keys that verify only: what else a key holds is dropped', async () => {
    const keys = await readKeySetDocument(
      JSON.stringify({ keys: [{ ...good, d: 'AAAA', key_ops: ['sign'] }] }),
    );
    expect(keys.get('good')).toMatchObject({ type: 'public', usages: ['verify'] });
  });

  it('makes neither of two keys usable that share an id, and leaves the others alone', async () => {
    const keys = await readKeySetDocument(
      JSON.stringify({ keys: [good, second, { ...second, kid: 'good' }] }),
    );
    expect(keys.get('good')).toBe('ambiguous');
    expect(keys.get('second')).toMatchObject({ type: 'public' });
  });

  it('takes a key that is there three times for ambiguous too', async () => {
    const keys = await readKeySetDocument(JSON.stringify({ keys: [good, good, good] }));
    expect([...keys]).toEqual([['good', 'ambiguous']]);
  });

  it('takes ten members', async () => {
    const spare = Array.from({ length: 9 }, () => null);
    expect(await read(...spare, good)).toEqual(['good']);
  });

  it.each([
    ['an empty text', ''],
    ['HTML', '<!doctype html><title>Sign in</title>'],
    ['null', 'null'],
    ['an array', '[]'],
    ['no keys', '{}'],
    ['keys in an object', '{"keys":{}}'],
    ['an empty set', '{"keys":[]}'],
    ['a set of nothing', '{"keys":[null,null]}'],
    ['eleven members', JSON.stringify({ keys: Array.from({ length: 11 }, () => null) })],
  ])('refuses %s', async (_, text) => {
    expect(await refusalFrom(() => readKeySetDocument(text))).toBe('ERR_JWKS_UNAVAILABLE document');
  });

  it('refuses eleven members even if all are good', async () => {
    const keys = Array.from({ length: 11 }, (_, index) => ({ ...good, kid: `k${index}` }));
    expect(await refusalFrom(() => readKeySetDocument(JSON.stringify({ keys })))).toBe(
      'ERR_JWKS_UNAVAILABLE document',
    );
  });
});

const zeroPadded = (n = '') =>
  Buffer.concat([Buffer.alloc(128), Buffer.from(n, 'base64url')]).toString('base64url');
