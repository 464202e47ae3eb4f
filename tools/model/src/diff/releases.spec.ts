import { isMajor, nextMajor } from './releases.ts';

describe('isMajor', () => {
  it.each([
    ['1.2.3', '2.0.0'],
    ['1.2.3', '2.1.0'],
    ['0.3.1', '0.4.0'],
    ['0.3.1', '1.0.0'],
    ['0.0.0', '0.1.0'],
    ['2.0.0-beta.1', '3.0.0'],
  ])('sees that callers of %s may have to change something for %s', (from, to) => {
    expect(isMajor(from, to)).toBe(true);
  });

  it.each([
    ['1.2.3', '1.2.4'],
    ['1.2.3', '1.3.0'],
    ['0.3.1', '0.3.2'],
    ['0.0.0', '0.0.1'],
    ['1.2.3', null],
  ])('sees that %s followed by %s promises that they need not', (from, to) => {
    expect(isMajor(from, to)).toBe(false);
  });
});

describe('nextMajor', () => {
  it.each([
    ['1.2.3', '2.0.0'],
    ['0.3.1', '0.4.0'],
    ['0.0.0', '0.1.0'],
  ])('follows %s with %s, which is a major', (version, next) => {
    expect(nextMajor(version)).toBe(next);
    expect(isMajor(version, next)).toBe(true);
  });
});
