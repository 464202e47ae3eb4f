import { has, TRAIT, valueOf } from '../ast/ast.ts';
import { pathParameters } from '../ast/model.ts';
import type { Model, Operation, Resource, Service } from '../ast/model.ts';
import type { ServiceSource } from '../workspace.ts';
import type { Check } from './finding.ts';
import { isNarrow } from './identifiers.ts';

/** The label of the tenant; `@cedarNamespace(tenancy)` alone decides whether a service has it. */
export const TENANT_LABEL = 'tenantId';

/** Where the tenant of a service stands: in the token, or in the path as well. */
export const tenancyOf = ({ shape }: Pick<Service, 'shape'>): 'token' | 'path' =>
  valueOf(shape, TRAIT.cedarNamespace)?.tenancy ?? 'token';

/** The model says where the tenant stands, `service.json` says the same, and every route and entity goes by it. */
export const tenancy = (sources: readonly ServiceSource[]): Check =>
  function* (model) {
    for (const service of model.services) {
      const { id, operations, resources } = service;
      const said = sources.find((source) => source.id === id)?.tenancy;
      const modelled = tenancyOf(service);
      if (said !== undefined && said !== modelled) {
        const problem = `has the tenancy ${modelled} (@cedarNamespace), but apps/${service.name}/service.json says ${said || 'nothing'}; they must be equal`;
        yield { shape: id, problem };
      }
      const ruled = [
        ...operations.map((operation) => [operation.id, problemOfRoute(model, modelled, operation)] as const),
        ...resources.map((resource) => [resource.id, problemOfEntity(modelled, resource)] as const),
      ];
      for (const [shape, problem] of ruled) if (problem !== undefined) yield { shape, problem };
    }
  };

function problemOfRoute(
  model: Model,
  modelled: 'token' | 'path',
  { shape, service, route }: Operation,
): string | undefined {
  const labelled = pathParameters(route).includes(TENANT_LABEL);
  if (modelled === 'token') {
    return labelled
      ? 'has the label {tenantId}, which the door reads only in a service whose @cedarNamespace says tenancy: "path"'
      : undefined;
  }
  if (!has(shape, TRAIT.cedarAction)) {
    return labelled
      ? 'has the label {tenantId}, and nobody decides whether the caller is of that tenant'
      : undefined;
  }
  const prefix = `/tenants/{${TENANT_LABEL}}/`;
  if (!['api', 'm2m'].some((door) => route.startsWith(`/${door}/${service}${prefix}`))) {
    return `must have a route below /api/${service}${prefix}, as the tenancy of its service is path: ${route}`;
  }
  const type = model.members(shape.input)[TENANT_LABEL]?.target;
  return type !== undefined && !isNarrow(model, type)
    ? `has a ${TENANT_LABEL} whose type ${type} is wider than ^[A-Za-z0-9_-]{1,64}$; TenantInput has the right one`
    : undefined;
}

/** The door gives every entity the tenant of the path, and the first one that tenant as its parent. */
function problemOfEntity(modelled: 'token' | 'path', { shape, path }: Resource): string | undefined {
  const entity = valueOf(shape, TRAIT.cedarEntity);
  if (modelled === 'token' || !entity) return undefined;
  const { type, required = false } = entity.attributes?.[TENANT_LABEL] ?? {};
  if (type !== 'String' || required) {
    return 'must declare the Cedar attribute tenantId: { type: "String" }, as the tenancy of its service is path';
  }
  return path.length === 1 && !entity.memberOf?.includes('Tenant')
    ? 'must be a Cedar member of Tenant, as the tenancy of its service is path'
    : undefined;
}
