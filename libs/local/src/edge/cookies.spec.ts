import { readCookies, setCookie } from './cookies.ts';
import { endToEnd, isEdgeHeader, values, without } from './raw-headers.ts';

describe('the cookies of a request', () => {
  it.each([
    [[], {}],
    [['Cookie', ''], {}],
    [['Cookie', 'a=1'], { a: '1' }],
    [['cookie', ' a = 1 ;b=2;; c'], { a: '1', b: '2' }],
    [['COOKIE', 'a=1', 'Cookie', 'b=2'], { a: '1', b: '2' }],
    [['Cookie', 'a=1; a=2'], { a: '1' }],
    [['Cookie', 'a=b=c=='], { a: 'b=c==' }],
    [['Cookie', '=1; b=2'], { b: '2' }],
    [['Cookie', '__proto__=1'], { ['__proto__']: '1' }],
    [['X-Cookie', 'a=1'], {}],
  ])('in %j are %j', (raw, cookies) => {
    expect([...readCookies(raw)]).toEqual(Object.entries(cookies));
  });
});

describe('a cookie that is set', () => {
  it.each([
    [600.9, 600],
    [0, 0],
    [-5, 0],
  ])('for %d seconds lives %d, out of reach of scripts and other sites', (asked, lives) => {
    expect(setCookie('a', 'b', asked)).toBe(`a=b; Max-Age=${lives}; Path=/; HttpOnly; SameSite=Lax`);
  });
});

describe('raw headers', () => {
  it('give every value of a name, however it is spelled', () => {
    expect(values(['A', '1', 'b', '2', 'a', '3'], 'a')).toEqual(['1', '3']);
  });

  it('lose what is hop by hop, and what Connection names, in any spelling', () => {
    const raw = [
      'Connection',
      'X-One, x-two',
      'connection',
      ' X-THREE ',
      'x-one',
      '1',
      'X-Two',
      '2',
      'x-three',
      '3',
      'X-Four',
      '4',
      'TE',
      'x',
      'Upgrade',
      'h2c',
    ];
    expect(endToEnd(raw)).toEqual(['X-Four', '4']);
  });

  it('keep the order of the rest', () => {
    expect(without(['b', '1', 'a', '2', 'b', '3'], (name) => name === 'a')).toEqual(['b', '1', 'b', '3']);
  });

  it.each([
    'x-amzn-oidc-data',
    'X-AMZN-OIDC-',
    'x_amzn_oidc_identity',
    'x.amzn.oidc.x',
    'X-Forwarded-Proto',
    'x_forwarded-for',
    'Forwarded',
    'x-request-id',
    'X_Request_Id',
  ])('that only the edge may say are such as %s', (name) => {
    expect(isEdgeHeader(name)).toBe(true);
  });

  it.each([
    'authorization',
    'cookie',
    'x-amzn-trace-id',
    'x-amzn-oidc',
    'x-forwarded',
    'forwarded-by',
    'traceparent',
    'x-principal-sub',
    'x-request-ids',
  ])('that a client may say are such as %s', (name) => {
    expect(isEdgeHeader(name)).toBe(false);
  });
});
