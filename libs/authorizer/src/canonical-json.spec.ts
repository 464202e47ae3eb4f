import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('does not depend on the order of members, at any depth', () => {
    const one = { b: [{ y: 1, x: { d: 1, c: 2 } }], a: 'x' };
    const other = { a: 'x', b: [{ x: { c: 2, d: 1 }, y: 1 }] };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"a":"x","b":[{"x":{"c":2,"d":1},"y":1}]}');
  });

  it.each<[unknown, unknown]>([
    [
      ['a', 'bc'],
      ['ab', 'c'],
    ],
    [
      ['a:b', 'c'],
      ['a', 'b:c'],
    ],
    [['a', 'b'], ['a,b']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: 'b' }, { ab: '' }],
    [{ a: '1' }, { a: 1 }],
    [{ a: null }, {}],
    [{ a: [] }, { a: {} }],
    [{ a: ['b'] }, { a: 'b' }],
    [{ a: '"},{"' }, [{ a: '' }, {}]],
    ['null', null],
    [{ a: { b: 1 } }, { a: {}, b: 1 }],
  ])('keeps %j and %j apart', (one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });

  it('is JSON of an equal value', () => {
    const value = { z: [1, 'two', null, true, { y: 'ä\n"', x: [] }], a: { 10: 1, 9: 2 } };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});
