import { namesIn, type Decision } from '../workspace/service-facts.ts';

/** A row of `decisions.json` as text: about these ids, for and against those of another row. */
export function caseOf(
  like: Pick<Decision, 'allow' | 'deny'>,
  ids: Readonly<Record<string, string>> = {},
): string {
  const parameters = Object.entries(ids).map(([name, id]) => `"${name}": "${id}"`);
  const list = (column: Decision['allow']) =>
    `[${namesIn(column)
      .map((name) => `"${name}"`)
      .join(', ')}]`;
  return `{
    ${parameters.length > 0 ? `"pathParameters": { ${parameters.join(', ')} },\n    ` : ''}"allow": ${list(like.allow)},
    "deny": ${list(like.deny)}
  }`;
}

/** Adds a name at the end of a column of an operation's row; the text around it stays as it is. */
export function insertIntoColumn(
  decisions: string,
  operation: string,
  column: 'allow' | 'deny',
  name: string,
): string | undefined {
  const row = decisions.indexOf(`"${operation}":`);
  const start = row < 0 ? row : decisions.indexOf(`"${column}":`, row);
  const open = start < 0 ? start : decisions.indexOf('[', start);
  if (open < 0) return undefined;
  const end = closing(decisions, open);
  const list = decisions.slice(open, end);
  if (list.includes(`"${name}"`)) return decisions;
  const separator = list.trim() === '[' ? '' : ', ';
  return `${decisions.slice(0, open)}${list.trimEnd()}${separator}"${name}"${decisions.slice(end)}`;
}

/** Where the list that opens there closes; brackets in texts do not count. */
function closing(json: string, open: number): number {
  const tokens = json.slice(open).matchAll(/"(?:[^"\\]|\\.)*"|[[\]]/g);
  let depth = 0;
  for (const token of tokens) {
    if (token[0] === '[') depth += 1;
    if (token[0] === ']') depth -= 1;
    if (depth === 0) return open + token.index;
  }
  return json.length;
}
