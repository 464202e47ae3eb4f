import { refusalFrom } from '../test/refusals.ts';
import { aliceClaims, CLIENT_ID, ISSUER, NOW, NOW_S } from '../test/signer.ts';
import { checkClaims } from './token-claims.ts';

const RULES = { issuer: ISSUER, clientIds: ['reporting-job', CLIENT_ID] };
const DAY = 24 * 60 * 60;
const check = (claims: Record<string, unknown>) => checkClaims({ ...aliceClaims(), ...claims }, RULES, NOW);

describe('checkClaims', () => {
  it('lets a good access token pass, with the end of its life in milliseconds', () => {
    expect(check({})).toEqual({ clientId: CLIENT_ID, expiresAt: NOW + 600_000, all: aliceClaims() });
  });

  it.each([
    ['another issuer', 'https://evil.example'],
    ['a longer issuer', `${ISSUER}/`],
    ['a longer issuer at another host', `${ISSUER}.evil.example`],
    ['a shorter issuer', ISSUER.slice(0, -1)],
    ['other letter case', ISSUER.toUpperCase()],
    ['a NUL at the end', `${ISSUER}\0`],
    ['a blank before', ` ${ISSUER}`],
    ['an array of the issuer', [ISSUER]],
    ['an empty issuer', ''],
    ['no issuer', undefined],
    ['null', null],
    ['an object', { iss: ISSUER }],
  ])('refuses %s', async (_, iss) => {
    expect(await refusalFrom(() => check({ iss }))).toBe('ERR_TOKEN_INVALID issuer');
  });

  it.each([['id'], ['refresh'], ['Access'], [''], [undefined], [null], [['access']], [true]])(
    'refuses the use %j',
    async (use) => {
      expect(await refusalFrom(() => check({ token_use: use }))).toBe('ERR_TOKEN_INVALID use');
    },
  );

  it.each([
    ['a client that is not listed', 'other-app'],
    ['a listed client with a suffix', `${CLIENT_ID}2`],
    ['the list itself', `reporting-job,${CLIENT_ID}`],
    ['an array of a listed client', [CLIENT_ID]],
    ['no client', undefined],
    ['null', null],
    ['a number', 7],
    ['an empty client', ''],
  ])('refuses %s', async (_, clientId) => {
    expect(await refusalFrom(() => check({ client_id: clientId }))).toBe('ERR_TOKEN_INVALID client');
  });

  it('does not take an audience for a client', async () => {
    expect(await refusalFrom(() => check({ client_id: undefined, aud: CLIENT_ID }))).toBe(
      'ERR_TOKEN_INVALID client',
    );
  });

  it.each([
    ['no exp', { exp: undefined }],
    ['exp as text', { exp: String(NOW_S + 600) }],
    ['exp null', { exp: null }],
    ['exp with a fraction', { exp: NOW_S + 600.5 }],
    ['exp in milliseconds', { exp: NOW + 600_000 }],
    ['exp beyond every number', { exp: JSON.parse('1e400') as number }],
    ['exp as a huge integer', { exp: 2 ** 53 }],
    ['exp below zero', { exp: -1 }],
    ['exp in an array', { exp: [NOW_S + 600] }],
    ['a life of ten years', { exp: NOW_S + 3650 * DAY }],
    ['a life of a day and a second', { iat: NOW_S, exp: NOW_S + DAY + 1 }],
    ['an end at its start', { iat: NOW_S, exp: NOW_S }],
    ['an end before its start', { iat: NOW_S, exp: NOW_S - 1 }],
    ['no iat', { iat: undefined }],
    ['iat as text', { iat: String(NOW_S) }],
    ['iat null', { iat: null }],
    ['iat below zero', { iat: -5, exp: 5 }],
    ['iat 31 s ahead', { iat: NOW_S + 31 }],
    ['iat a year ahead', { iat: NOW_S + 365 * DAY, exp: NOW_S + 365 * DAY + 60 }],
    ['nbf 31 s ahead', { nbf: NOW_S + 31 }],
    ['nbf as text', { nbf: String(NOW_S) }],
    ['nbf null', { nbf: null }],
  ])('refuses %s', async (_, times) => {
    expect(await refusalFrom(() => check(times))).toBe('ERR_TOKEN_INVALID times');
  });

  it.each([
    ['a life of exactly a day', { iat: NOW_S, exp: NOW_S + DAY }],
    ['iat 30 s ahead, within the leeway', { iat: NOW_S + 30 }],
    ['nbf 30 s ahead, within the leeway', { nbf: NOW_S + 30 }],
    ['nbf long ago', { nbf: 0 }],
    ['one second left', { exp: NOW_S + 1 }],
  ])('takes %s', (_, times) => {
    expect(check(times).clientId).toBe(CLIENT_ID);
  });

  it.each([
    ['at its very end', { exp: NOW_S }],
    ['a second after its end', { exp: NOW_S - 1 }],
    ['an hour after its end', { iat: NOW_S - 7200, exp: NOW_S - 3600 }],
  ])('says EXPIRED of a token %s, and gives no leeway', async (_, times) => {
    expect(await refusalFrom(() => check(times))).toBe('ERR_TOKEN_EXPIRED');
  });

  it('does not say EXPIRED of a token that was never good', async () => {
    const expired = { exp: NOW_S - 1 };
    expect(await refusalFrom(() => check({ ...expired, iss: 'x' }))).toBe('ERR_TOKEN_INVALID issuer');
    expect(await refusalFrom(() => check({ ...expired, token_use: 'id' }))).toBe('ERR_TOKEN_INVALID use');
    expect(await refusalFrom(() => check({ ...expired, client_id: 'x' }))).toBe('ERR_TOKEN_INVALID client');
  });

  it('lets nobody in when no client is listed', async () => {
    expect(await refusalFrom(() => checkClaims(aliceClaims(), { issuer: ISSUER, clientIds: [] }, NOW))).toBe(
      'ERR_TOKEN_INVALID client',
    );
  });
});
