import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { ActionIdentifier, SchemaRecord } from './records.ts';

type Schema = SchemaJson<string>;
type Action = Schema[string]['actions'][string];

const known = new WeakMap<SchemaRecord, Schema>();

/** What PutSchema accepted; parsed once. A record never changes: another one takes its place. */
export function schemaOf(record: SchemaRecord): Schema {
  const found = known.get(record);
  if (found) return found;
  const schema = JSON.parse(record.cedarJson) as Schema;
  known.set(record, schema);
  return schema;
}

/**
 * The part of a schema that matters to a policy whose scope names actions: every type, these actions, what is in them and
 * what they are in. For any other action the scope is false, and a condition behind it is not looked at; so what the engine
 * accepts by the part it accepts by the whole. Undefined where there is no such part.
 *
 * The engine reads the whole schema for every policy: with many services that would cost their number squared.
 */
export function partOf(schema: Schema, named: readonly ActionIdentifier[] | undefined): Schema | undefined {
  const [[namespace, whole] = ['', undefined], ...others] = Object.entries(schema);
  const type = namespace === '' ? 'Action' : `${namespace}::Action`;
  if (!whole || others.length > 0 || !named?.length) return undefined;
  if (
    named.some(({ actionType, actionId }) => actionType !== type || !Object.hasOwn(whole.actions, actionId))
  )
    return undefined;
  const all = Object.entries(whole.actions);
  if (!all.every(([, action]) => parentsOf(action).every((parent) => (parent.type ?? type) === type)))
    return undefined;
  const ids = named.map(({ actionId }) => actionId);
  const below = closure(ids, (id) => all.filter(([, action]) => isIn(action, id)).map(([child]) => child));
  const kept = closure([...below], (id) => parentsOf(whole.actions[id]).map((parent) => parent.id));
  return { [namespace]: { ...whole, actions: Object.fromEntries(all.filter(([id]) => kept.has(id))) } };
}

const parentsOf = (action: Action | undefined) => action?.memberOf ?? [];

const isIn = (action: Action, group: string): boolean => parentsOf(action).some(({ id }) => id === group);

/** The ids, and all that can be reached from them. */
function closure(ids: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(ids);
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}
