import { Ajv, type ErrorObject } from 'ajv';
import { objectSchema, type OperationTable } from '../operation-table.ts';
import type { FieldProblem } from '../http/refusal.ts';
import { parseTimestamp } from './timestamp.ts';

/** Says everything that is wrong with an operation's input, and fills in defaults where members are absent. */
export type Validate = (operation: string, input: Record<string, unknown>) => FieldProblem[];

/** Compiles each operation's input schema at its first use. */
export function createValidator({ operations, schemas }: OperationTable): Validate {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false, validateFormats: false });
  ajv.addKeyword({
    keyword: 'x-timestamp',
    validate: (format: string, value: unknown) => parseTimestamp(value, format) !== undefined,
  });
  const inputs = Object.entries(operations).map(([name, { input }]) => [name, objectSchema(input.members)]);
  ajv.addSchema({ $id: 'model', schemas: schemas ?? {}, operations: Object.fromEntries(inputs) as object });
  return (operation, input) => {
    const validate = ajv.getSchema(`model#/operations/${operation}`);
    if (validate?.(input) !== false) return [];
    return problems(validate.errors ?? []);
  };
}

/** Of a union that does not match, only the union itself is told, not what each alternative missed. */
function problems(errors: ErrorObject[]): FieldProblem[] {
  const mismatches = errors.filter(({ keyword }) => keyword === 'oneOf');
  const unions = new Set(mismatches.map(({ instancePath }) => instancePath));
  const told = errors.filter(
    ({ keyword, instancePath }) => keyword === 'oneOf' || !isWithin(instancePath, unions),
  );
  return told.map((error) => ({ path: pathOf(error), message: sentence(error) }));
}

/** Whether a place or one around it is among the given ones. It climbs, for a hostile list has as many as errors. */
const isWithin = (path: string, places: ReadonlySet<string>): boolean =>
  places.has(path) || (path !== '' && isWithin(path.slice(0, path.lastIndexOf('/')), places));

const pathOf = ({ instancePath, keyword, params }: ErrorObject): string =>
  keyword === 'required'
    ? `${instancePath}/${String((params as { missingProperty: string }).missingProperty)}`
    : instancePath;

const list = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');
const count = (limit: unknown, noun: string): string =>
  `${String(limit)} ${limit === 1 ? noun : noun === 'entry' ? 'entries' : `${noun}s`}`;
const article = (type: string): string => (/^[aeiou]/.test(type) ? 'an' : 'a');

const sentences: Record<string, (params: Record<string, unknown>) => string> = {
  required: () => 'is required',
  type: ({ type }) => `must be ${article(String(type))} ${String(type)}`,
  enum: ({ allowedValues }) => `must be one of ${list(allowedValues)}`,
  const: ({ allowedValue }) => `must be ${String(allowedValue)}`,
  pattern: ({ pattern }) => `must match ${String(pattern)}`,
  minLength: ({ limit }) => `must have at least ${count(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${count(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${count(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${count(limit, 'item')}`,
  minProperties: ({ limit }) => `must have at least ${count(limit, 'entry')}`,
  maxProperties: ({ limit }) => `must have at most ${count(limit, 'entry')}`,
  minimum: ({ limit }) => `must be at least ${String(limit)}`,
  maximum: ({ limit }) => `must be at most ${String(limit)}`,
  uniqueItems: () => 'must not repeat an item',
  oneOf: () => 'must have exactly one of its members',
  'x-timestamp': () => 'must be a timestamp',
};

/** Speaks of the constraint only: what the caller sent is never repeated. */
function sentence({ keyword, params }: ErrorObject): string {
  return sentences[keyword]?.(params as Record<string, unknown>) ?? 'is not valid';
}
