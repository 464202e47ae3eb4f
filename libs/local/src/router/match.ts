import { refuseDocument } from './errors.ts';

interface Located {
  readonly method: string;
  readonly template: string;
}

interface Resource<Route> {
  readonly children: Map<string, Resource<Route>>;
  readonly methods: Map<string, Route>;
  variable?: { readonly name: string; readonly resource: Resource<Route> };
}

export interface Match<Route> {
  readonly route: Route;
  readonly pathParameters: Record<string, string>;
}

export type Matcher<Route> = (method: string, path: string) => Match<Route> | undefined;

const VARIABLE = /^\{([A-Za-z0-9._-]+)\}$/;
const LITERAL = /^[A-Za-z0-9._~-]+$/;

/**
 * Builds API Gateway's tree of resources: a segment goes to the resource of exactly that name, else to the
 * variable beside it, and never back. Case, trailing slash and encoding count.
 * @example createMatcher([{ method: 'GET', template: '/orders/{orderId}' }])('GET', '/orders/1')?.pathParameters
 */
export function createMatcher<Route extends Located>(routes: readonly Route[]): Matcher<Route> {
  const root = createResource<Route>();
  for (const route of routes) {
    const { methods } = resourceAt(root, route);
    if (methods.has(route.method)) refuseDocument(`${route.method} ${route.template}`, 'is there twice');
    methods.set(route.method, route);
  }
  return (method, path) => find(root, method, path);
}

const createResource = <Route>(): Resource<Route> => ({ children: new Map(), methods: new Map() });

function resourceAt<Route extends Located>(root: Resource<Route>, { method, template }: Route) {
  const where = `${method} ${template}`;
  if (!template.startsWith('/')) refuseDocument(where, 'does not start with a slash');
  return segmentsOf(template).reduce((resource, segment) => childOf(resource, segment, where), root);
}

const segmentsOf = (path: string): string[] => (path === '/' ? [] : path.split('/').slice(1));

function childOf<Route>(resource: Resource<Route>, segment: string, where: string): Resource<Route> {
  const name = VARIABLE.exec(segment)?.[1];
  if (name !== undefined) {
    resource.variable ??= { name, resource: createResource() };
    if (resource.variable.name !== name) refuseDocument(where, 'has two names for one path variable');
    return resource.variable.resource;
  }
  if (!LITERAL.test(segment))
    refuseDocument(where, 'has a path segment that is neither plain nor a variable');
  let child = resource.children.get(segment);
  if (child === undefined) resource.children.set(segment, (child = createResource()));
  return child;
}

function find<Route>(root: Resource<Route>, method: string, path: string): Match<Route> | undefined {
  const pathParameters: [string, string][] = [];
  let resource = root;
  for (const segment of segmentsOf(path)) {
    const child = resource.children.get(segment);
    if (child !== undefined) {
      resource = child;
    } else if (resource.variable !== undefined && segment !== '') {
      pathParameters.push([resource.variable.name, segment]);
      resource = resource.variable.resource;
    } else {
      return undefined;
    }
  }
  const route = resource.methods.get(method);
  return route && { route, pathParameters: Object.fromEntries(pathParameters) };
}
