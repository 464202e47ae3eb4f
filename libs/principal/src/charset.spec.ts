import { between, seeded, text } from '../test/seeded.ts';
import { groupsFit, isGroup, isSubject, isTenantId } from './charset.ts';

const ALWAYS_WRONG: [string, unknown][] = [
  ['nothing', ''],
  ['the sign of absence', '-'],
  ['a blank before', ' alice'],
  ['a blank after', 'alice '],
  ['a blank within', 'a b'],
  ['a line feed at the end', 'alice\n'],
  ['a carriage return and a line feed', 'alice\r\nx-principal-sub: root'],
  ['NUL', 'alice\0'],
  ['DEL', 'alice\x7f'],
  ['a tab', 'alice\t'],
  ['a comma', 'a,admin'],
  ['a quote', 'a"b'],
  ['a backslash', 'a\\b'],
  ['a letter outside ASCII', 'älice'],
  ['a right-to-left mark', 'alice\u202e'],
  ['a full-width letter', 'ａlice'],
  ['half a surrogate pair', 'alice\ud800'],
  ['129 characters', 'a'.repeat(129)],
  ['9 KB', 'a'.repeat(9 * 1024)],
  ['null', null],
  ['undefined', undefined],
  ['a number', 7],
  ['a boolean', true],
  ['an array of one good name', ['alice']],
  ['an object that reads as a good name', { toString: () => 'alice' }],
];

describe.each([
  ['a subject', isSubject],
  ['a tenant', isTenantId],
  ['a group', isGroup],
])('%s', (_, accepts) => {
  it.each(ALWAYS_WRONG)('is never %s', (_what, value) => {
    expect(accepts(value)).toBe(false);
  });

  it.each(['a', '--', '-a', 'A.b_c:d-9', 'a'.repeat(128)])('can be %s', (value) => {
    expect(accepts(value)).toBe(true);
  });
});

describe('the difference between a subject and a group', () => {
  it.each(['alice@example.com', 'auth0|5f7c', 'a/b', 'a+b', 'a=b'])('lets %s be a subject only', (value) => {
    expect(isSubject(value)).toBe(true);
    expect(isTenantId(value)).toBe(true);
    expect(isGroup(value)).toBe(false);
  });

  it('decides as its alphabet says, for 5,000 texts of one character of ASCII or Latin-1', () => {
    const random = seeded(11);
    const subject = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:@|/+=-';
    const group = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-';
    for (let round = 0; round < 5_000; round += 1) {
      const odd = String.fromCharCode(between(random, 0, 255));
      const value = text(random, group, 1, 20) + odd + text(random, group, 0, 20);
      expect([value, isSubject(value)]).toEqual([value, subject.includes(odd)]);
      expect([value, isGroup(value)]).toEqual([value, group.includes(odd)]);
    }
  });
});

describe('groupsFit', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `g${index}`);

  it.each([
    ['no group', [], true],
    ['99 groups', names(99), true],
    ['100 groups', names(100), false],
    ['2,048 characters with their commas', ['a'.repeat(1023), 'b'.repeat(1024)], true],
    ['2,049 characters with their commas', ['a'.repeat(1024), 'b'.repeat(1024)], false],
  ])('says of %s what the budget says', (_, groups, fit) => {
    expect(groupsFit(groups)).toBe(fit);
  });
});
