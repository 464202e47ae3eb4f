import { clientHeaders, endToEnd, headerList, isCredential, valueOf, valuesOf } from './headers.ts';

describe('headers', () => {
  const headers = headerList(['Host', 'a', 'X-Id', '1', 'x-id', '2']);

  it('keep order and spelling', () => {
    expect(headers).toEqual([
      ['Host', 'a'],
      ['X-Id', '1'],
      ['x-id', '2'],
    ]);
  });

  it('are found whatever their case, and joined with a comma', () => {
    expect(valuesOf(headers, 'X-ID')).toEqual(['1', '2']);
    expect(valueOf(headers, 'x-id')).toBe('1,2');
    expect(valueOf(headers, 'x-none')).toBeUndefined();
  });

  it.each([
    ['Connection', 'close'],
    ['Keep-Alive', 'timeout=5'],
    ['Proxy-Authenticate', 'Basic'],
    ['Proxy-Authorization', 'Basic eA=='],
    ['Proxy-Connection', 'close'],
    ['TE', 'trailers'],
    ['Trailer', 'x-id'],
    ['Transfer-Encoding', 'chunked'],
    ['Upgrade', 'h2c'],
    ['HTTP2-Settings', 'AAMA'],
    ['Expect', '100-continue'],
  ])('that are hop-by-hop go no further: %s', (name, value) => {
    expect(endToEnd(headerList([name, value, 'x-id', '1']))).toEqual([['x-id', '1']]);
  });

  it.each(['x-id', 'X-ID , close', 'close,x-id', ' x-id '])(
    'that Connection lists as %p go no further',
    (listed) => {
      expect(endToEnd(headerList(['x-id', '1', 'Connection', listed, 'x-kept', '2']))).toEqual([
        ['x-kept', '2'],
      ]);
    },
  );

  it('that name a principal are nobody\u2019s but the router\u2019s', () => {
    const sent = ['x-principal-sub', 'X_Principal_Sub', 'x.principal.sub', 'x-principals'].flatMap((name) => [
      name,
      '1',
    ]);
    expect(clientHeaders(headerList([...sent, 'x-prince', '2']))).toEqual([['x-prince', '2']]);
  });

  it.each([
    ['Authorization', true],
    ['cookie', true],
    ['X-API-Key', true],
    ['x-amzn-oidc-accesstoken', true],
    ['X-Amzn-Oidc-Anything', true],
    ['x-amzn-oidc', false],
    ['accept', false],
    ['x-authorization', false],
    ['cookies', false],
  ])('%s is a credential: %p', (name, expected) => {
    expect(isCredential(name)).toBe(expected);
  });
});
