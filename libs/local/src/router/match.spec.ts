import { createMatcher } from './match.ts';

const route = (key: string) => {
  const [method = '', template = ''] = key.split(' ');
  return { method, template };
};
const match = createMatcher(
  [
    'GET /orders',
    'POST /orders',
    'GET /orders/{orderId}',
    'GET /orders/summary',
    'GET /orders/{orderId}/lines/{lineId}',
    'GET /',
  ].map(route),
);

describe('createMatcher', () => {
  it.each([
    ['GET', '/orders', '/orders', {}],
    ['POST', '/orders', '/orders', {}],
    ['GET', '/orders/1', '/orders/{orderId}', { orderId: '1' }],
    ['GET', '/orders/summary', '/orders/summary', {}],
    ['GET', '/orders/a%20b/lines/2', '/orders/{orderId}/lines/{lineId}', { orderId: 'a%20b', lineId: '2' }],
    ['GET', '/orders/__proto__', '/orders/{orderId}', { orderId: '__proto__' }],
    ['GET', '/', '/', {}],
  ])('finds %s %s', (method, path, template, pathParameters) => {
    expect(match(method, path)).toEqual({ route: { method, template }, pathParameters });
  });

  it.each([
    ['PUT', '/orders'],
    ['get', '/orders'],
    ['GET', '/Orders'],
    ['GET', '/orders/'],
    ['GET', '/orders/1/'],
    ['GET', '/orders/1/lines'],
    ['GET', '/orders/1/lines/2/3'],
    ['GET', '/orders\n'],
    ['GET', '/orders/summary/lines/2'],
    ['GET', '/toString'],
  ])('finds nothing for %s %s', (method, path) => {
    expect(match(method, path)).toBeUndefined();
  });

  it.each([
    ['the same route twice', ['GET /a', 'GET /a']],
    ['two names for one variable', ['GET /a/{id}', 'POST /a/{other}/b']],
    ['a greedy variable', ['GET /a/{proxy+}']],
    ['a variable in a part of a segment', ['GET /a/x{id}']],
    ['an empty segment', ['GET /a//b']],
    ['a trailing slash', ['GET /a/']],
    ['no slash', ['GET a']],
    ['an encoded literal', ['GET /a/%20']],
  ])('refuses %s', (_what, keys) => {
    expect(() => createMatcher(keys.map(route))).toThrow(
      expect.objectContaining({ name: 'RouterError', code: 'ERR_GATEWAY_DOCUMENT' }),
    );
  });
});
