import type { EntityUidJson, PolicyJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import {
  compact,
  type ActionIdentifier,
  type EntityIdentifier,
  type LinkedDefinition,
  type Scope,
} from './records.ts';

type Constraint = PolicyJson['principal'] | PolicyJson['resource'];

/** What a policy is about: its effect, and the principal, resource and actions that its scope names. */
export function scopeOf(
  policy: PolicyJson,
  link: Pick<LinkedDefinition, 'principal' | 'resource'> = {},
): Scope {
  return compact({
    effect: policy.effect === 'permit' ? 'Permit' : 'Forbid',
    principal: entityIn(policy.principal, link.principal),
    resource: entityIn(policy.resource, link.resource),
    actions: actionsIn(policy.action),
  });
}

/** Which slots a template has: `?principal`, `?resource` or both. */
export const slotsOf = ({ principal, resource }: PolicyJson): { principal: boolean; resource: boolean } => ({
  principal: hasSlot(principal),
  resource: hasSlot(resource),
});

/** The part of a constraint that names an entity: `== X`, `in X`, `is T in X`. */
const target = (constraint: Constraint) => (constraint.op === 'is' ? constraint.in : constraint);

function hasSlot(constraint: Constraint): boolean {
  const named = target(constraint);
  return named !== undefined && 'slot' in named;
}

function entityIn(
  constraint: Constraint,
  linked: EntityIdentifier | undefined,
): EntityIdentifier | undefined {
  const named = target(constraint);
  if (named === undefined) return undefined;
  if ('slot' in named) return linked;
  return 'entity' in named ? identifier(named.entity) : undefined;
}

function identifier(uid: EntityUidJson): EntityIdentifier {
  const { type, id } = plain(uid);
  return { entityType: type, entityId: id };
}

function actionsIn(constraint: PolicyJson['action']): ActionIdentifier[] | undefined {
  const uids =
    'entities' in constraint ? constraint.entities : 'entity' in constraint ? [constraint.entity] : undefined;
  return uids?.map((uid) => ({ actionType: plain(uid).type, actionId: plain(uid).id }));
}

const plain = (uid: EntityUidJson): TypeAndId => ('__entity' in uid ? uid.__entity : uid);
