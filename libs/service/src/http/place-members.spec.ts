import { objectSchema, type JsonSchema, type Members } from '../operation-table.ts';
import { placeMembers } from './place-members.ts';

const members = (shapes: Record<string, [place: string, name: string, schema: JsonSchema]>): Members =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, [place, wire, schema]]) => [name, { in: place, name: wire, schema }]),
  );
const place = (value: object, of: Members) => placeMembers(value, of, objectSchema(of), {});

describe('the members of an answer', () => {
  it('go under their wire names into body and headers', () => {
    const of = members({
      itemId: ['body', 'item_id', { type: 'string' }],
      count: ['header', 'X-Count', { type: 'integer' }],
      names: ['header', 'X-Names', { type: 'array', items: { type: 'string' } }],
      fresh: ['header', 'X-Fresh', { type: 'boolean' }],
    });
    expect(place({ itemId: 'a', count: 0, names: ['a', 'b'], fresh: false }, of)).toEqual({
      headers: { 'x-count': '0', 'x-names': 'a, b', 'x-fresh': 'false' },
      body: { item_id: 'a' },
    });
  });

  it.each(['a\r\nx-evil: 1', 'a\nb', '\u0000', 'ж'])('never make a header of %j', (name) => {
    const of = members({ name: ['header', 'X-Name', { type: 'string' }] });
    expect(() => place({ name }, of)).toThrow(expect.objectContaining({ code: 'ERR_OUTPUT' }));
  });

  it('are the body when one is the payload', () => {
    const of = members({
      order: ['payload', 'order', { type: 'object', properties: { id: { type: 'string' } } }],
    });
    expect(place({ order: { id: '1', secret: 'x' } }, of)).toEqual({ headers: {}, body: { id: '1' } });
  });

  it.each<[JsonSchema, unknown]>([
    [{ type: 'string' }, 'a'],
    [{ type: 'boolean' }, false],
    [{ type: 'integer' }, -1],
    [{ type: 'number' }, 0.5],
    [{ type: 'array' }, [1]],
    [{ type: 'object' }, { a: 1 }],
    [{}, { any: ['thing'] }],
    [{ type: ['string', 'number'] }, 7],
  ])('of schema %j may be %j', (schema, value) => {
    expect(place({ a: value }, members({ a: ['body', 'a', schema] })).body).toEqual({ a: value });
  });

  it.each<[JsonSchema, unknown]>([
    [{ type: 'string' }, 1],
    [{ type: 'string' }, new Date(0)],
    [{ type: 'boolean' }, 'true'],
    [{ type: 'integer' }, 2 ** 53],
    [{ type: 'integer' }, '1'],
    [{ type: 'integer' }, 1n],
    [{ type: 'number' }, Number.NaN],
    [{ type: 'number' }, Number.POSITIVE_INFINITY],
    [{ type: 'array', items: {} }, { length: 1 }],
    [{ type: 'object' }, []],
    [{ type: 'number', 'x-timestamp': 'epoch-seconds' }, 7],
    [{ type: 'string', 'x-timestamp': 'date-time' }, '2026-01-05T09:00:00Z'],
  ])('of schema %j may not be another type', (schema, value) => {
    expect(() => place({ a: value }, members({ a: ['body', 'a', schema] }))).toThrow(
      expect.objectContaining({
        code: 'ERR_OUTPUT',
        message: expect.stringContaining('Wrong type: /a.') as string,
      }),
    );
  });
});
