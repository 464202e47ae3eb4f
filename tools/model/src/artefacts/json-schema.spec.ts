import { goodAst, member, structure, text } from '../../test/good-ast.ts';
import { TRAIT } from '../ast/ast.ts';
import type { AstMember, AstShape, Traits } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import { JsonSchemas } from './json-schema.ts';

const required = { [TRAIT.required]: {} };

/** The schema of a member whose type is the given shape, and the named schemas that it brought along. */
function schemaOf(shape: AstShape, more: Record<string, AstShape> = {}, traits: Traits = {}) {
  const ast = goodAst();
  Object.assign(ast.shapes, { 'test#Shape': shape, ...more });
  const schemas = new JsonSchemas(new Model(ast));
  const schema = schemas.ofMember(member('test#Shape', traits));
  return { schema, named: schemas.named() };
}

const ofMember = (given: AstMember, ...more: ['date-time' | 'http-date'] | []) =>
  new JsonSchemas(new Model(goodAst())).ofMember(given, ...more);

const integer = { minimum: -2_147_483_648, maximum: 2_147_483_647 };

describe('JsonSchemas', () => {
  it.each([
    ['String', { type: 'string' }],
    ['Boolean', { type: 'boolean' }],
    ['Integer', { type: 'integer', ...integer }],
    ['PrimitiveInteger', { type: 'integer', ...integer }],
    ['Short', { type: 'integer', minimum: -32_768, maximum: 32_767 }],
    ['Byte', { type: 'integer', minimum: -128, maximum: 127 }],
    ['Long', { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }],
    ['Double', { type: 'number' }],
    ['Float', { type: 'number' }],
    ['BigDecimal', { type: 'number' }],
    ['Blob', { type: 'string', contentEncoding: 'base64' }],
    ['Document', {}],
    ['Timestamp', { type: 'number', 'x-timestamp': 'epoch-seconds' }],
  ])('knows %s of the prelude', (name, schema) => {
    expect(ofMember(member(`smithy.api#${name}`))).toEqual(schema);
  });

  it.each([
    ['a pattern', { [TRAIT.pattern]: '^a+$' }, { type: 'string', pattern: '^a+$' }],
    ['a length', { [TRAIT.length]: { min: 1, max: 5 } }, { type: 'string', minLength: 1, maxLength: 5 }],
    ['a greatest length', { [TRAIT.length]: { max: 5 } }, { type: 'string', maxLength: 5 }],
  ])('carries %s of a string', (_, traits, schema) => {
    expect(schemaOf({ type: 'string', traits }).schema).toEqual(schema);
  });

  it('carries a range, within the bounds of the type', () => {
    const shape = { type: 'integer', traits: { [TRAIT.range]: { min: 1 } } };
    expect(schemaOf(shape).schema).toEqual({ type: 'integer', minimum: 1, maximum: integer.maximum });
  });

  it('prefers the constraint of the member to that of its type', () => {
    const shape = { type: 'string', traits: { [TRAIT.length]: { max: 100 } } };
    expect(schemaOf(shape, {}, { [TRAIT.length]: { max: 10 } }).schema).toEqual({
      type: 'string',
      maxLength: 10,
    });
  });

  it('carries a default, but not the default null', () => {
    expect(ofMember(text({ [TRAIT.default]: 'x' }))).toEqual({ type: 'string', default: 'x' });
    expect(ofMember(text({ [TRAIT.default]: null }))).toEqual({ type: 'string' });
  });

  it.each([
    ['enum', 'string', { OPEN: 'open' }, ['open']],
    ['intEnum', 'integer', { ONE: 1 }, [1]],
  ])('lists the values of an %s', (type, jsonType, values, listed) => {
    const members = Object.entries(values).map(
      ([name, value]) => [name, member('smithy.api#Unit', { [TRAIT.enumValue]: value })] as const,
    );
    expect(schemaOf({ type, members: Object.fromEntries(members) }).schema).toEqual({
      type: jsonType,
      enum: listed,
    });
  });

  it('takes the name of an enum member that has no value', () => {
    expect(schemaOf({ type: 'enum', members: { OPEN: member('smithy.api#Unit') } }).schema).toEqual({
      type: 'string',
      enum: ['OPEN'],
    });
  });

  it('names structures and says which members are required', () => {
    const shape = structure({
      id: text(required),
      note: text(),
      renamed: text({ [TRAIT.jsonName]: 'other' }),
    });
    const { schema, named } = schemaOf(shape);
    expect(schema).toEqual({ $ref: '#/schemas/Shape' });
    const properties = { id: { type: 'string' }, note: { type: 'string' }, other: { type: 'string' } };
    expect(named).toEqual({ Shape: { type: 'object', properties, required: ['id'] } });
  });

  it('names lists and their elements, sorted', () => {
    const shape = {
      type: 'list',
      member: member('test#Item'),
      traits: { [TRAIT.length]: { min: 1, max: 9 }, [TRAIT.uniqueItems]: {} },
    };
    const { named } = schemaOf(shape, { 'test#Item': structure() });
    expect(named).toEqual({
      Item: { type: 'object', properties: {} },
      Shape: {
        type: 'array',
        items: { $ref: '#/schemas/Item' },
        minItems: 1,
        maxItems: 9,
        uniqueItems: true,
      },
    });
  });

  it('takes null in sparse lists', () => {
    const { named } = schemaOf({ type: 'list', member: text(), traits: { [TRAIT.sparse]: {} } });
    expect(named['Shape']).toEqual({
      type: 'array',
      items: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    });
  });

  it('knows maps', () => {
    const shape = {
      type: 'map',
      key: text({ [TRAIT.length]: { max: 3 } }),
      value: member('smithy.api#Boolean'),
      traits: { [TRAIT.length]: { max: 2 } },
    };
    expect(schemaOf(shape).named['Shape']).toEqual({
      type: 'object',
      propertyNames: { type: 'string', maxLength: 3 },
      additionalProperties: { type: 'boolean' },
      maxProperties: 2,
    });
  });

  it('lets a union have exactly one member', () => {
    const { named } = schemaOf({ type: 'union', members: { a: text(), b: text() } });
    expect(named['Shape']).toMatchObject({ type: 'object', minProperties: 1, maxProperties: 1 });
  });

  it('ends at a structure that holds itself', () => {
    const { named } = schemaOf(structure({ child: member('test#Shape') }));
    expect(named).toEqual({ Shape: { type: 'object', properties: { child: { $ref: '#/schemas/Shape' } } } });
  });

  it.each([
    ['the place', {}, 'date-time'],
    ['the member', { [TRAIT.timestampFormat]: 'http-date' }, 'http-date'],
  ] as const)('takes the format of a timestamp from %s', (_, traits, format) => {
    const given = member('smithy.api#Timestamp', traits);
    expect(ofMember(given, 'date-time')).toEqual({ type: 'string', 'x-timestamp': format });
    expect(new JsonSchemas(new Model(goodAst())).timestampOf(given, 'date-time')).toBe(format);
  });

  it('has no format for what is no timestamp', () => {
    expect(new JsonSchemas(new Model(goodAst())).timestampOf(text(), 'date-time')).toBeUndefined();
  });

  it('refuses a type that the service kit cannot read', () => {
    expect(() => schemaOf({ type: 'service' })).toThrow(Failure);
  });
});
