import { routeKey } from './action-index.ts';
import { ModelError } from './errors.ts';
import { byCodeUnit } from './order.ts';
import type { ActionMap, Route, ServiceModel } from './types.ts';

/**
 * Puts the routes of all services into one action map, sorted by route and method.
 *
 * @example
 * const map = mergeActionMaps(readModel());
 * @throws ModelError ERR_ROUTE_SHARED, ERR_ACTION_SHARED
 */
export function mergeActionMaps(models: readonly Pick<ServiceModel, 'actionMap'>[]): ActionMap {
  const routes = models.flatMap(({ actionMap }) => actionMap.routes);
  refuseSharing(routes, 'ERR_ROUTE_SHARED', ({ method, route }) => routeKey(method, positional(route)));
  refuseSharing(routes, 'ERR_ACTION_SHARED', ({ action }) => action?.id);
  const order = byCodeUnit(({ route, method }: Route) => `${route} ${method}`);
  return { version: 1, routes: [...routes].sort(order) };
}

/** `/orders/{orderId}` and `/orders/{id}` match the same requests. */
const positional = (route: string) => route.replaceAll(/\{[^}]*\}/g, '{}');

function refuseSharing(
  routes: readonly Route[],
  code: 'ERR_ROUTE_SHARED' | 'ERR_ACTION_SHARED',
  keyOf: (route: Route) => string | undefined,
): void {
  const owners = new Map<string, Route>();
  for (const route of routes) {
    const key = keyOf(route);
    if (key === undefined) continue;
    const owner = owners.get(key);
    if (owner) throw new ModelError(code, `${nameOf(owner)} and ${nameOf(route)} at ${key}`);
    owners.set(key, route);
  }
}

const nameOf = ({ service, operation }: Route) => `${service}:${operation}`;
