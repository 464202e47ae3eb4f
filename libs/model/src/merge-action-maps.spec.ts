import { codeOf, route, withRoutes } from '../test/models.ts';
import { mergeActionMaps } from './index.ts';

describe('mergeActionMaps', () => {
  it('holds the routes of every service, sorted by route and method', () => {
    const orders = route('commercial', 'ListOrders', { route: '/api/commercial/orders' });
    const create = route('commercial', 'CreateOrder', { route: '/api/commercial/orders', method: 'POST' });
    const accounts = route('user-mgmt', 'ListAccounts', { route: '/api/user-mgmt/accounts' });
    const quotes = route('commercial', 'ListQuotes', { route: '/api/commercial/quotes' });
    const merged = mergeActionMaps([withRoutes(accounts), withRoutes(quotes, create, orders)]);
    expect(merged).toEqual({ version: 1, routes: [orders, create, quotes, accounts] });
  });

  it('sorts by code unit, so that capitals come before small letters', () => {
    const small = route('b', 'Small', { route: '/api/b/a' });
    const capital = route('b', 'Capital', { route: '/api/b/Z' });
    expect(mergeActionMaps([withRoutes(small, capital)]).routes).toEqual([capital, small]);
  });

  it('leaves what it was given as it was', () => {
    const given = withRoutes(route('b', 'B', { route: '/b' }), route('a', 'A', { route: '/a' }));
    mergeActionMaps([given]);
    expect(given.actionMap.routes.map(({ operation }) => operation)).toEqual(['B', 'A']);
  });

  it('is empty without services', () => {
    expect(mergeActionMaps([])).toEqual({ version: 1, routes: [] });
  });

  it('lets many public routes be without an action', () => {
    const open = { authorization: 'none', reason: 'health', action: undefined } as const;
    const routes = ['a', 'b'].map((name) =>
      route(name, 'GetHealth', { ...open, route: `/api/${name}/health` }),
    );
    expect(mergeActionMaps([withRoutes(...routes)]).routes).toHaveLength(2);
  });

  it('refuses one route of two services, and names both', () => {
    const models = [
      withRoutes(route('a', 'GetA', { route: '/x' })),
      withRoutes(route('b', 'GetB', { route: '/x' })),
    ];
    expect(codeOf(() => mergeActionMaps(models))).toBe('ERR_ROUTE_SHARED');
    expect(() => mergeActionMaps(models)).toThrow(
      'Two operations share a route: a:GetA and b:GetB at GET /x.',
    );
  });

  it('refuses routes that differ only in the names of their parameters', () => {
    const [one, two] = [route('a', 'GetA', { route: '/x/{a}/y' }), route('a', 'GetB', { route: '/x/{b}/y' })];
    expect(codeOf(() => mergeActionMaps([withRoutes(one, two)]))).toBe('ERR_ROUTE_SHARED');
  });

  it('takes one route with two methods', () => {
    const [get, put] = [route('a', 'Get'), route('a', 'Put', { method: 'PUT' })];
    expect(mergeActionMaps([withRoutes(get, put)]).routes).toEqual([get, put]);
  });

  it('refuses one action on two routes', () => {
    const one = route('a', 'GetA', { route: '/x' });
    const two = route('b', 'GetB', { route: '/y', action: { type: 'Gatehouse::Action', id: 'a:GetA' } });
    expect(() => mergeActionMaps([withRoutes(one), withRoutes(two)])).toThrow(
      'Two operations share a Cedar action: a:GetA and b:GetB at a:GetA.',
    );
  });
});
