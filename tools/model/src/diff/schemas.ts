import { breaking, compareKeys, compatible, show } from './change.ts';
import type { Change } from './change.ts';

export type Schema = Record<string, unknown>;
export type Schemas = Record<string, Schema>;

/** `input`: what is refused that was accepted breaks. `output`: what is missing that was promised breaks. */
export type Direction = 'input' | 'output';

interface Sides {
  before: Schemas;
  after: Schemas;
  direction: Direction;
}

const LOWER_BOUNDS = ['minimum', 'minLength', 'minItems', 'minProperties'];
const UPPER_BOUNDS = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];
const REFERENCE = '#/schemas/';

/** How a schema changed, seen from who sends it (input) or who receives it (output). */
export function compareSchemas(
  sides: Sides,
  where: string,
  path: string,
  old: Schema,
  now: Schema,
  seen = new Set<string>(),
): Change[] {
  const pair = `${String(old['$ref'])} ${String(now['$ref'])}`;
  if (old['$ref'] !== undefined && now['$ref'] !== undefined) {
    if (seen.has(pair)) return [];
    seen.add(pair);
  }
  const [before, after] = [resolve(sides.before, old), resolve(sides.after, now)];
  if (typeOf(before) !== typeOf(after)) {
    return [breaking(where, `${path} was ${typeOf(before)} and is ${typeOf(after)}`)];
  }
  return [
    ...compareValues(sides, where, path, before, after),
    ...compareProperties(sides, where, path, before, after, seen),
    ...['items', 'additionalProperties', 'propertyNames'].flatMap((keyword) => {
      const [inner, outer] = [before[keyword], after[keyword]];
      const both = isSchema(inner) && isSchema(outer);
      return both ? compareSchemas(sides, where, `${path}/*`, inner, outer, seen) : [];
    }),
  ];
}

function compareValues(
  { direction }: Sides,
  where: string,
  path: string,
  old: Schema,
  now: Schema,
): Change[] {
  const narrower = direction === 'input' ? breaking : compatible;
  const wider = direction === 'input' ? compatible : breaking;
  const changes: Change[] = [];
  for (const keyword of [...LOWER_BOUNDS, ...UPPER_BOUNDS]) {
    const open = LOWER_BOUNDS.includes(keyword) ? -Infinity : Infinity;
    const [from, to] = [Number(old[keyword] ?? open), Number(now[keyword] ?? open)];
    if (from === to) continue;
    const narrows = LOWER_BOUNDS.includes(keyword) ? to > from : to < from;
    changes.push(
      (narrows ? narrower : wider)(
        where,
        `${path} has ${keyword} ${show(now[keyword])} instead of ${show(old[keyword])}`,
      ),
    );
  }
  const { gone, added } = compareKeys(valuesOf(old), valuesOf(now));
  changes.push(...gone.map((value) => narrower(where, `${path} takes ${value} no more`)));
  changes.push(...added.map((value) => compatible(where, `${path} takes ${value} as well`)));
  for (const keyword of ['pattern', 'x-timestamp', 'contentEncoding', 'uniqueItems']) {
    if (show(old[keyword]) === show(now[keyword])) continue;
    const vanished = now[keyword] === undefined && direction === 'input';
    changes.push(
      (vanished ? compatible : breaking)(
        where,
        `${path} has ${keyword} ${show(now[keyword])} instead of ${show(old[keyword])}`,
      ),
    );
  }
  return changes;
}

function compareProperties(
  sides: Sides,
  where: string,
  path: string,
  before: Schema,
  after: Schema,
  seen: Set<string>,
): Change[] {
  const [old, now] = [before, after].map(({ properties }) => (isSchema(properties) ? properties : {})) as [
    Schema,
    Schema,
  ];
  const { gone, added, kept } = compareKeys(old, now);
  return [
    ...gone.map((name) => breaking(where, `${path}/${name} is gone`)),
    ...added
      .filter((name) => !requiredOf(after).includes(name))
      .map((name) => compatible(where, `${path}/${name} is new`)),
    ...compareRequired(sides.direction, where, path, before, after),
    ...kept.flatMap((name) =>
      compareSchemas(sides, where, `${path}/${name}`, old[name] as Schema, now[name] as Schema, seen),
    ),
  ];
}

function compareRequired(
  direction: Direction,
  where: string,
  path: string,
  before: Schema,
  after: Schema,
): Change[] {
  const [old, now] = [requiredOf(before), requiredOf(after)];
  const demanded = now.filter((name) => !old.includes(name));
  const released = old.filter((name) => !now.includes(name));
  const [onDemand, onRelease] = direction === 'input' ? [breaking, compatible] : [compatible, breaking];
  return [
    ...demanded.map((name) => onDemand(where, `${path}/${name} is required now`)),
    ...released.map((name) => onRelease(where, `${path}/${name} is required no more`)),
  ];
}

const resolve = (schemas: Schemas, schema: Schema): Schema => {
  const { $ref } = schema;
  return typeof $ref === 'string' ? (schemas[$ref.slice(REFERENCE.length)] ?? {}) : schema;
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const typeOf = ({ type }: Schema): string => (typeof type === 'string' ? type : 'any');
const requiredOf = ({ required }: Schema): string[] =>
  Array.isArray(required) ? (required as string[]) : [];
const valuesOf = ({ enum: values }: Schema): object =>
  Object.fromEntries((Array.isArray(values) ? values : []).map((value) => [show(value), value]));
