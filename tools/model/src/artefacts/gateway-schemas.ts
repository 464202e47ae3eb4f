import { sortedRecord } from '../order.ts';

type Json = Record<string, unknown>;

/**
 * The keywords about shape, which API Gateway and the local router apply alike. Those about values (pattern, enum,
 * length, range, format) are the service's to check: it answers with the list of fields.
 */
const SCHEMA_KEYWORDS = [
  'type',
  'properties',
  'required',
  'items',
  'additionalProperties',
  'oneOf',
  'anyOf',
  'allOf',
  'description',
  '$ref',
];
const REFERENCE = '#/components/schemas/';

/**
 * Reduces the schemas of an OpenAPI document to their shape, and puts the service's name in front of theirs, so that
 * the documents of several services can be one.
 */
export class SchemaShaper {
  readonly #prefix: string;
  readonly #schemas: Record<string, Json>;

  constructor(prefix: string, schemas: Record<string, Json>) {
    this.#prefix = prefix;
    this.#schemas = schemas;
  }

  /** Every schema of the document under its new name. */
  components(): Record<string, Json> {
    const entries = Object.entries(this.#schemas).map(
      ([name, schema]) => [this.#prefix + name, this.#schema(schema)] as const,
    );
    return sortedRecord(Object.fromEntries(entries));
  }

  /** A request body or responses: their schemas reduced, their examples left to `examples.json`. */
  shape(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.shape(item));
    if (!isObject(value)) return value;
    const entries = Object.entries(value)
      .filter(([key]) => key !== 'examples')
      .map(([key, inner]) => [
        key,
        key === 'schema' && isObject(inner) ? this.#schema(inner) : this.shape(inner),
      ]);
    return Object.fromEntries(entries) as Json;
  }

  /** Parameters, their simple types in place: API Gateway reads only whether one is required. */
  parameters(parameters: unknown): Json[] {
    return (Array.isArray(parameters) ? parameters.filter(isObject) : []).map(
      ({ schema, examples: _, ...parameter }) => ({
        ...parameter,
        schema: this.#inline(isObject(schema) ? schema : {}),
      }),
    );
  }

  #inline({ $ref, ...schema }: Json): Json {
    const target = typeof $ref === 'string' ? this.#schemas[$ref.slice(REFERENCE.length)] : undefined;
    const { type, items } = target ?? schema;
    return { type, ...(isObject(items) && { items: this.#inline(items) }) };
  }

  #schema(schema: Json): Json {
    const entries = Object.entries(schema)
      .filter(([keyword]) => SCHEMA_KEYWORDS.includes(keyword))
      .map(([keyword, value]) => [keyword, this.#keyword(keyword, value)]);
    return Object.fromEntries(entries) as Json;
  }

  #keyword(keyword: string, value: unknown): unknown {
    if (keyword === '$ref' && typeof value === 'string')
      return value.replace(REFERENCE, REFERENCE + this.#prefix);
    if (keyword === 'properties' && isObject(value)) {
      const entries = Object.entries(value).map(([name, schema]) => [name, this.#nested(schema)]);
      return Object.fromEntries(entries) as Json;
    }
    return Array.isArray(value) ? value.map((item) => this.#nested(item)) : this.#nested(value);
  }

  #nested(value: unknown): unknown {
    return isObject(value) ? this.#schema(value) : value;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
