import { pathParameters } from '../ast/model.ts';
import type { Operation } from '../ast/model.ts';
import { everyOperation, refuseSharing } from './finding.ts';
import type { Check, Finding } from './finding.ts';

/** Every operation has a route of its own, below its service, that API Gateway can import. */
export const routes: Check = function* (model) {
  const operations = [...everyOperation(model)].map(({ operation }) => operation);
  for (const operation of operations) {
    const problem = problemOf(operation);
    if (problem !== undefined) yield { shape: operation.id, problem };
  }
  yield* refuseSharing(
    operations,
    ({ method, route }) => `${method} ${positional(route)}`,
    (_, owner) => `shares the route ${owner.method} ${owner.route} with ${owner.id}`,
  );
  yield* siblings(operations);
};

function problemOf({ method, route, service }: Operation): string | undefined {
  if (method === '') return 'has no @http route';
  if (!new RegExp(`^/(?:api|m2m)/${service}/`).test(route))
    return `has a route outside /api/${service}/: ${route}`;
  if (route.includes('?')) return `has a query in its route, which API Gateway does not match on: ${route}`;
  if (pathParameters(route).some((name) => name.endsWith('+')))
    return `has a greedy label, which no service kit route has: ${route}`;
  return undefined;
}

/** API Gateway has one variable per position: `/orders/{orderId}` and `/orders/{id}/lines` cannot both exist. */
function* siblings(operations: readonly Operation[]): Generator<Finding> {
  const names = new Map<string, { name: string; owner: Operation }>();
  for (const operation of operations) {
    for (const name of pathParameters(operation.route)) {
      const before = positional(operation.route.slice(0, operation.route.indexOf(`{${name}}`)));
      const known = names.get(before);
      if (known && known.name !== name) {
        yield {
          shape: operation.id,
          problem: `calls {${name}} what ${known.owner.id} calls {${known.name}}`,
        };
      }
      names.set(before, known ?? { name, owner: operation });
    }
  }
}

const positional = (route: string) => route.replaceAll(/\{[^}]*\}/g, '{}');
