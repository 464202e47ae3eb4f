import type { ActionMap, Route } from '@gatehouse/model';
import { has, TRAIT, valueOf } from '../ast/ast.ts';
import { isReadonly } from '../ast/model.ts';
import type { Model, Operation, Service } from '../ast/model.ts';
import { actionId } from '../checks/actions.ts';
import { ownIdentifiers } from '../checks/identifiers.ts';
import { byCodeUnit } from '../order.ts';

/** Seconds that an ALLOW on a read may be kept unless the model says otherwise. */
const READ_TTL = 60;

/** The routes of one service, sorted by route and method. */
export function actionMap(model: Model, service: Service): ActionMap {
  const routes = service.operations.map((operation) => routeOf(model, service, operation));
  return { version: 1, routes: routes.sort(byCodeUnit(({ route, method }) => `${route} ${method}`)) };
}

function routeOf(model: Model, service: Service, operation: Operation): Route {
  const { shape, method, route, name } = operation;
  const throttle = valueOf(shape, TRAIT.throttle) ?? valueOf(service.shape, TRAIT.throttle);
  const common = {
    method,
    route,
    service: service.name,
    operation: name,
    ...(throttle && { throttle: { rate: throttle.rate, burst: throttle.burst } }),
    ...(has(shape, TRAIT.partnerKeyRequired) && { partnerKey: true as const }),
  };
  const id = actionId(operation);
  if (id === undefined) {
    return { ...common, authorization: 'none', reason: valueOf(shape, TRAIT.noAuthorization)?.reason ?? '' };
  }
  const namespace = valueOf(service.shape, TRAIT.cedarNamespace)?.namespace ?? '';
  return {
    ...common,
    authorization: 'cedar',
    action: { type: `${namespace}::Action`, id },
    resource: resourceOf(model, namespace, operation),
    decisionTtl: valueOf(shape, TRAIT.cedarAction)?.decisionTtl ?? (isReadonly(operation) ? READ_TTL : 0),
  };
}

function resourceOf(model: Model, namespace: string, { path }: Operation): Route['resource'] {
  if (path.length === 0) return 'tenant';
  return path.map((resource, index) => ({
    type: `${namespace}::${valueOf(model.shape(resource), TRAIT.cedarEntity)?.type ?? ''}`,
    pathParameter: ownIdentifiers(model, path.slice(0, index + 1))[0] ?? '',
  }));
}
