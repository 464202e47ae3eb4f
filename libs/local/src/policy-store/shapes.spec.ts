import { InvalidInput } from './errors.ts';
import { integer, list, map, oneOf, optional, structure, text, truth, union, type Shape } from './shapes.ts';

const found = <T>(shape: Shape<T>, value: unknown): unknown => {
  try {
    return shape.read(value, 'at');
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.fields.map(({ path }) => path);
  }
};
const word = text({ min: 1, max: 3, pattern: /^[a-z😀]+$/ });

describe('a shape', () => {
  it.each<[string, Shape<unknown>, unknown, unknown]>([
    ['a text', word, 'abc', 'abc'],
    ['a text of pairs of surrogates, each of which is one character', word, '😀😀😀', '😀😀😀'],
    ['a text that is too long', word, 'abcd', ['at']],
    ['a text that is too short', word, '', ['at']],
    ['a text of other characters', word, 'AB', ['at']],
    ['a number for a text', word, 1, ['at']],
    ['a choice', oneOf('a', 'b'), 'b', 'b'],
    ['another choice', oneOf('a', 'b'), 'c', ['at']],
    ['an integer', integer(1, 5), 5, 5],
    ['an integer that is too large', integer(1, 5), 6, ['at']],
    ['no integer', integer(1, 5), 1.5, ['at']],
    ['a boolean', truth, false, false],
    ['a text for a boolean', truth, 'false', ['at']],
    ['a list', list(word, 1, 2), ['a', 'b'], ['a', 'b']],
    ['a list that is too long', list(word, 1, 2), ['a', 'b', 'c'], ['at']],
    ['a list of something else', list(word, 1, 2), ['a', 1], ['at[1]']],
    ['a map', map(word), { a: 'b' }, { a: 'b' }],
    ['a map of something else', map(word), { a: 1 }, ['at.a']],
    ['a map that is too large', map(word, 1), { a: 'b', c: 'd' }, ['at']],
    ['a list for a map', map(word), [], ['at']],
    ['null for what is optional', optional(word), null, undefined],
    ['a wrong value for what is optional', optional(word), 1, ['at']],
    ['a structure', structure({ a: word, b: optional(word) }), { a: 'x', c: 1 }, { a: 'x', b: undefined }],
    ['a structure with all wrong', structure({ a: word, b: word }), { a: 1 }, ['at.a', 'at.b']],
    ['a text for a structure', structure({}), 'x', ['at']],
    ['a member of a union', union({ a: word, b: truth }), { b: true, a: null }, { b: true }],
    ['two members of a union', union({ a: word, b: truth }), { a: 'x', b: true }, ['at']],
    ['no member of a union', union({ a: word }), {}, ['at']],
    ['another member of a union', union({ a: word }), { c: 'x' }, ['at']],
    ['a member that every object has', union({ a: word }), { constructor: 'x' }, ['at']],
    ['a wrong member of a union', union({ a: word }), { a: 1 }, ['at.a']],
  ])('reads or refuses %s', (_, shape, value, result) => {
    expect(found(shape, value)).toEqual(result);
  });

  it('keeps a name of JavaScript as a name', () => {
    const value: unknown = JSON.parse('{ "__proto__": "a" }');
    expect(Object.entries(map(word).read(value, ''))).toEqual([['__proto__', 'a']]);
  });

  it('passes on an error that is none of the input', () => {
    const broken: Shape<string> = {
      read: () => {
        throw new TypeError('a mistake');
      },
    };
    expect(() => structure({ a: broken }).read({ a: 1 }, '')).toThrow(TypeError);
  });
});
