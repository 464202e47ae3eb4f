import type { Route, ServiceModel } from '../src/index.ts';

/** A route of a service, complete unless told otherwise. */
export function route(service: string, operation: string, more: Partial<Route> = {}): Route {
  return {
    method: 'GET',
    route: `/api/${service}/things/{thingId}`,
    service,
    operation,
    authorization: 'cedar',
    action: { type: 'Gatehouse::Action', id: `${service}:${operation}` },
    resource: [{ type: 'Gatehouse::Thing', pathParameter: 'thingId' }],
    decisionTtl: 60,
    ...more,
  };
}

export const withRoutes = (...routes: Route[]): Pick<ServiceModel, 'actionMap'> => ({
  actionMap: { version: 1, routes },
});

type Namespace = ServiceModel['cedarSchema'][string];

/** A service's part of the Cedar schema with the given entity types and actions. */
export function withSchema(name: string, types: string[], actions: string[] = [], namespace = 'Gatehouse') {
  const entityTypes: Namespace['entityTypes'] = {};
  for (const type of types) entityTypes[type] = { memberOfTypes: ['Tenant'] };
  const context = { type: 'Record', attributes: {} };
  const declared: Namespace['actions'] = {};
  for (const id of actions) {
    declared[id] = { appliesTo: { principalTypes: ['User'], resourceTypes: types, context } };
  }
  return { name, cedarSchema: { [namespace]: { entityTypes, actions: declared } } };
}

/** A gateway document with one GET operation per path. */
export function withGateway(
  name: string,
  paths: Record<string, string>,
  more: Partial<ServiceModel['gateway']> = {},
): Pick<ServiceModel, 'name' | 'gateway'> {
  const items = Object.entries(paths).map(([path, operationId]) => [path, { get: { operationId } }] as const);
  return {
    name,
    gateway: {
      openapi: '3.0.2',
      info: { title: name, version: '1' },
      paths: Object.fromEntries(items),
      components: { schemas: {}, securitySchemes: { router: { type: 'apiKey' } } },
      'x-amazon-apigateway-request-validators': { full: { validateRequestBody: true } },
      ...more,
    },
  };
}

/** The code of the error that a call throws; fails the test when it throws none. */
export function codeOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  throw new Error('The call was expected to throw.');
}
