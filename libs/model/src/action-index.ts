import type { ActionMap, Route } from './types.ts';

/**
 * The key under which a route is known everywhere: method and path template.
 *
 * @example
 * routeKey('GET', '/api/commercial/orders/{orderId}') // 'GET /api/commercial/orders/{orderId}'
 */
export function routeKey(method: string, route: string): string {
  return `${method} ${route}`;
}

/**
 * An exact look-up by route key. What is not in the map is `undefined`, and a refusal for whoever asks; there is no
 * pattern, no default and no fallback.
 *
 * @example
 * const find = createActionIndex(mergeActionMaps(readModel()));
 * find('GET /api/commercial/orders/{orderId}')?.action // { type: 'Gatehouse::Action', id: 'commercial:GetOrder' }
 */
export function createActionIndex(map: ActionMap): (key: string) => Route | undefined {
  const routes = new Map(map.routes.map((route) => [routeKey(route.method, route.route), route]));
  return (key) => routes.get(key);
}
