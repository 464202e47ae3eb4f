import { PolicyStoreError, type Place } from './errors.ts';

/** One policy as it stands in its file: from its first annotation to its semicolon. */
export interface Statement {
  readonly place: Place;
  readonly text: string;
  readonly annotations: ReadonlyMap<string, string>;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

const TOKEN = /\s+|\/\/[^\n]*|"(?:[^"\\]|\\[\s\S])*("?)|[A-Za-z_]\w*|[\s\S]/g;
const INSIGNIFICANT = /^(?:\s|\/\/)/;
const ESCAPES: Record<string, string> = { '\\"': '"', '\\\\': '\\', "\\'": "'" };

/**
 * Splits a file of Cedar policies at the semicolons that end a policy: not those in strings and comments.
 * The engine's own splitter sorts the policies and forgets where they stood.
 * @throws {PolicyStoreError} ERR_POLICY_SYNTAX
 */
export function splitStatements(source: string, file: string): Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  for (const token of tokensOf(source, file)) {
    tokens.push(token);
    if (token.text !== ';') continue;
    statements.push(statement(source, file, tokens));
    tokens = [];
  }
  const [rest] = tokens;
  if (rest) throw syntax(source, file, rest.start, 'No semicolon ends it.');
  return statements;
}

function tokensOf(source: string, file: string): Token[] {
  const matches = [...source.matchAll(TOKEN)];
  const open = matches.find(([, quote]) => quote === '');
  if (open) throw syntax(source, file, open.index, 'A string has no end.');
  return matches
    .map(({ 0: text, index: start }) => ({ text, start }))
    .filter(({ text }) => !INSIGNIFICANT.test(text));
}

function statement(source: string, file: string, tokens: Token[]): Statement {
  const [first] = tokens;
  const start = first?.start ?? 0;
  const end = (tokens.at(-1)?.start ?? start) + 1;
  const annotations = new Map<string, string>();
  let at = 0;
  while (tokens[at]?.text === '@') at = annotation(source, file, tokens, at, annotations);
  const effect = tokens[at]?.text;
  if (effect !== 'permit' && effect !== 'forbid')
    throw syntax(source, file, tokens[at]?.start ?? start, 'It starts with permit or forbid.');
  return { place: { file, line: lineAt(source, start) }, text: source.slice(start, end), annotations };
}

/** Reads `@name` or `@name("value")` at `at` and returns where the next token is. */
function annotation(
  source: string,
  file: string,
  tokens: Token[],
  at: number,
  into: Map<string, string>,
): number {
  const [name, open, value, close] = tokens.slice(at + 1, at + 5).map(({ text }) => text);
  const fail = (why: string) => syntax(source, file, tokens[at]?.start ?? 0, why);
  if (!name || !/^\w+$/.test(name)) throw fail('An annotation has a name.');
  if (into.has(name)) throw fail('An annotation is there twice.');
  if (open !== '(') {
    into.set(name, '');
    return at + 2;
  }
  if (!value?.startsWith('"') || close !== ')') throw fail('The value of an annotation is one string.');
  into.set(name, unquote(value, fail));
  return at + 5;
}

const unquote = (literal: string, fail: (why: string) => Error): string =>
  literal.slice(1, -1).replace(/\\[\s\S]/g, (escape) => {
    const character = ESCAPES[escape];
    if (character === undefined) throw fail('An annotation escapes nothing but quotes and backslashes.');
    return character;
  });

const syntax = (source: string, file: string, at: number, why: string) =>
  new PolicyStoreError('ERR_POLICY_SYNTAX', { file, line: lineAt(source, at) }, why);

const lineAt = (source: string, index: number): number => source.slice(0, index).split('\n').length;
