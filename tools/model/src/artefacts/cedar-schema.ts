import type { ServiceModel } from '@gatehouse/model';
import { TRAIT, valueOf } from '../ast/ast.ts';
import type { CedarAttribute } from '../ast/ast.ts';
import type { Model, Operation, Service } from '../ast/model.ts';
import { actionGroups, actionId } from '../checks/actions.ts';
import { sortedRecord } from '../order.ts';

type CedarSchema = ServiceModel['cedarSchema'];
type Namespace = CedarSchema[string];

const STRING = { type: 'String' };

/** Optional on purpose: a policy that forgets `has` fails validation instead of being skipped at run time. */
const CONTEXT = {
  type: 'Record',
  attributes: {
    groups: { type: 'Set', element: STRING, required: false },
    tenantId: { ...STRING, required: false },
  },
};

/** A service's part of the Cedar schema; the callers' types come with the merge. */
export function cedarSchema(model: Model, service: Service): CedarSchema {
  const { namespace = '', principals = [] } = valueOf(service.shape, TRAIT.cedarNamespace) ?? {};
  const entityTypes = Object.fromEntries(service.resources.map(({ shape }) => entityType(shape)));
  const actions: Namespace['actions'] = {};
  for (const operation of service.operations) {
    const id = actionId(operation);
    if (id === undefined) continue;
    const groups = actionGroups(operation);
    for (const group of groups) actions[group] = {};
    const resourceTypes = [resourceType(model, operation)];
    actions[id] = {
      memberOf: groups.map((group) => ({ id: group })),
      appliesTo: { principalTypes: principals, resourceTypes, context: CONTEXT },
    };
  }
  return { [namespace]: { entityTypes: sortedRecord(entityTypes), actions: sortedRecord(actions) } };
}

function entityType(shape: Parameters<typeof valueOf>[0]): [string, Namespace['entityTypes'][string]] {
  const { type, memberOf = [], attributes = {} } = valueOf(shape, TRAIT.cedarEntity) ?? { type: '' };
  const entries = Object.entries(attributes).map(([name, value]) => [name, attribute(value)] as const);
  return [
    type,
    {
      memberOfTypes: memberOf,
      shape: { type: 'Record', attributes: sortedRecord(Object.fromEntries(entries)) },
    },
  ];
}

function attribute({ type, entity, required = false }: CedarAttribute) {
  if (type === 'Entity') return { type: 'Entity', name: entity, required };
  return type === 'Set<String>' ? { type: 'Set', element: STRING, required } : { type, required };
}

function resourceType(model: Model, { path }: Operation): string {
  const resource = path.at(-1);
  return (resource !== undefined && valueOf(model.shape(resource), TRAIT.cedarEntity)?.type) || 'Tenant';
}
