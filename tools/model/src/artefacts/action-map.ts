import type { ActionMap, Route } from '@gatehouse/model';
import { has, TRAIT, valueOf } from '../ast/ast.ts';
import { isReadonly } from '../ast/model.ts';
import type { Model, Operation, Service } from '../ast/model.ts';
import { actionId } from '../checks/actions.ts';
import { ownIdentifiers } from '../checks/identifiers.ts';
import { TENANT_LABEL, tenancyOf } from '../checks/tenancy.ts';
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
  return {
    ...common,
    authorization: 'cedar',
    action: { type: `${namespaceOf(service)}::Action`, id },
    resource: resourceOf(model, service, operation),
    decisionTtl: valueOf(shape, TRAIT.cedarAction)?.decisionTtl ?? (isReadonly(operation) ? READ_TTL : 0),
  };
}

/** A tenant of the path is the first entity on it. */
function resourceOf(model: Model, service: Service, { path }: Operation): Route['resource'] {
  const namespace = namespaceOf(service);
  const entities = path.map((resource, index) => ({
    type: `${namespace}::${valueOf(model.shape(resource), TRAIT.cedarEntity)?.type ?? ''}`,
    pathParameter: ownIdentifiers(model, path.slice(0, index + 1))[0] ?? '',
  }));
  if (tenancyOf(service) === 'path') {
    return [{ type: `${namespace}::Tenant`, pathParameter: TENANT_LABEL }, ...entities];
  }
  return entities.length > 0 ? entities : 'tenant';
}

const namespaceOf = ({ shape }: Service) => valueOf(shape, TRAIT.cedarNamespace)?.namespace ?? '';
