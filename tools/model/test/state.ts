import type { ServiceModel } from '@gatehouse/model';
import type { Ast } from '../src/ast/ast.ts';
import { Model } from '../src/ast/model.ts';
import { actionMap } from '../src/artefacts/action-map.ts';
import { operationTable } from '../src/artefacts/operations.ts';
import type { State } from '../src/diff/tables.ts';
import { goodAst } from './good-ast.ts';

/** The generated tables of the good model after a change. */
export function stateOf(change: (ast: Ast) => unknown = () => undefined): State {
  const ast = goodAst();
  change(ast);
  const model = new Model(ast);
  const tables = model.services.map((service) => {
    const routes = actionMap(model, service);
    return [
      service.name,
      { actionMap: routes, operations: operationTable(model, service), gateway: gatewayOf(routes) },
    ] as const;
  });
  return Object.fromEntries(tables);
}

/** As much of a gateway document as the comparison reads. */
function gatewayOf({ routes }: ServiceModel['actionMap']): ServiceModel['gateway'] {
  const paths: ServiceModel['gateway']['paths'] = {};
  for (const { route, method, operation, authorization } of routes) {
    (paths[route] ??= {})[method.toLowerCase()] = {
      operationId: operation,
      security: authorization === 'cedar' ? [{ router: [] }] : [],
      'x-amazon-apigateway-request-validator': 'full',
      'x-amazon-apigateway-integration': { timeoutInMillis: 29_000 },
    };
  }
  return { openapi: '3.0.2', info: { title: 'x', version: '1' }, paths, components: {} };
}
