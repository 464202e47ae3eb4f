import { duration, size, spread } from './statistics.ts';

describe('a spread', () => {
  it('describes a series whatever its order', () => {
    expect(spread([5, 1, 4, 2, 3])).toEqual({ p50: 3, p99: 5, min: 1, max: 5 });
  });

  it('of one value is that value', () => {
    expect(spread([7])).toEqual({ p50: 7, p99: 7, min: 7, max: 7 });
  });

  it('leaves the series as it was', () => {
    const series = [3, 1, 2];
    spread(series);
    expect(series).toEqual([3, 1, 2]);
  });

  it('of nothing is refused', () => expect(() => spread([])).toThrow(RangeError));
});

describe('a number for people', () => {
  it.each([
    [1234.5, '1.23 s'],
    [1000, '1.00 s'],
    [12.34, '12.3 ms'],
    [0.0123, '12.3 µs'],
  ])('%d ms is %s', (milliseconds, text) => expect(duration(milliseconds)).toBe(text));

  it.each([
    [950, '0.9 kB'],
    [12_300, '12.3 kB'],
    [45_600_000, '45.6 MB'],
  ])('%d bytes are %s', (bytes, text) => expect(size(bytes)).toBe(text));
});
