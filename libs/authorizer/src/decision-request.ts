import type { EntityIdentifier, EntityItem } from '@aws-sdk/client-verifiedpermissions';
import type { EntityId, Target } from './action.ts';
import type { DecisionRequest } from './decision-point.ts';
import type { MappedCaller } from './principal-mapper.ts';

const CALLER_TYPES = { user: 'Gatehouse::User', client: 'Gatehouse::ApiClient' } as const;

const TENANT = 'Gatehouse::Tenant';

/**
 * Builds the question of step 5. The caller's groups and scopes are its parents and its tenant an attribute; each
 * entity on the path has the one before it as parent. The gate knows only ids, so resources have no attributes, but for
 * the tenant that a path begins with: all on the path belong to it, whoever calls.
 */
export function buildDecisionRequest(
  policyStoreId: string,
  { principal, scopes }: MappedCaller,
  { action, path }: Target,
): DecisionRequest {
  const { type, sub, tenantId, groups } = principal;
  const caller = identifier({ type: CALLER_TYPES[type], id: sub });
  const parents = [
    ...groups.map((id) => identifier({ type: 'Gatehouse::Group', id })),
    ...scopes.map((id) => identifier({ type: 'Gatehouse::Scope', id })),
  ];
  const entities = path === 'tenant' ? [{ type: TENANT, id: tenantId }] : path;
  const owner = path !== 'tenant' && path[0]?.type === TENANT ? path[0].id : undefined;
  return {
    policyStoreId,
    principal: caller,
    action: { actionType: action.type, actionId: action.id },
    resource: entities.map(identifier).at(-1),
    context: {
      contextMap: {
        tenantId: { string: tenantId },
        groups: { set: groups.map((group) => ({ string: group })) },
      },
    },
    entities: {
      entityList: [
        { identifier: caller, ...belongingTo(tenantId), parents },
        ...chain(entities.map(identifier)).map((entity) => ({ ...entity, ...belongingTo(owner) })),
      ],
    },
  };
}

const belongingTo = (tenantId: string | undefined): Pick<EntityItem, 'attributes'> =>
  tenantId === undefined ? {} : { attributes: { tenantId: { string: tenantId } } };

const identifier = ({ type, id }: EntityId): EntityIdentifier => ({ entityType: type, entityId: id });

/** Each with its predecessor as parent. One that is on the path twice is named once, or it would be its own parent. */
function chain(path: readonly EntityIdentifier[]): EntityItem[] {
  const firsts = path.filter((entity, at) => path.findIndex((other) => isSame(entity, other)) === at);
  return firsts.map((entity, at) => ({ identifier: entity, parents: firsts.slice(Math.max(0, at - 1), at) }));
}

const isSame = (one: EntityIdentifier, other: EntityIdentifier) =>
  one.entityType === other.entityType && one.entityId === other.entityId;
