import type { JsonSchema } from '../operation-table.ts';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The years that RFC 3339 can write; PostgreSQL has them all, and not all that a Date has. */
const FIRST = new Date('0001-01-01T00:00:00.000Z');
const LAST = new Date('9999-12-31T23:59:59.999Z');

/** Reads a timestamp in one of Smithy's three formats; undefined when it is none. */
export function parseTimestamp(value: unknown, format: string): Date | undefined {
  const date = toDate(value, format);
  return date && date >= FIRST && date <= LAST ? date : undefined;
}

function toDate(value: unknown, format: string): Date | undefined {
  if (format === 'epoch-seconds') {
    return typeof value === 'number' ? new Date(Math.round(value * 1000)) : undefined;
  }
  const text = format === 'date-time' ? DATE_TIME : HTTP_DATE;
  return typeof value === 'string' && text.test(value) ? new Date(value) : undefined;
}

/** Writes a date: epoch seconds with milliseconds as a fraction, RFC 3339 in UTC, or the HTTP date. */
export function formatTimestamp(date: Date, format: string): number | string {
  if (format === 'epoch-seconds') return date.getTime() / 1000;
  return format === 'date-time' ? date.toISOString() : date.toUTCString();
}

/** A wire value as the client's types have it: timestamps become dates, the rest stays. */
export function revive(value: unknown, schema: JsonSchema): unknown {
  const format = schema['x-timestamp'];
  return format === undefined ? value : parseTimestamp(value, format);
}
