import type { EntityIdentifier, EntityItem } from '@aws-sdk/client-verifiedpermissions';
import type { EntityId, Target } from './action.ts';
import type { DecisionRequest } from './decision-point.ts';
import type { MappedCaller } from './principal-mapper.ts';

const CALLER_TYPES = { user: 'Gatehouse::User', client: 'Gatehouse::ApiClient' } as const;

/**
 * Builds the question of step 5. The caller's groups and scopes are its parents and its tenant an attribute; each
 * entity on the path has the one before it as parent; resources have no attributes, as the gate knows only their ids.
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
  const entities = path === 'tenant' ? [{ type: 'Gatehouse::Tenant', id: tenantId }] : path;
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
        { identifier: caller, attributes: { tenantId: { string: tenantId } }, parents },
        ...chain(entities.map(identifier)),
      ],
    },
  };
}

const identifier = ({ type, id }: EntityId): EntityIdentifier => ({ entityType: type, entityId: id });

/** Each with its predecessor as parent. One that is on the path twice is named once, or it would be its own parent. */
function chain(path: readonly EntityIdentifier[]): EntityItem[] {
  const firsts = path.filter((entity, at) => path.findIndex((other) => isSame(entity, other)) === at);
  return firsts.map((entity, at) => ({ identifier: entity, parents: firsts.slice(Math.max(0, at - 1), at) }));
}

const isSame = (one: EntityIdentifier, other: EntityIdentifier) =>
  one.entityType === other.entityType && one.entityId === other.entityId;
