import { PolicyStoreError, type Place, type PolicyStoreErrorCode } from './errors.ts';

/** A JSON value that knows its line. */
export interface Node {
  readonly place: Place;
  readonly value: string | number | boolean | null | readonly Node[] | ReadonlyMap<string, Node>;
}

const TOKEN = /\s+|[{}[\]:,]|"(?:[^"\\]|\\.)*"?|[^\s{}[\]:,"]+|[\s\S]/g;
const MAX_DEPTH = 20;

interface Cursor {
  readonly file: string;
  readonly tokens: readonly { readonly text: string; readonly line: number }[];
  at: number;
}

/**
 * Reads JSON as `JSON.parse` does, keeps the lines, and refuses a name that is there twice: `JSON.parse` would
 * silently keep the second person of one name.
 * @throws {PolicyStoreError} ERR_JSON_SYNTAX
 */
export function parseJson(source: string, file: string): Node {
  let line = 1;
  const all = [...source.matchAll(TOKEN)].map(([text]) => {
    const token = { text, line };
    line += text.split('\n').length - 1;
    return token;
  });
  const cursor = { file, tokens: all.filter(({ text }) => text.trim() !== ''), at: 0 };
  const node = read(cursor, 0);
  if (cursor.at < cursor.tokens.length) throw syntax(cursor);
  return node;
}

function read(cursor: Cursor, depth: number): Node {
  const place = here(cursor);
  if (depth > MAX_DEPTH) throw syntax(cursor);
  if (accept(cursor, '{')) return { place, value: members(cursor, depth) };
  if (accept(cursor, '[')) return { place, value: elements(cursor, depth) };
  return { place, value: scalar(cursor) };
}

function members(cursor: Cursor, depth: number): Map<string, Node> {
  const found = new Map<string, Node>();
  if (accept(cursor, '}')) return found;
  do {
    const start = cursor.at;
    const name = scalar(cursor);
    if (typeof name !== 'string' || found.has(name)) throw syntax({ ...cursor, at: start });
    expect(cursor, ':');
    found.set(name, read(cursor, depth + 1));
  } while (accept(cursor, ','));
  expect(cursor, '}');
  return found;
}

function elements(cursor: Cursor, depth: number): Node[] {
  const found: Node[] = [];
  if (accept(cursor, ']')) return found;
  do found.push(read(cursor, depth + 1));
  while (accept(cursor, ','));
  expect(cursor, ']');
  return found;
}

function scalar(cursor: Cursor): string | number | boolean | null {
  try {
    const value = JSON.parse(cursor.tokens[cursor.at]?.text ?? '') as string | number | boolean | null;
    cursor.at += 1;
    return value;
  } catch {
    throw syntax(cursor);
  }
}

function accept(cursor: Cursor, text: string): boolean {
  if (cursor.tokens[cursor.at]?.text !== text) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, text: string): void {
  if (!accept(cursor, text)) throw syntax(cursor);
}

const here = ({ file, tokens, at }: Cursor): Place => ({
  file,
  line: (tokens[at] ?? tokens.at(-1))?.line ?? 1,
});

const syntax = (cursor: Cursor) => new PolicyStoreError('ERR_JSON_SYNTAX', here(cursor));

/** The members of an object, or undefined for any other value. */
export const membersOf = (node: Node | undefined): ReadonlyMap<string, Node> | undefined =>
  node?.value instanceof Map ? node.value : undefined;

/** The elements of an array, or undefined for any other value. */
export const elementsOf = (node: Node | undefined): readonly Node[] | undefined =>
  Array.isArray(node?.value) ? (node.value as readonly Node[]) : undefined;

/**
 * The members of an object that has no others than those allowed.
 * @throws {PolicyStoreError} with `code`
 */
export function only(
  node: Node,
  allowed: readonly string[],
  code: PolicyStoreErrorCode,
): Readonly<Record<string, Node | undefined>> {
  const members = membersOf(node);
  if (!members)
    throw new PolicyStoreError(code, node.place, `An object with ${allowed.join(', ')} is needed.`);
  for (const [name, { place }] of members)
    if (!allowed.includes(name))
      throw new PolicyStoreError(code, place, `Only ${allowed.join(', ')} may be here.`);
  return Object.fromEntries(members);
}
