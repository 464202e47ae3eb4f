import type { OperationTable } from '../operation-table.ts';
import { createRoutes } from './routes.ts';

const routeTable = (routes: Record<string, string>): OperationTable => ({
  service: 'r',
  operations: Object.fromEntries(
    Object.entries(routes).map(([name, key]) => {
      const [method = '', route = ''] = key.split(' ');
      return [
        name,
        { method, route, status: 200, input: { members: {} }, output: { members: {} }, errors: {} },
      ];
    }),
  ),
});

const find = createRoutes(
  routeTable({
    ListOrders: 'GET /api/c/orders',
    CreateOrder: 'POST /api/c/orders',
    GetOrder: 'GET /api/c/orders/{orderId}',
    SearchOrders: 'GET /api/c/orders/search',
    GetLine: 'GET /api/c/orders/{orderId}/lines/{lineId}',
    Approve: 'POST /api/c/orders/{orderId}/approve',
  }),
);

describe('a route', () => {
  it.each([
    ['GET', '/api/c/orders', 'ListOrders', {}],
    ['POST', '/api/c/orders', 'CreateOrder', {}],
    ['GET', '/api/c/orders/123', 'GetOrder', { orderId: '123' }],
    ['GET', '/api/c/orders/search', 'SearchOrders', {}],
    ['GET', '/api/c/orders/searched', 'GetOrder', { orderId: 'searched' }],
    ['GET', '/api/c/orders/Search', 'GetOrder', { orderId: 'Search' }],
    ['GET', '/api/c/orders/1/lines/l-1', 'GetLine', { orderId: '1', lineId: 'l-1' }],
    ['POST', '/api/c/orders/1/approve', 'Approve', { orderId: '1' }],
    ['GET', '/api/c/orders/a%20b', 'GetOrder', { orderId: 'a b' }],
    ['GET', '/api/c/orders/..', 'GetOrder', { orderId: '..' }],
  ])('%s %s is %s', (method, path, operation, labels) => {
    expect(find(method, path)).toEqual({ operation, labels: expect.objectContaining(labels) as object });
  });

  it.each([
    ['PUT', '/api/c/orders'],
    ['HEAD', '/api/c/orders'],
    ['OPTIONS', '/api/c/orders'],
    ['GET', '/api/c/orders/'],
    ['GET', '/api/c//orders'],
    ['GET', '//api/c/orders'],
    ['GET', '/api/C/orders'],
    ['GET', '/api/c/orders/1/'],
    ['GET', '/api/c/orders//lines/1'],
    ['GET', '/api/c/orders/1/lines'],
    ['GET', '/api/c/orders/1/approve'],
    ['GET', '/api/c/orders/1/lines/2/3'],
    ['GET', '/api/c/orders/%'],
    ['GET', '/api/c/orders/%ff'],
    ['GET', '/api/c/orders/1;x=1'],
    ['GET', '/api/c/orders/1\\lines\\2'],
    ['GET', '/api/c/orders/1\n'],
    ['GET', '/api/c/orders/1 '],
    ['GET', '/api/c/orders/ü'],
    ['GET', 'api/c/orders'],
    ['GET', 'https://evil/api/c/orders'],
    ['CONNECT', 'evil:443'],
  ])('%s %j is none', (method, path) => {
    expect(find(method, path)).toBeUndefined();
  });
});
