import { refusal } from '../test/store-folder.ts';
import { elementsOf, membersOf, only, parseJson, type Node } from './json.ts';

const plain = ({ value }: Node): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, node]) => [name, plain(node)]));
  return Array.isArray(value) ? (value as Node[]).map(plain) : value;
};

describe('reading JSON with lines', () => {
  it.each([
    '{}',
    '[]',
    '[[], {}, [1, 2]]',
    '{ "a": { "b": [1, -2.5e3, true, false, null, "x"] } }',
    '"a \\"quoted\\" \\u00e9 {[,:]} text"',
    ' 0 ',
    '{ "__proto__": 1 }',
  ])('reads %s as JSON.parse does', (source) => {
    expect(JSON.stringify(plain(parseJson(source, 'x.json')))).toBe(JSON.stringify(JSON.parse(source)));
  });

  it('knows the line of every value', () => {
    const root = parseJson('{\n  "a": 1,\n  "b": [\n    2\n  ]\n}', 'x.json');
    const list = membersOf(root)?.get('b');
    expect([root.place.line, membersOf(root)?.get('a')?.place.line, list?.place.line]).toEqual([1, 2, 3]);
    expect(elementsOf(list)?.[0]?.place).toEqual({ file: 'x.json', line: 4 });
  });

  it.each([
    ['nothing', '', 1],
    ['a word', '{ "a":\n nope }', 2],
    ['a trailing comma in an object', '{ "a": 1,\n }', 2],
    ['a trailing comma in a list', '[1,\n]', 2],
    ['no colon', '{ "a" 1 }', 1],
    ['a name without quotes', '{\n a: 1 }', 2],
    ['a number as a name', '{\n 1: 1 }', 2],
    ['an open string', '{ "a": "b }', 1],
    ['an open object', '{ "a": 1', 1],
    ['a second value', '{}\n{}', 2],
    ['a comment', '// x\n{}', 1],
    ['a line end in a string', '["a\nb"]', 1],
    ['a name twice', '{ "a": 1,\n "a": 2 }', 2],
    ['a name twice in another spelling', '{ "a": 1,\n "\\u0061": 2 }', 2],
    ['21 levels and more', '['.repeat(5_000), 1],
  ])('refuses %s, with its line', (_, source, line) => {
    expect(refusal(() => parseJson(source, 'x.json'))).toMatchObject({
      code: 'ERR_JSON_SYNTAX',
      at: `x.json:${line}`,
    });
  });

  it('gives the members of an object that has no others', () => {
    const root = parseJson('{ "a": 1 }', 'x.json');
    expect(only(root, ['a', 'b'], 'ERR_PEOPLE_INVALID')).toEqual({
      a: expect.objectContaining({ value: 1 }),
    });
  });

  it.each([
    ['another member', '{ "a": 1,\n "c": 2 }', 'x.json:2'],
    ['a list', '[]', 'x.json:1'],
    ['a text', '"a"', 'x.json:1'],
  ])('refuses %s where an object with known members is needed', (_, source, at) => {
    expect(
      refusal(() => only(parseJson(source, 'x.json'), ['a', 'b'], 'ERR_DECISIONS_INVALID')),
    ).toMatchObject({
      code: 'ERR_DECISIONS_INVALID',
      at,
    });
  });
});
