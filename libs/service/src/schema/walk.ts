import { resolve, type JsonSchema, type Schemas } from '../operation-table.ts';

/** What happens on the way down; both get the JSON pointer of the place. */
export interface Visitor {
  readonly schemas: Schemas;
  leaf(value: unknown, schema: JsonSchema, path: string): unknown;
  missing?(path: string): void;
}

/**
 * Rebuilds a value along its schema: only modelled members survive, members that are null or undefined are
 * dropped, and each leaf becomes what the visitor makes of it.
 */
export function walk(value: unknown, reference: JsonSchema, visitor: Visitor, path = ''): unknown {
  const schema = resolve(reference, visitor.schemas);
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return value.map((item, index) => walk(item, items, visitor, `${path}/${index}`));
  }
  if (isRecord(value)) {
    const entryOf = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    if (entryOf) return entries(value, Object.keys(value), () => entryOf, visitor, path);
    const properties = propertiesOf(schema, visitor.schemas);
    if (properties) return structure(value, schema, properties, visitor, path);
  }
  return visitor.leaf(value, schema, path);
}

function structure(
  value: Record<string, unknown>,
  schema: JsonSchema,
  properties: Record<string, JsonSchema>,
  visitor: Visitor,
  path: string,
): unknown {
  for (const name of schema.required ?? []) {
    if (isAbsent(own(value, name))) visitor.missing?.(`${path}/${name}`);
  }
  return entries(value, Object.keys(properties), (name) => properties[name] ?? {}, visitor, path);
}

function entries(
  value: Record<string, unknown>,
  names: string[],
  schemaFor: (name: string) => JsonSchema,
  visitor: Visitor,
  path: string,
): Record<string, unknown> {
  const present = names.filter((name) => !isAbsent(own(value, name)));
  return Object.fromEntries(
    present.map((name) => [name, walk(value[name], schemaFor(name), visitor, `${path}/${escape(name)}`)]),
  );
}

/** Members of a structure, or of a union over all its alternatives; undefined for a scalar or a document. */
function propertiesOf(schema: JsonSchema, schemas: Schemas): Record<string, JsonSchema> | undefined {
  const alternatives = (schema.oneOf ?? []).map((each) => resolve(each, schemas).properties);
  const all = [schema.properties, ...alternatives].filter((each) => each !== undefined);
  return all.length === 0 ? undefined : Object.fromEntries(all.flatMap((each) => Object.entries(each)));
}

const own = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** A name as a part of a JSON pointer (RFC 6901). */
export const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);
