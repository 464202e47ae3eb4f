import { refusalFrom } from '../test/refusals.ts';
import type { AuthorizerRequest } from './request.ts';
import { pickToken } from './token-source.ts';

const EDGE = 'https://app.example.com';
type Header = [string, string];

const request = (headers: Header[], method = 'GET'): AuthorizerRequest => ({
  routeKey: `${method} /api/x`,
  method,
  headers,
  pathParameters: {},
  requestId: 'r-1',
});

const pick = (headers: Header[], method?: string, edgeOrigin: string | undefined = EDGE) =>
  pickToken(request(headers, method), edgeOrigin);

const BEARER: Header = ['Authorization', 'Bearer a.b.c'];
const SESSION: Header = ['x-amzn-oidc-accesstoken', 'd.e.f'];

describe('pickToken', () => {
  it.each<[string, Header, string]>([
    ['a bearer token', BEARER, 'a.b.c'],
    ['a bearer token under a name in lower case', ['authorization', 'Bearer a.b.c'], 'a.b.c'],
    ['a scheme in lower case', ['Authorization', 'bearer a.b.c'], 'a.b.c'],
    ['two blanks after the scheme', ['Authorization', 'Bearer  a.b.c'], 'a.b.c'],
    ['the token of the session', SESSION, 'd.e.f'],
    ['the token of the session under a name in capitals', ['X-AMZN-OIDC-ACCESSTOKEN', 'd.e.f'], 'd.e.f'],
  ])('picks %s', (_, header, token) => {
    expect(pick([['host', 'x'], header, ['accept', '*/*']])).toBe(token);
  });

  it.each<[string, Header[]]>([
    ['no header at all', []],
    ['a cookie', [['cookie', 'access_token=a.b.c; AWSELBAuthSessionCookie-0=x']]],
    [
      'the edge’s other headers',
      [
        ['x-amzn-oidc-data', 'a.b.c'],
        ['x-amzn-oidc-identity', 'alice'],
      ],
    ],
    [
      'names that only look alike',
      [
        ['x_amzn_oidc_accesstoken', 'a.b.c'],
        ['authorization2', 'Bearer a.b.c'],
      ],
    ],
    ['a proxy’s credentials', [['proxy-authorization', 'Bearer a.b.c']]],
    ['a forwarded header', [['x-forwarded-authorization', 'Bearer a.b.c']]],
    ['a key', [['x-api-key', 'a.b.c']]],
  ])('finds no token in %s', async (_, headers) => {
    expect(await refusalFrom(() => pick(headers))).toBe('ERR_TOKEN_MISSING');
  });

  it.each<[string, Header[]]>([
    ['both headers', [BEARER, SESSION]],
    [
      'both headers with one token',
      [
        ['Authorization', 'Bearer a.b.c'],
        ['x-amzn-oidc-accesstoken', 'a.b.c'],
      ],
    ],
    ['two bearer tokens', [BEARER, ['Authorization', 'Bearer x.y.z']]],
    ['one bearer token twice', [BEARER, BEARER]],
    ['two spellings of one name', [BEARER, ['authorization', 'Bearer a.b.c']]],
    ['two tokens of the session', [SESSION, ['X-Amzn-Oidc-Accesstoken', 'x.y.z']]],
    ['two bearer tokens that a gateway joined', [['authorization', 'Bearer a.b.c,Bearer x.y.z']]],
    ['two tokens of the session that a gateway joined', [['x-amzn-oidc-accesstoken', 'd.e.f, d.e.f']]],
    ['an empty header and a token', [['authorization', ''], SESSION]],
    ['another scheme and a token of the session', [['authorization', 'Basic YTpi'], SESSION]],
  ])('uses neither of %s', async (_, headers) => {
    expect(await refusalFrom(() => pick(headers))).toBe('ERR_TOKEN_AMBIGUOUS');
  });

  it.each([
    '',
    '-',
    'Bearer',
    'Bearer ',
    'a.b.c',
    'Basic YTpi',
    'Bearer: a.b.c',
    'Bearer a.b.c x',
    'Bearer\ta.b.c',
    'NotBearer a.b.c',
    'DPoP a.b.c',
  ])('refuses "Authorization: %s"', async (value) => {
    expect(await refusalFrom(() => pick([['Authorization', value]]))).toBe('ERR_TOKEN_INVALID text');
  });
});

