import type { JsonSchema } from '../operation-table.ts';
import { isRecord, walk } from './walk.ts';

const tree: JsonSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/schemas/Tree' } } },
  required: ['name'],
};
const schemas = { Tree: tree, Alias: { $ref: '#/schemas/Tree' } };

/** What is left of a value, where its leaves were, and where something required was not. */
function walked(value: unknown, schema: JsonSchema) {
  const leaves: string[] = [];
  const missing: string[] = [];
  const result = walk(value, schema, {
    schemas,
    leaf: (leaf, _schema, path) => {
      leaves.push(path);
      return leaf;
    },
    missing: (path) => missing.push(path),
  });
  return { result, leaves, missing };
}

describe('the walk along a schema', () => {
  it('follows references, lists and recursion, and names each place', () => {
    const value = { name: 'a', children: [{ name: 'b' }, { name: 'c', children: [{ name: 'd' }] }] };
    const { result, leaves, missing } = walked(value, { $ref: '#/schemas/Alias' });
    expect(result).toEqual(value);
    expect(result).not.toBe(value);
    expect(leaves).toEqual(['/name', '/children/0/name', '/children/1/name', '/children/1/children/0/name']);
    expect(missing).toEqual([]);
  });

  it('drops what is unknown, null or undefined', () => {
    const value = { name: 'a', more: 1, children: null };
    expect(walked(value, tree).result).toEqual({ name: 'a' });
    expect(Object.keys(walked({ name: 'a', children: undefined }, tree).result as object)).toEqual(['name']);
  });

  it.each([
    ['absent', {}],
    ['null', { name: null }],
    ['undefined', { name: undefined }],
    ['inherited', Object.create({ name: 'a' }) as object],
  ])('misses a required member that is %s', (_what, value) => {
    expect(walked({ name: 'root', children: [value] }, tree).missing).toEqual(['/children/0/name']);
  });

  it('keeps every entry of a map, and escapes its key in the path', () => {
    const map: JsonSchema = { type: 'object', additionalProperties: { type: 'integer' } };
    const { result, leaves } = walked({ 'a/b': 1, 'c~d': 2, e: null }, map);
    expect(result).toEqual({ 'a/b': 1, 'c~d': 2 });
    expect(leaves).toEqual(['/a~1b', '/c~0d']);
  });

  it('takes the members of all alternatives of a union', () => {
    const union: JsonSchema = { oneOf: [{ properties: { a: {} } }, { $ref: '#/schemas/Tree' }] };
    expect(walked({ a: 1, name: 'b', c: 2 }, union).result).toEqual({ a: 1, name: 'b' });
  });

  it('keeps a structure without members empty, and a document whole', () => {
    expect(walked({ a: 1 }, { type: 'object', properties: {} }).result).toEqual({});
    expect(walked({ a: { b: [1] } }, {}).result).toEqual({ a: { b: [1] } });
  });

  it.each<[string, unknown, JsonSchema]>([
    ['a scalar for a structure', 7, tree],
    ['a list for a structure', [1], tree],
    ['a structure for a list', { a: 1 }, { type: 'array', items: {} }],
    ['a date for a structure', new Date(0), tree],
    ['bytes for a structure', new Uint8Array(2), tree],
    ['a reference to nowhere', 'x', { $ref: '#/schemas/Nowhere' }],
  ])('hands %s to the leaf, whose business it is', (_what, value, schema) => {
    expect(walked(value, schema)).toEqual({ result: value, leaves: [''], missing: [] });
  });
});

describe('a record', () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)]])('is %j', (value) => expect(isRecord(value)).toBe(true));
  it.each([null, undefined, 1, 'a', [[]], new Date(), new Uint8Array()])('is not %j', (value) =>
    expect(isRecord(value)).toBe(false),
  );
});
