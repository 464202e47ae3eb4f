import { has, shortName, TRAIT, valueOf } from '../ast/ast.ts';
import type { AstMember, AstShape } from '../ast/ast.ts';
import type { Model } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import { sortedRecord } from '../order.ts';

export type JsonSchema = Record<string, unknown>;
export type TimestampFormat = 'epoch-seconds' | 'date-time' | 'http-date';

/** Bounds of Smithy's integers; a long is bounded by what JSON numbers carry exactly. */
const INTEGERS: Record<string, { minimum: number; maximum: number }> = {
  byte: { minimum: -128, maximum: 127 },
  short: { minimum: -32_768, maximum: 32_767 },
  integer: { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  long: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  bigInteger: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
};
const NUMBERS = ['float', 'double', 'bigDecimal'];

/**
 * JSON schemas of a service's shapes, as the service kit validates them. Aggregates are named and referred to
 * (`#/schemas/Money`), simple types stand where they are used, with the constraints of shape and member.
 */
export class JsonSchemas {
  readonly #model: Model;
  readonly #named = new Map<string, JsonSchema>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Every named schema that was referred to so far, sorted by name. */
  named(): Record<string, JsonSchema> {
    return sortedRecord(Object.fromEntries(this.#named));
  }

  /** Schema of a member; timestamps take the format of where they travel unless the model gives one. */
  ofMember(member: AstMember, timestamp: TimestampFormat = 'epoch-seconds'): JsonSchema {
    const shape = this.#model.shape(member.target);
    if (isAggregate(shape)) return this.#reference(member.target, shape);
    const traits = { ...shape.traits, ...member.traits };
    return withDefault(this.#simple({ ...shape, traits }, timestamp), traits);
  }

  /** The wire format of a timestamp member; none for other types. */
  timestampOf(member: AstMember, otherwise: TimestampFormat): TimestampFormat | undefined {
    const shape = this.#model.shape(member.target);
    if (shape.type !== 'timestamp') return undefined;
    return valueOf(member, TRAIT.timestampFormat) ?? valueOf(shape, TRAIT.timestampFormat) ?? otherwise;
  }

  #reference(id: string, shape: AstShape): JsonSchema {
    const name = shortName(id);
    if (!this.#named.has(name)) {
      this.#named.set(name, {});
      this.#named.set(name, this.#aggregate(shape));
    }
    return { $ref: `#/schemas/${name}` };
  }

  #aggregate(shape: AstShape): JsonSchema {
    if (shape.type === 'map') {
      const { key = { target: '' }, value = { target: '' } } = shape;
      const propertyNames = this.ofMember(key);
      return {
        type: 'object',
        propertyNames,
        additionalProperties: this.#element(shape, value),
        ...sizes(shape, 'Properties'),
      };
    }
    if (shape.type === 'list') {
      const { member = { target: '' } } = shape;
      const unique = has(shape, TRAIT.uniqueItems) && { uniqueItems: true };
      return { type: 'array', items: this.#element(shape, member), ...sizes(shape, 'Items'), ...unique };
    }
    const members = Object.entries(shape.members ?? {}).map(
      ([name, member]) => [jsonName(name, member), member] as const,
    );
    const properties = Object.fromEntries(members.map(([name, member]) => [name, this.ofMember(member)]));
    if (shape.type === 'union') return { type: 'object', properties, minProperties: 1, maxProperties: 1 };
    const required = members.filter(([, member]) => has(member, TRAIT.required)).map(([name]) => name);
    return { type: 'object', properties, ...(required.length > 0 && { required }) };
  }

  #element(owner: AstShape, member: AstMember): JsonSchema {
    const schema = this.ofMember(member);
    return has(owner, TRAIT.sparse) ? { anyOf: [schema, { type: 'null' }] } : schema;
  }

  #simple(shape: AstShape, timestamp: TimestampFormat): JsonSchema {
    const integer = INTEGERS[shape.type];
    if (integer) return { type: 'integer', ...integer, ...range(shape) };
    if (NUMBERS.includes(shape.type)) return { type: 'number', ...range(shape) };
    switch (shape.type) {
      case 'string':
        return { type: 'string', ...sizes(shape, 'Length'), ...pattern(shape) };
      case 'enum':
        return { type: 'string', enum: enumValues(shape) };
      case 'intEnum':
        return { type: 'integer', enum: enumValues(shape) };
      case 'boolean':
        return { type: 'boolean' };
      case 'blob':
        return { type: 'string', contentEncoding: 'base64' };
      case 'document':
        return {};
      case 'timestamp': {
        const format = valueOf(shape, TRAIT.timestampFormat) ?? timestamp;
        return { type: format === 'epoch-seconds' ? 'number' : 'string', 'x-timestamp': format };
      }
      default:
        throw new Failure(`The service kit reads no value of the Smithy type ${shape.type}.`);
    }
  }
}

/** The JSON key of a member. */
export const jsonName = (name: string, member: AstMember): string => valueOf(member, TRAIT.jsonName) ?? name;

const isAggregate = ({ type }: AstShape) => ['structure', 'union', 'list', 'map'].includes(type);

const enumValues = (shape: AstShape) =>
  Object.entries(shape.members ?? {}).map(([name, member]) => valueOf(member, TRAIT.enumValue) ?? name);

function sizes(shape: AstShape, what: 'Length' | 'Items' | 'Properties'): JsonSchema {
  const { min, max } = valueOf(shape, TRAIT.length) ?? {};
  return {
    ...(min !== undefined && { [`min${what}`]: min }),
    ...(max !== undefined && { [`max${what}`]: max }),
  };
}

function range(shape: AstShape): JsonSchema {
  const { min, max } = valueOf(shape, TRAIT.range) ?? {};
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
}

function pattern(shape: AstShape): JsonSchema {
  const value = valueOf(shape, TRAIT.pattern);
  return value === undefined ? {} : { pattern: value };
}

function withDefault(schema: JsonSchema, traits: Record<string, unknown>): JsonSchema {
  const value = traits[TRAIT.default];
  return value === undefined || value === null ? schema : { ...schema, default: value };
}