describe('principal headers from outside', () => {
  it.each([
    'x-principal-sub',
    'X-Principal-Sub',
    'X_PRINCIPAL_SUB',
    'x.principal.groups',
    'x-principal-assertion',
    'x-principals',
  ])('make the request a forgery: %s', async (name) => {
    expect(await refusalFrom(() => pick([BEARER, [name, 'root']]))).toBe('ERR_PRINCIPAL_FORGED');
    expect(await refusalFrom(() => pick([[name, '']]))).toBe('ERR_PRINCIPAL_FORGED');
  });
});

describe('writes on the session transport', () => {
  const CSRF: Header = ['x-gatehouse-csrf', '1'];
  const ORIGIN: Header = ['origin', EDGE];
  const SAME_SITE: Header = ['sec-fetch-site', 'same-origin'];

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'get'])(
    'takes %s from our own page, by Origin or by Sec-Fetch-Site',
    (method) => {
      expect(pick([SESSION, CSRF, ORIGIN], method)).toBe('d.e.f');
      expect(pick([SESSION, CSRF, SAME_SITE], method)).toBe('d.e.f');
      expect(pick([SESSION, CSRF, ORIGIN, SAME_SITE], method)).toBe('d.e.f');
    },
  );

  it.each<[string, Header[]]>([
    ['nothing', []],
    ['no header of its own', [ORIGIN, SAME_SITE]],
    ['another value in it', [['x-gatehouse-csrf', 'true'], ORIGIN]],
    ['an empty one', [['x-gatehouse-csrf', ''], ORIGIN]],
    ['two of them', [CSRF, CSRF, ORIGIN]],
    ['no origin', [CSRF]],
    ['another origin', [CSRF, ['origin', 'https://evil.example']]],
    ['an origin that begins like ours', [CSRF, ['origin', `${EDGE}.evil.example`]]],
    ['our origin without TLS', [CSRF, ['origin', 'http://app.example.com']]],
    ['our origin with a port', [CSRF, ['origin', `${EDGE}:8443`]]],
    ['our origin with a slash', [CSRF, ['origin', `${EDGE}/`]]],
    ['an opaque origin', [CSRF, ['origin', 'null']]],
    ['two origins', [CSRF, ORIGIN, ['origin', 'https://evil.example']]],
    ['another site', [CSRF, ['sec-fetch-site', 'cross-site']]],
    ['a neighbour of the same site', [CSRF, ['sec-fetch-site', 'same-site']]],
    ['a typed address', [CSRF, ['sec-fetch-site', 'none']]],
    ['our origin from another site', [CSRF, ORIGIN, ['sec-fetch-site', 'cross-site']]],
    ['another origin from our site', [CSRF, ['origin', 'https://evil.example'], SAME_SITE]],
    ['a referer in place of an origin', [CSRF, ['referer', `${EDGE}/page`]]],
  ])('refuses one with %s', async (_, headers) => {
    expect(await refusalFrom(() => pick([SESSION, ...headers], 'POST'))).toBe('ERR_CSRF');
  });

  it('refuses all of them when no origin is allowed', async () => {
    for (const headers of [
      [CSRF, SAME_SITE],
      [CSRF, ORIGIN],
      [CSRF, ['origin', 'undefined'] as Header],
    ]) {
      expect(await refusalFrom(() => pickToken(request([SESSION, ...headers], 'POST'), undefined))).toBe(
        'ERR_CSRF',
      );
    }
  });

  it('asks neither of a read nor of a bearer token', () => {
    expect(pickToken(request([SESSION], 'GET'), undefined)).toBe('d.e.f');
    expect(pickToken(request([BEARER], 'DELETE'), undefined)).toBe('a.b.c');
  });
});
