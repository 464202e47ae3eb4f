import { compareSchemas } from './schemas.ts';
import type { Direction, Schema, Schemas } from './schemas.ts';

const compare = (
  direction: Direction,
  old: Schema,
  now: Schema,
  before: Schemas = {},
  after: Schemas = before,
) =>
  compareSchemas({ before, after, direction }, 'shop:Get', 'x', old, now).map(
    ({ kind, what }) => `${kind}: ${what}`,
  );

const kinds = (direction: Direction, old: Schema, now: Schema) =>
  compare(direction, old, now).map((line) => line.split(':')[0]);

describe('compareSchemas', () => {
  it('tells nothing about equal schemas', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', pattern: '^a$' } }, required: ['a'] };
    expect(compare('input', schema, structuredClone(schema))).toEqual([]);
  });

  it.each<[string, Schema, Schema]>([
    ['a longer least length', { type: 'string', minLength: 1 }, { type: 'string', minLength: 2 }],
    ['a new greatest length', { type: 'string' }, { type: 'string', maxLength: 5 }],
    ['a higher minimum', { type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1 }],
    ['a lower maximum', { type: 'integer', maximum: 10 }, { type: 'integer', maximum: 9 }],
    ['fewer items', { type: 'array', maxItems: 10 }, { type: 'array', maxItems: 9 }],
  ])(
    'calls %s breaking for who sends it, and fine for who receives it; and the other way round',
    (_, wide, narrow) => {
      expect(kinds('input', wide, narrow)).toEqual(['breaking']);
      expect(kinds('output', wide, narrow)).toEqual(['compatible']);
      expect(kinds('input', narrow, wide)).toEqual(['compatible']);
      expect(kinds('output', narrow, wide)).toEqual(['breaking']);
    },
  );

  it('says what a bound was and is', () => {
    expect(compare('input', { type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1 })).toEqual([
      'breaking: x has minimum 1 instead of 0',
    ]);
  });

  it('judges the values of an enum', () => {
    const [one, two] = [
      { type: 'string', enum: ['A'] },
      { type: 'string', enum: ['A', 'B'] },
    ];
    expect(compare('input', two, one)).toEqual(['breaking: x takes "B" no more']);
    expect(compare('output', two, one)).toEqual(['compatible: x takes "B" no more']);
    expect(compare('input', one, two)).toEqual(['compatible: x takes "B" as well']);
  });

  it.each<[string, Schema, Schema]>([
    ['another pattern', { type: 'string', pattern: 'a' }, { type: 'string', pattern: 'b' }],
    ['a new pattern', { type: 'string' }, { type: 'string', pattern: 'b' }],
    [
      'another timestamp',
      { type: 'string', 'x-timestamp': 'date-time' },
      { type: 'string', 'x-timestamp': 'http-date' },
    ],
    ['another type', { type: 'string' }, { type: 'integer' }],
    ['any JSON instead of a type', { type: 'string' }, {}],
  ])('calls %s breaking', (_, old, now) => {
    expect(kinds('input', old, now)).toEqual(['breaking']);
  });

  it('calls a dropped pattern fine for who sends it', () => {
    expect(kinds('input', { type: 'string', pattern: 'a' }, { type: 'string' })).toEqual(['compatible']);
    expect(kinds('output', { type: 'string', pattern: 'a' }, { type: 'string' })).toEqual(['breaking']);
  });

  it('judges properties', () => {
    const object = (properties: Schema, ...required: string[]) => ({ type: 'object', properties, required });
    const a = { a: { type: 'string' } };
    expect(compare('input', object(a), object({}))).toEqual(['breaking: x/a is gone']);
    expect(compare('input', object({}), object(a))).toEqual(['compatible: x/a is new']);
    expect(compare('input', object({}), object(a, 'a'))).toEqual(['breaking: x/a is required now']);
    expect(compare('output', object(a, 'a'), object(a))).toEqual(['breaking: x/a is required no more']);
  });

  it('looks into items, values of maps and references', () => {
    const list = (items: Schema) => ({ type: 'array', items });
    expect(compare('input', list({ type: 'string' }), list({ type: 'integer' }))).toEqual([
      'breaking: x/* was string and is integer',
    ]);
    const map = (value: Schema) => ({ type: 'object', additionalProperties: value });
    expect(compare('input', map({ type: 'string' }), map({ type: 'boolean' }))).toEqual([
      'breaking: x/* was string and is boolean',
    ]);
    const $ref = '#/schemas/Money';
    const [before, after] = [{ Money: { type: 'string' } }, { Money: { type: 'number' } }];
    expect(compare('input', { $ref }, { $ref }, before, after)).toEqual([
      'breaking: x was string and is number',
    ]);
  });

  it('compares a type that was renamed by what it is', () => {
    const before = { Old: { type: 'string' } };
    const after = { New: { type: 'string' } };
    expect(compare('input', { $ref: '#/schemas/Old' }, { $ref: '#/schemas/New' }, before, after)).toEqual([]);
  });

  it('ends at a type that holds itself', () => {
    const $ref = '#/schemas/Tree';
    const tree = (pattern: string) => ({
      Tree: { type: 'object', properties: { child: { $ref }, name: { type: 'string', pattern } } },
    });
    expect(compare('input', { $ref }, { $ref }, tree('a'), tree('b'))).toEqual([
      'breaking: x/name has pattern "b" instead of "a"',
    ]);
  });
});
