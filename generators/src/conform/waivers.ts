import type { Files } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { OWNED_BY_THE_FRAMEWORK } from './owned.ts';

/** Leave for a file of the framework to differ, for a reason and a time. */
export interface Waiver {
  /** Below the service's folder in `apps`, e.g. `src/main.ts`. */
  readonly file: string;
  readonly reason: string;
  /** The last day on which it holds, e.g. `2027-03-31` (UTC). */
  readonly until: string;
}

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

export const waiversFile = (service: string): string => `apps/${service}/conform.json`;

/**
 * The waivers of a service, from `apps/SERVICE/conform.json`:
 * `{ "waivers": { "src/main.ts": { "reason": "…", "until": "2027-03-31" } } }`.
 *
 * @param today `2026-11-25`
 * @throws {Refusal} when one has no reason, no date or one too far away, or is for a file of the team
 */
export function readWaivers(files: Files, service: string, today: string): Waiver[] {
  const path = waiversFile(service);
  const text = files.read(path, 'utf-8');
  if (text === null) return [];
  const content = parse(path, text);
  onlyKeys(path, content, ['waivers']);
  return Object.entries(asObject(path, content['waivers'])).map(([file, value]) => {
    const where = `${path}, ${file}:`;
    const waiver = asObject(where, value);
    onlyKeys(where, waiver, ['reason', 'until']);
    const { reason, until } = waiver;
    checkFile(where, file);
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new Refusal(
        `${where} a waiver needs a "reason", a sentence that says why the file has to differ.`,
      );
    return { file, reason: reason.trim(), until: readDate(where, until, today) };
  });
}

/** Days since a waiver ended; zero or less while it holds. */
export const daysSince = ({ until }: Waiver, today: string): number =>
  Math.round((Date.parse(today) - Date.parse(until)) / DAY_MS);

function parse(path: string, text: string): Record<string, unknown> {
  try {
    return asObject(path, JSON.parse(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} is no JSON; correct it first.`);
  }
}

function asObject(where: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Refusal(
    `${where} it has to look like { "waivers": { "src/main.ts": { "reason": "…", "until": "2027-03-31" } } }.`,
  );
}

function onlyKeys(where: string, value: object, known: readonly string[]): void {
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined)
    throw new Refusal(`${where} nobody reads "${other}"; there is ${known.join(' and ')}.`);
}

function checkFile(where: string, file: string): void {
  if (OWNED_BY_THE_FRAMEWORK.includes(file)) return;
  const owned = OWNED_BY_THE_FRAMEWORK.join(', ');
  throw new Refusal(`${where} this is no file of the framework, so it needs no waiver; those are ${owned}.`);
}

function readDate(where: string, until: unknown, today: string): string {
  const time = typeof until === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(until) : NaN;
  // A day that no month has becomes one of the next month.
  if (typeof until !== 'string' || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== until)
    throw new Refusal(`${where} "until" has to be a day, as 2027-03-31 is.`);
  if (time - Date.parse(today) > LONGEST_DAYS * DAY_MS)
    throw new Refusal(
      `${where} "until" is more than a year away; choose a day on which somebody looks again.`,
    );
  return until;
}
