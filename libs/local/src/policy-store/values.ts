import type { CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import { invalid } from './errors.ts';
import { isLong, parseExactMember } from './exact-json.ts';
import { MAX_NESTING, entityIdentifier } from './limits.ts';
import { nesting } from './nesting.ts';
import { below, recordOf, text, type Shape } from './shapes.ts';

const ipaddr = text({ min: 1, max: 44, pattern: /^[0-9a-fA-F.:/]*$/ });
const decimal = text({ min: 3, max: 23, pattern: /^-?\d{1,15}\.\d{1,4}$/ });
const datetime = text({
  min: 10,
  max: 28,
  pattern: /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:Z|[+-]\d{4}))?$/,
});
const duration = text({
  min: 2,
  max: 100,
  pattern: /^-?(?=\d)(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?$/,
});
const string = text({ min: 0, max: Infinity });

/** A value of the engine: one of Cedar's kinds, or an integer kept as it was written. */
type Read = (value: unknown, path: string, depth: number) => CedarValueJson;

const extension =
  (fn: string, shape: Shape<string>): Read =>
  (value, path) => ({ __extn: { fn, arg: shape.read(value, path) } });

const kinds: Readonly<Record<string, Read>> = {
  boolean: (value, path) => {
    if (typeof value !== 'boolean') throw invalid(path, 'Member must be a boolean.');
    return value;
  },
  long: (value, path) => {
    if (!isLong(value)) throw invalid(path, 'Member must be an integer of 64 bits.');
    // A number, or the raw JSON of one: the engine is given the text either way.
    return value as number;
  },
  string: (value, path) => string.read(value, path),
  set: (value, path, depth) => {
    if (!Array.isArray(value)) throw invalid(path, 'Member must be a list.');
    return value.map((element: unknown, at) => read(element, `${path}[${at}]`, depth));
  },
  record: (value, path, depth) =>
    Object.fromEntries(
      Object.entries(recordOf(value, path)).map(([key, member]) => [
        key,
        read(member, below(path, key), depth),
      ]),
    ),
  entityIdentifier: (value, path) => {
    const { entityType, entityId } = entityIdentifier.read(value, path);
    return { __entity: { type: entityType, id: entityId } };
  },
  ipaddr: extension('ip', ipaddr),
  decimal: extension('decimal', decimal),
  datetime: extension('datetime', datetime),
  duration: extension('duration', duration),
};

function read(value: unknown, path: string, depth: number): CedarValueJson {
  if (depth > MAX_NESTING) throw invalid(path, `Member must nest at most ${MAX_NESTING} deep.`);
  const record = recordOf(value, path);
  const present = Object.keys(record).filter((kind) => record[kind] !== undefined && record[kind] !== null);
  const [kind = ''] = present;
  const reader = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!reader || present.length !== 1)
    throw invalid(path, `Member must be exactly one of ${Object.keys(kinds).join(', ')}.`);
  return reader(record[kind], below(path, kind), depth + 1);
}

/** An `AttributeValue` of Verified Permissions, read as the engine's value. */
export const attributeValue: Shape<CedarValueJson> = { read: (value, path) => read(value, path, 1) };

/** Text in Cedar's own JSON. */
export const cedarJson: Shape<unknown> = {
  read(value, path) {
    const source = string.read(value, path);
    if (nesting(source) > MAX_NESTING) throw invalid(path, `Member must nest at most ${MAX_NESTING} deep.`);
    return parseExactMember(source, path);
  },
};
