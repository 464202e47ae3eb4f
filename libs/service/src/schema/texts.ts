import type { FieldProblem } from '../http/refusal.ts';
import { escape, isRecord } from './walk.ts';

/** PostgreSQL keeps no U+0000, and UTF-8 carries no half of a surrogate pair. */
const UNUSABLE = /\0|\p{Surrogate}/u;

const inText = 'must hold neither U+0000 nor half a surrogate pair';
const inKeys = 'must have keys without U+0000 and without half a surrogate pair';

/**
 * Finds the texts of a JSON value that nothing behind the service can keep. A key is told by the place of its map,
 * because a path that holds it could not be read.
 */
export function textProblems(input: unknown): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const places: [path: string, value: unknown][] = [['', input]];
  // The list grows while it is read: a document may be nested deeper than a stack is.
  for (const [path, value] of places) {
    if (typeof value === 'string' && UNUSABLE.test(value)) problems.push({ path, message: inText });
    if (Array.isArray(value)) value.forEach((item, index) => places.push([`${path}/${index}`, item]));
    if (!isRecord(value)) continue;
    const usable = Object.keys(value).filter((key) => !UNUSABLE.test(key));
    if (usable.length < Object.keys(value).length) problems.push({ path, message: inKeys });
    places.push(...usable.map((key): [string, unknown] => [`${path}/${escape(key)}`, value[key]]));
  }
  return problems;
}
