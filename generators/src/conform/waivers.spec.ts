import { Overlay } from '../../test/overlay.ts';
import { daysSince, readWaivers } from './waivers.ts';

const TODAY = '2026-11-25';
const FILE = 'apps/billing/conform.json';
const read = (text: string) => readWaivers(new Overlay([[FILE, text]]), 'billing', TODAY);
const waiver = (file: string, value: unknown) => JSON.stringify({ waivers: { [file]: value } });
const until = (day: unknown) => waiver('src/main.ts', { reason: 'The old start.', until: day });

describe('the waivers of a service', () => {
  it('have a file, a reason and a day', () => {
    expect(read(until('2027-03-31'))).toEqual([
      { file: 'src/main.ts', reason: 'The old start.', until: '2027-03-31' },
    ]);
  });

  it('are none where there is no file', () => {
    expect(readWaivers(new Overlay(), 'billing', TODAY)).toEqual([]);
  });

  it.each(['2026-11-25', '2020-02-29', '2027-11-26'])('may hold until %s', (day) => {
    expect(read(until(day))).toHaveLength(1);
  });

  it.each([
    ['2026-11-26', -1],
    ['2026-11-25', 0],
    ['2026-11-24', 1],
    ['2025-11-25', 365],
  ])('that end on %s ended %p days ago', (day, days) => {
    expect(daysSince({ file: '', reason: '', until: day }, TODAY)).toBe(days);
  });

  it.each([
    ['no reason', waiver('src/main.ts', { until: '2027-03-31' }), 'needs a "reason"'],
    ['an empty reason', waiver('src/main.ts', { reason: ' ', until: '2027-03-31' }), 'needs a "reason"'],
    ['no day', waiver('src/main.ts', { reason: 'x' }), '"until" has to be a day'],
    ['a day of another form', until('31.03.2027'), '"until" has to be a day'],
    ['a day and a time', until('2027-03-31T00:00:00Z'), '"until" has to be a day'],
    ['a day that is none', until('2027-02-30'), '"until" has to be a day'],
    ['a month that is none', until('2027-13-01'), '"until" has to be a day'],
    ['a number', until(2027), '"until" has to be a day'],
    ['a day too far away', until('2027-11-27'), 'more than a year away'],
    ['a file of the team', waiver('src/app.ts', { reason: 'x', until: TODAY }), 'no file of the framework'],
    ['a file that nobody knows', waiver('main.ts', { reason: 'x', until: TODAY }), 'src/main.ts'],
    [
      'a path out of it',
      waiver('../x/src/main.ts', { reason: 'x', until: TODAY }),
      'no file of the framework',
    ],
    ['a word that nobody reads', waiver('src/main.ts', { reason: 'x', util: TODAY }), 'nobody reads "util"'],
    ['another word at the top', '{ "waiver": {} }', 'nobody reads "waiver"'],
    ['nothing at the top', '{}', 'it has to look like'],
    ['a list', '[]', 'it has to look like'],
    ['no waiver', waiver('src/main.ts', 'soon'), 'it has to look like'],
    ['half a file', '{ "waivers":', 'is no JSON'],
  ])('are refused with %s, in a sentence that names the file', (_, text, sentence) => {
    const refusal = expect(() => read(text));
    refusal.toThrow(expect.objectContaining({ name: 'Refusal', message: expect.stringContaining(FILE) }));
    refusal.toThrow(sentence);
  });
});
