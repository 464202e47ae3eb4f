import { isObject, parseUniqueObject } from './unique-json.ts';

const parse = (text: string) => parseUniqueObject(Buffer.from(text));

describe('parseUniqueObject', () => {
  it.each([
    ['{}', {}],
    ['{"a":1}', { a: 1 }],
    [' { "a" : { "b" : 1 , "c" : 2 } , "d" : [ { "b" : 1 } ] } ', { a: { b: 1, c: 2 }, d: [{ b: 1 }] }],
    ['{"a":":","b":"{\\":\\"","c":"}]"}', { a: ':', b: '{":"', c: '}]' }],
    ['{"a\\"b:":1,"a":"\\\\"}', { 'a"b:': 1, a: '\\' }],
    ['{"1":1,"0":0}', { 0: 0, 1: 1 }],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it('lets members of different objects share a name', () => {
    expect(parse('{"a":{"x":1},"b":{"x":2},"c":[{"x":1},{"x":2}]}')).toBeDefined();
  });

  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"b":2,"a":3}',
    '{"a":1,"\\u0061":2}',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
  ])('refuses %s for a name that is there twice', (text) => {
    expect(parse(text)).toBeUndefined();
  });

  it.each(['', ' ', '[]', 'null', '1', '"a"', 'true', '{', '{"a":}', '{"a":1,}', "{'a':1}", '{a:1}', '{}x'])(
    'refuses %s, which is no object',
    (text) => {
      expect(parse(text)).toBeUndefined();
    },
  );

  it('keeps a member called __proto__ a member', () => {
    const value = parse('{"__proto__":{"sub":"root"}}');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
    expect(value?.sub).toBeUndefined();
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(parseUniqueObject(Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d))).toBeUndefined();
  });
});

describe('isObject', () => {
  it.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    [undefined, false],
    ['{}', false],
    [7, false],
  ])('says of %j: %s', (value, expected) => {
    expect(isObject(value)).toBe(expected);
  });
});
