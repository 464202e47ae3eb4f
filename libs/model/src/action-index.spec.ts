import { route } from '../test/models.ts';
import { createActionIndex, routeKey } from './index.ts';

const order = route('commercial', 'GetOrder', { route: '/api/commercial/orders/{orderId}' });
const find = createActionIndex({ version: 1, routes: [order] });

describe('routeKey', () => {
  it('is the method and the path template', () => {
    expect(routeKey('GET', '/api/commercial/orders/{orderId}')).toBe('GET /api/commercial/orders/{orderId}');
  });
});

describe('createActionIndex', () => {
  it('finds a route by its exact key', () => {
    expect(find('GET /api/commercial/orders/{orderId}')).toBe(order);
  });

  it.each([
    ['another method', 'PUT /api/commercial/orders/{orderId}'],
    ['a method in lower case', 'get /api/commercial/orders/{orderId}'],
    ['HEAD, which no model has', 'HEAD /api/commercial/orders/{orderId}'],
    ['a path instead of a template', 'GET /api/commercial/orders/123'],
    ['another name of the parameter', 'GET /api/commercial/orders/{id}'],
    ['a trailing slash', 'GET /api/commercial/orders/{orderId}/'],
    ['a path in capitals', 'GET /API/commercial/orders/{orderId}'],
    ['a proxy resource', 'GET /{proxy+}'],
    ['nothing', ''],
    ['a name that every object has', 'constructor'],
    ['the prototype', '__proto__'],
  ])('finds nothing for %s', (_, key) => {
    expect(find(key)).toBeUndefined();
  });

  it('finds nothing in an empty map', () => {
    const findNothing = createActionIndex({ version: 1, routes: [] });
    expect(findNothing('GET /api/commercial/orders/{orderId}')).toBeUndefined();
  });
});
