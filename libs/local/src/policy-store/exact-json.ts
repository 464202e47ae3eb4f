import { Fault, invalid } from './errors.ts';

/** What Node 21 and later add to `JSON`: the text of a number as it was, and a number that is written as it was. */
interface SourceTextJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
  rawJSON?(text: string): object;
  isRawJSON?(value: unknown): boolean;
}

const json: SourceTextJson = JSON;
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Reads JSON and keeps every integer exact: one beyond 2^53 stays as it was written. Cedar's integers have 64 bits,
 * and a decision on a rounded one could be the wrong one; before Node 21 such a number is refused.
 * @throws {Fault} SerializationException, ValidationException
 */
export function parseExactJson(text: string): unknown {
  try {
    return LONG_DIGITS.test(text) ? json.parse(text, keepInteger) : JSON.parse(text);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('SerializationException', 'The text is not JSON.');
  }
}

/** JSON within a member of the input. @throws {InvalidInput} */
export function parseExactMember(text: string, path: string): unknown {
  try {
    return parseExactJson(text);
  } catch (error) {
    throw error instanceof Fault ? invalid(path, error.message) : error;
  }
}

function keepInteger(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const source = context?.source;
  if (source === undefined || !json.rawJSON)
    throw new Fault('ValidationException', 'An integer beyond 2^53 needs Node 21 or later.');
  return INTEGER.test(source) ? json.rawJSON(source) : value;
}

/** Whether a parsed value is an integer of 64 bits. */
export function isLong(value: unknown): boolean {
  if (Number.isSafeInteger(value)) return true;
  if (!json.isRawJSON?.(value)) return false;
  const integer = BigInt(JSON.stringify(value));
  return BigInt.asIntN(64, integer) === integer;
}
