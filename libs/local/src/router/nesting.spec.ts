import { nestsDeeperThan } from './nesting.ts';

const list = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const isDeep = (text: string, limit = 3) => nestsDeeperThan(limit, Buffer.from(text));

describe('nestsDeeperThan', () => {
  it.each([
    ['nothing', ''],
    ['a text', '"a"'],
    ['as many levels as the limit', list(3)],
    ['lists and objects, as many as the limit', '{"a":[{"b":1}]}'],
    ['many brackets beside each other', `[${'[],{},'.repeat(100)}[]]`],
    ['brackets in a text', JSON.stringify([list(9), '{'.repeat(9)])],
    ['brackets behind an escaped quote', '["\\"[[[[[["]'],
    ['brackets behind an escaped backslash and a quote', '["\\\\\\"[[[[[["]'],
    ['brackets in a name', '{"[[[[{{{{":1}'],
    ['more closed than open', ']]]]][[['],
  ])('is false for %s', (_what, text) => {
    expect(isDeep(text)).toBe(false);
  });

  it.each([
    ['one level more', list(4)],
    ['levels that are never closed', '[{[{'],
    ['levels behind a text that ends in a backslash', '["\\\\",[[[1]]]]'],
    ['levels behind a text of brackets', '["]]]]",[[[1]]]]'],
    ['an object in a list in an object in a list', '[{"a":[{"b":1}]}]'],
  ])('is true for %s', (_what, text) => {
    expect(isDeep(text)).toBe(true);
  });

  it('goes by the limit that it is given', () => {
    expect([isDeep(list(64), 64), isDeep(list(65), 64)]).toEqual([false, true]);
  });
});
