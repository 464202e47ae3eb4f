import { formatTimestamp, parseTimestamp } from './timestamp.ts';

const date = new Date('2026-01-05T09:00:00.250Z');

describe('a timestamp', () => {
  it.each([
    ['epoch-seconds', 1767603600.25],
    ['date-time', '2026-01-05T09:00:00.250Z'],
    ['http-date', 'Mon, 05 Jan 2026 09:00:00 GMT'],
  ])('in format %s is written and read back', (format, wire) => {
    expect(formatTimestamp(date, format)).toBe(wire);
    const seconds = new Date('2026-01-05T09:00:00Z');
    expect(parseTimestamp(wire, format)).toEqual(format === 'http-date' ? seconds : date);
  });

  it.each([
    ['date-time', '2026-01-05T09:00:00Z'],
    ['date-time', '2026-01-05T10:00:00.000+01:00'],
    ['epoch-seconds', 1767603600],
  ])('in format %s may be %s', (format, wire) => {
    expect(parseTimestamp(wire, format)).toEqual(new Date('2026-01-05T09:00:00Z'));
  });

  it.each([
    ['epoch-seconds', -62_135_596_800, '0001-01-01T00:00:00.000Z'],
    ['epoch-seconds', 253_402_300_799.999, '9999-12-31T23:59:59.999Z'],
    ['date-time', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['date-time', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('in format %s may be as far as %s', (format, wire, text) => {
    expect(parseTimestamp(wire, format)?.toISOString()).toBe(text);
  });

  it.each([
    ['epoch-seconds', '1767603600'],
    ['epoch-seconds', 8.64e12 + 1],
    ['epoch-seconds', 253_402_300_800],
    ['epoch-seconds', -62_135_596_801],
    ['date-time', '0000-12-31T23:59:59Z'],
    ['date-time', '9999-12-31T23:59:59-01:00'],
    ['epoch-seconds', Number.NaN],
    ['date-time', 1767603600],
    ['date-time', '2026-01-05'],
    ['date-time', '2026-01-05 09:00:00Z'],
    ['date-time', '2026-13-05T09:00:00Z'],
    ['date-time', '2026-01-05T09:00:00'],
    ['date-time', '2026-01-05T09:00:00Z\n'],
    ['http-date', '2026-01-05T09:00:00Z'],
    ['http-date', 'Mon, 5 Jan 2026 09:00:00 GMT'],
    ['http-date', 'Mon, 05 Jan 2026 09:00:00 CET'],
    ['http-date', undefined],
  ])('in format %s is not %j', (format, wire) => {
    expect(parseTimestamp(wire, format)).toBeUndefined();
  });
});
