import type { CedarValueJson, EntityJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import { invalid } from './errors.ts';
import { MAX_ANCESTORS, entityIdentifier } from './limits.ts';
import { list, map, optional, structure, union, type Of } from './shapes.ts';
import { attributeValue, cedarJson } from './values.ts';

const entityItem = structure({
  identifier: entityIdentifier,
  attributes: optional(map(attributeValue)),
  parents: optional(list(entityIdentifier, 0, MAX_ANCESTORS)),
  tags: optional(map(attributeValue)),
});

export const entitiesDefinition = union({ entityList: list(entityItem, 0, Infinity), cedarJson });

/** What the engine is told about principals and resources. Actions stand in the schema. */
export function entitiesOf(definition: Of<typeof entitiesDefinition> | undefined): EntityJson[] {
  if (!definition) return [];
  const entities =
    'entityList' in definition ? lastOfEach(definition.entityList) : listOf(definition.cedarJson);
  const actions = entities.some(({ uid }) => /(?:^|::)Action$/.test(typeAndId(uid).type));
  if (actions)
    throw invalid('entities', 'Entities are principals and resources; actions stand in the schema.');
  refuseTooManyAncestors(entities);
  return entities;
}

export const uidOf = ({ entityType, entityId }: Of<typeof entityIdentifier>): TypeAndId => ({
  type: entityType,
  id: entityId,
});

/** Of two items about one entity the last one holds. The engine would refuse both. */
function lastOfEach(items: readonly Of<typeof entityItem>[]): EntityJson[] {
  const entities = items.map(({ identifier, attributes, parents, tags }) => ({
    uid: uidOf(identifier),
    attrs: attributes ?? {},
    parents: (parents ?? []).map(uidOf),
    ...(tags && { tags }),
  }));
  return [...new Map(entities.map((entity) => [keyOf(entity.uid), entity])).values()];
}

function listOf(value: unknown): EntityJson[] {
  if (!Array.isArray(value)) throw invalid('entities.cedarJson', 'Member must be a list.');
  return value.map((entity: unknown) => {
    const { uid, attrs, parents, tags } = (entity ?? {}) as Partial<EntityJson>;
    const wellFormed =
      isUid(uid) && (parents === undefined || (Array.isArray(parents) && parents.every(isUid)));
    if (!wellFormed) throw invalid('entities.cedarJson', 'An entity has a uid, attrs and parents.');
    return { uid, attrs: attrs ?? {}, parents: parents ?? [], ...(tags && { tags }) };
  });
}

function isUid(value: unknown): value is EntityJson['uid'] {
  const { __entity, ...plain } = (value ?? {}) as { __entity?: unknown; type?: unknown; id?: unknown };
  const { type, id } = (__entity ?? plain) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'string';
}

const typeAndId = (uid: EntityJson['uid']): TypeAndId => ('__entity' in uid ? uid.__entity : uid);

const keyOf = (uid: EntityJson['uid']): string => {
  const { type, id } = typeAndId(uid);
  return JSON.stringify([type, id]);
};

/** A long chain of parents takes the engine seconds, and a longer one its memory. */
function refuseTooManyAncestors(entities: readonly EntityJson[]): void {
  const parents = new Map(entities.map((entity) => [keyOf(entity.uid), entity.parents.map(keyOf)]));
  for (const start of parents.keys()) {
    const ancestors = new Set<string>();
    const open = [...(parents.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (ancestors.has(next)) continue;
      ancestors.add(next);
      if (ancestors.size > MAX_ANCESTORS)
        throw invalid('entities', `An entity must have at most ${MAX_ANCESTORS} transitive parents.`);
      open.push(...(parents.get(next) ?? []));
    }
  }
}

const contextMap = map(attributeValue);
export const contextDefinition = union({ contextMap, cedarJson });

export function contextOf(
  definition: Of<typeof contextDefinition> | undefined,
): Record<string, CedarValueJson> {
  if (!definition) return {};
  if ('contextMap' in definition) return definition.contextMap;
  const value = definition.cedarJson;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('context.cedarJson', 'Member must be an object.');
  // Parsed JSON is what Cedar's JSON is made of; the engine checks what it means.
  return value as Record<string, CedarValueJson>;
}
