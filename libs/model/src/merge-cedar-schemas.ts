import { ModelError } from './errors.ts';
import { sortedRecord } from './order.ts';
import type { CedarAction, CedarEntityType, CedarSchema, ServiceModel } from './types.ts';

/** Verified Permissions takes one namespace per policy store. */
const NAMESPACE = 'Gatehouse';

/** `tenantId` is optional, so that a policy which forgets `has` fails validation instead of being skipped. */
const TENANT_SHAPE = {
  type: 'Record',
  attributes: { tenantId: { type: 'String', required: false } },
} as const;

/** Who calls, and what groups callers. No service declares these. */
const CALLERS: Record<string, CedarEntityType> = {
  ApiClient: { memberOfTypes: ['Group', 'Scope'], shape: TENANT_SHAPE },
  Group: {},
  Scope: {},
  Tenant: { shape: TENANT_SHAPE },
  User: { memberOfTypes: ['Group'], shape: TENANT_SHAPE },
};

/**
 * Puts the Cedar schemas of all services into one, and adds the callers' types: `User`, `ApiClient`, `Group`,
 * `Scope` and `Tenant`. The result is what a policy store is given and what policies are validated against.
 *
 * @example
 * const { Gatehouse } = mergeCedarSchemas(readModel());
 * Object.keys(Gatehouse.entityTypes) // ['Account', 'ApiClient', 'Comment', …]
 * @throws ModelError ERR_ENTITY_SHARED, ERR_ENTITY_RESERVED, ERR_ACTION_SHARED, ERR_NAMESPACE_FOREIGN
 */
export function mergeCedarSchemas(models: readonly Pick<ServiceModel, 'name' | 'cedarSchema'>[]): {
  Gatehouse: CedarSchema[string];
} {
  const entityTypes = new Map<string, Declared<CedarEntityType>>();
  const actions = new Map<string, Declared<CedarAction>>();
  for (const { name: service, cedarSchema } of models) {
    const { [NAMESPACE]: own, ...others } = cedarSchema;
    const [foreign] = Object.keys(others);
    if (foreign !== undefined)
      throw new ModelError('ERR_NAMESPACE_FOREIGN', `${service} declares ${foreign}`);
    if (!own) continue;
    for (const [type, value] of Object.entries(own.entityTypes)) {
      if (Object.hasOwn(CALLERS, type))
        throw new ModelError('ERR_ENTITY_RESERVED', `${service} declares ${type}`);
      declare(entityTypes, type, { service, value }, 'ERR_ENTITY_SHARED');
    }
    for (const [id, value] of Object.entries(own.actions)) {
      declare(actions, id, { service, value }, 'ERR_ACTION_SHARED');
    }
  }
  return {
    Gatehouse: {
      entityTypes: sortedRecord({ ...structuredClone(CALLERS), ...valuesOf(entityTypes) }),
      actions: sortedRecord(valuesOf(actions)),
    },
  };
}

interface Declared<T> {
  service: string;
  value: T;
}

function declare<T>(
  known: Map<string, Declared<T>>,
  name: string,
  declared: Declared<T>,
  code: 'ERR_ENTITY_SHARED' | 'ERR_ACTION_SHARED',
): void {
  const owner = known.get(name);
  if (owner) throw new ModelError(code, `${owner.service} and ${declared.service} declare ${name}`);
  known.set(name, declared);
}

const valuesOf = <T>(known: Map<string, Declared<T>>): Record<string, T> =>
  Object.fromEntries([...known].map(([name, { value }]) => [name, value]));
