import { type ActionMap, createActionIndex, type Route } from '@gatehouse/model';
import { AuthorizerError } from './errors.ts';
import type { AuthorizerRequest } from './request.ts';

const RESOURCE_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A Cedar entity by type and id. */
export interface EntityId {
  type: string;
  id: string;
}

/** What a request wants to do, and to what. */
export interface Target {
  action: EntityId;
  /** Outermost first, the resource last; `tenant` is the caller's own, a first `Gatehouse::Tenant` that of the path. */
  path: 'tenant' | readonly EntityId[];
  /** Seconds that an ALLOW may be kept; 0 when the decision is not kept at all. */
  ttl: number;
}

/** Step 4: from the route that the router matched to a Cedar action and resource. */
export type ActionStep = (request: Pick<AuthorizerRequest, 'routeKey' | 'pathParameters'>) => Target;

type DecidedRoute = Route & Required<Pick<Route, 'action' | 'resource' | 'decisionTtl'>>;

/**
 * Makes step 4 for an action map. The look-up is exact: an unknown route key is a refusal, and so is a public route,
 * about which no router asks.
 *
 * @throws TypeError when a route that needs a decision has no action, resource or time to keep it
 */
export function createActionStep(map: ActionMap): ActionStep {
  const broken = map.routes.find((route) => route.authorization !== 'none' && !needsDecision(route));
  if (broken) throw new TypeError(`The action map is incomplete at ${broken.service}:${broken.operation}.`);
  const find = createActionIndex(map);
  return ({ routeKey, pathParameters }) => {
    const route = find(routeKey);
    if (!route || !needsDecision(route)) throw new AuthorizerError('ERR_ACTION_UNMAPPED');
    return {
      action: { type: route.action.type, id: route.action.id },
      path: route.resource === 'tenant' ? 'tenant' : identify(route.resource, pathParameters),
      ttl: route.method === 'GET' ? route.decisionTtl : 0,
    };
  };
}

function needsDecision(route: Route): route is DecidedRoute {
  const { authorization, action, resource, decisionTtl } = route;
  return authorization === 'cedar' && !!action && !!resource?.length && decisionTtl !== undefined;
}

function identify(
  entities: Exclude<DecidedRoute['resource'], 'tenant'>,
  pathParameters: AuthorizerRequest['pathParameters'],
): EntityId[] {
  return entities.map(({ type, pathParameter }) => {
    const id = pathParameters[pathParameter];
    if (typeof id !== 'string' || !RESOURCE_ID.test(id)) throw new AuthorizerError('ERR_RESOURCE_INVALID');
    return { type, id };
  });
}
