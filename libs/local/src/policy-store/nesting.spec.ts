import { nesting } from './nesting.ts';

describe('nesting', () => {
  it.each([
    ['', 0],
    ['1', 0],
    ['{}', 1],
    ['[[]]', 2],
    ['{"a":[{}]} [[', 3],
    ['() (()) ()', 2],
    ['"((((" (', 1],
    ['"\\"((((" (', 1],
    ['"((((\\\\" (', 1],
    ['permit ( // ((((\n[ ', 2],
    ['"//" ((', 2],
    ['"an open string ((((', 0],
    [')))(((', 0],
  ])('of %j is %d', (text, depth) => {
    expect(nesting(text)).toBe(depth);
  });

  it('is found in a megabyte of anything', () => {
    expect(nesting('['.repeat(1_000_000))).toBe(1_000_000);
    expect(nesting('"'.repeat(1_000_001))).toBe(0);
    expect(nesting('\\"'.repeat(500_000))).toBe(0);
  });
});
