import type { Route } from '@gatehouse/model';
import { actionMap } from '../test/action-map.ts';
import { refusalFrom } from '../test/refusals.ts';
import { createActionStep } from './action.ts';

const find = createActionStep(actionMap);
const ask = (routeKey: string, pathParameters: Record<string, string | undefined> = {}) =>
  find({ routeKey, pathParameters });

const ORDER = 'GET /api/commercial/orders/{orderId}';

describe('the action step', () => {
  it('finds the action and the resource of an instance', () => {
    expect(ask(ORDER, { orderId: '123' })).toEqual({
      action: { type: 'Gatehouse::Action', id: 'commercial:GetOrder' },
      path: [{ type: 'Gatehouse::Order', id: '123' }],
      ttl: 60,
    });
  });

  it('finds the caller’s tenant for a list', () => {
    expect(ask('GET /api/commercial/orders')).toMatchObject({ path: 'tenant', ttl: 60 });
  });

  it('finds every entity of a nested path, outermost first', () => {
    const target = ask('GET /api/commercial/orders/{orderId}/lines/{lineId}', {
      lineId: 'l-1',
      orderId: '123',
    });
    expect(target.path).toEqual([
      { type: 'Gatehouse::Order', id: '123' },
      { type: 'Gatehouse::OrderLine', id: 'l-1' },
    ]);
  });

  it('finds the tenant that a path begins with, whoever asks', () => {
    const pathParameters = { tenantId: 'globex', invoiceId: 'i-1' };
    const instance = ask('GET /api/billing/tenants/{tenantId}/invoices/{invoiceId}', pathParameters);
    expect(instance.path).toEqual([
      { type: 'Gatehouse::Tenant', id: 'globex' },
      { type: 'Gatehouse::Invoice', id: 'i-1' },
    ]);
    const list = ask('GET /api/billing/tenants/{tenantId}/invoices', { tenantId: 'globex' });
    expect(list).toMatchObject({ path: [{ type: 'Gatehouse::Tenant', id: 'globex' }], ttl: 60 });
  });

  it('keeps no decision on a write, even if the map says so', () => {
    const eager = createActionStep({
      version: 1,
      routes: actionMap.routes.map((route) =>
        route.decisionTtl === 0 ? { ...route, decisionTtl: 60 } : route,
      ),
    });
    expect(eager({ routeKey: 'POST /api/commercial/orders', pathParameters: {} }).ttl).toBe(0);
    expect(
      eager({ routeKey: 'DELETE /api/commercial/orders/{orderId}', pathParameters: { orderId: '1' } }).ttl,
    ).toBe(0);
  });

  it.each([
    '',
    'GET',
    'GET ',
    '/api/commercial/orders',
    'get /api/commercial/orders',
    'HEAD /api/commercial/orders',
    'PATCH /api/commercial/orders',
    'ANY /api/commercial/orders',
    'GET /api/commercial/orders/',
    'GET  /api/commercial/orders',
    'GET /API/commercial/orders',
    'GET /api/commercial/orders/123',
    'GET /api/commercial/orders/{id}',
    'GET /api/commercial/orders\n',
    'GET /prod/api/commercial/orders',
    '$default',
    '__proto__',
    'constructor',
  ])('refuses the route key "%s", which the map does not have', async (routeKey) => {
    expect(await refusalFrom(() => ask(routeKey, { orderId: '123' }))).toBe('ERR_ACTION_UNMAPPED');
  });

  it('refuses a public route: no router asks about one', async () => {
    expect(await refusalFrom(() => ask('GET /api/commercial/health'))).toBe('ERR_ACTION_UNMAPPED');
  });

  it.each(['a', 'A-Z_09', 'x'.repeat(64)])('takes the id %s', (orderId) => {
    expect(ask(ORDER, { orderId }).path).toEqual([{ type: 'Gatehouse::Order', id: orderId }]);
  });

  it.each([
    ['none', undefined],
    ['null', null],
    ['a number', 123],
    ['an array', ['123']],
    ['an empty one', ''],
    ['65 characters', 'x'.repeat(65)],
    ['201 characters', 'x'.repeat(201)],
    ['a dot', '..'],
    ['a slash', '1/2'],
    ['an encoded slash', '1%2F2'],
    ['an encoded letter', '%31'],
    ['a semicolon', '1;a=b'],
    ['a blank', '1 2'],
    ['a line feed at the end', '123\n'],
    ['NUL', '1\0'],
    ['a colon', 'a:b'],
    ['a quote', '"'],
    ['a letter outside ASCII', 'ä'],
    ['the template itself', '{orderId}'],
  ])('refuses %s as an id', async (_, orderId) => {
    const pathParameters = { orderId } as Record<string, string | undefined>;
    expect(await refusalFrom(() => ask(ORDER, pathParameters))).toBe('ERR_RESOURCE_INVALID');
  });

  it('refuses a wrong id anywhere on the path', async () => {
    const key = 'GET /api/commercial/orders/{orderId}/lines/{lineId}';
    expect(await refusalFrom(() => ask(key, { orderId: '..', lineId: 'l-1' }))).toBe('ERR_RESOURCE_INVALID');
    expect(await refusalFrom(() => ask(key, { orderId: '123', lineId: '' }))).toBe('ERR_RESOURCE_INVALID');
    expect(await refusalFrom(() => ask(key, { orderId: '123' }))).toBe('ERR_RESOURCE_INVALID');
  });

  it.each([undefined, '', '..', 'acme/x', 'acme.eu', 'acme\n', 'x'.repeat(65), '{tenantId}'])(
    'refuses the tenant %j in a path',
    async (tenantId) => {
      const key = 'GET /api/billing/tenants/{tenantId}/invoices';
      expect(await refusalFrom(() => ask(key, { tenantId }))).toBe('ERR_RESOURCE_INVALID');
    },
  );
});

describe('createActionStep', () => {
  const [first] = actionMap.routes;
  if (!first) throw new Error('The fixture has routes.');

  it.each<[string, Partial<Route>]>([
    ['an action', { action: undefined }],
    ['a resource', { resource: undefined }],
    ['any entity in its resource', { resource: [] }],
    ['a time to keep decisions', { decisionTtl: undefined }],
    ['a known kind of authorization', { authorization: 'later' as 'none' }],
  ])('refuses to start with a route without %s', (_, wrong) => {
    const routes: Route[] = [{ ...first, ...wrong }];
    expect(() => createActionStep({ version: 1, routes })).toThrow(
      'The action map is incomplete at commercial:ListOrders.',
    );
  });
});
