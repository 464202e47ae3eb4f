import { Fault } from './errors.ts';
import { isLong, parseExactJson, parseExactMember } from './exact-json.ts';

const exact = 'rawJSON' in JSON;
const fault = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [error.type, error.members.fieldList];
  }
};

describe('exact JSON', () => {
  it.each([
    '{}',
    '[1, -2, 1.5, 9007199254740991]',
    '{ "a": "99999999999999999999" }',
    '"x"',
    'null',
    '1e300',
  ])('is read as JSON.parse reads it: %s', (text) => {
    expect(parseExactJson(text)).toEqual(JSON.parse(text));
  });

  it.each([
    '9007199254740993',
    '-9223372036854775808',
    '[{"a":9223372036854775807}]',
    '92233720368547758070',
  ])('keeps an integer as it is written, or refuses it: %s', (text) => {
    const found = fault(() => JSON.stringify(parseExactJson(text)));
    expect(found).toEqual(exact ? text : ['ValidationException', undefined]);
  });

  it('leaves a number alone that is no integer, however long', () => {
    const text = '[1.00000000000000001, 1e400, 12345678901234567.5]';
    const found = fault(() => parseExactJson(text));
    expect(found).toEqual(exact ? JSON.parse(text) : ['ValidationException', undefined]);
  });

  it.each(['', '{', '{"a":1,}', '01', "{'a':1}", '{"a":9007199254740993', 'NaN'])(
    'is refused when it is none: %j',
    (text) => {
      expect(fault(() => parseExactJson(text))).toEqual(['SerializationException', undefined]);
    },
  );

  it('within a member is refused with the path of the member', () => {
    const fieldList = [{ path: 'a.b', message: 'The text is not JSON.' }];
    expect(fault(() => parseExactMember('{', 'a.b'))).toEqual(['ValidationException', fieldList]);
    expect(parseExactMember('[1]', 'a.b')).toEqual([1]);
  });
});

describe('an integer of 64 bits', () => {
  it.each([0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('is %d', (value) => {
    expect(isLong(value)).toBe(true);
  });

  it.each([1.5, Number.NaN, Infinity, 2 ** 53, 2 ** 64, '1', null, undefined, {}, [], true])(
    'is not %p',
    (value) => {
      expect(isLong(value)).toBe(false);
    },
  );

  it.each([
    ['9223372036854775807', true],
    ['-9223372036854775808', true],
    ['9223372036854775808', false],
    ['-9223372036854775809', false],
    ['99999999999999999999999999', false],
  ])('as it was written: %s', (text, long) => {
    expect(fault(() => isLong(parseExactJson(text)))).toEqual(
      exact ? long : ['ValidationException', undefined],
    );
  });
});
