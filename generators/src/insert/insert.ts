/**
 * Lines that go into files which a service has already. Each gives the whole new text, the same text when the line is
 * there, and nothing when the place for it is not found.
 */
type Inserted = string | undefined;

const IMPORT = /^import \{ \w+ \} from '\.\/operations\/([\w-]+)\.ts';\n/gm;
const HANDLERS = /(defineService<[^>]*>\(operations, \{\n)([\s\S]*?)(^\}\);)/m;

/** Names an operation's handler in `app.ts`, where the alphabet wants it. */
export function insertHandler(app: string, operation: string, handler: string, file: string): Inserted {
  const table = HANDLERS.exec(app);
  if (!table) return undefined;
  const [whole, head = '', entries = '', tail = ''] = table;
  if (new RegExp(`^  ${operation}:`, 'm').test(entries)) return app;
  const rows = entries.split(/(?=^ {2}\w)/m);
  const withRow = sorted(rows, `  ${operation}: ${handler},\n`, (row) => row.trim());
  const imports = [...app.matchAll(IMPORT)];
  const next = imports.find(([, name = '']) => name > file);
  const last = imports.at(-1);
  const at = next?.index ?? (last ? last.index + last[0].length : app.lastIndexOf('\n\n', table.index) + 1);
  const line = `import { ${handler} } from './operations/${file}.ts';\n`;
  return `${app.slice(0, at)}${line}${app.slice(at)}`.replace(whole, () => [head, ...withRow, tail].join(''));
}

function sorted(rows: readonly string[], row: string, key: (row: string) => string): string[] {
  const at = rows.findIndex((other) => key(other) > key(row));
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** Adds a shape to a list (`operations`, `resources`) of a Smithy service or resource, which gets the list if need be. */
export function insertShape(smithy: string, owner: string, list: string, shape: string): Inserted {
  const block = new RegExp(`^(?:service|resource) ${owner} \\{\\n[\\s\\S]*?^\\}`, 'm').exec(smithy);
  if (!block) return undefined;
  const [text] = block;
  const found = new RegExp(`^    ${list}: \\[\\n([\\s\\S]*?)^    \\]`, 'm').exec(text);
  if (found && new RegExp(`^\\s*${shape}$`, 'm').test(found[1] ?? '')) return smithy;
  const changed = found
    ? text.replace(found[0], () => found[0].replace(/ {4}\]$/, () => `        ${shape}\n    ]`))
    : text.replace(/\}$/, () => `    ${list}: [\n        ${shape}\n    ]\n}`);
  return smithy.replace(text, () => changed);
}

/** Adds a member at the end of the object that is a JSON text, whose other members keep their form. */
export function insertMember(json: string, name: string, value: string): Inserted {
  const members = parse(json);
  if (!members) return undefined;
  if (Object.hasOwn(members, name)) return json;
  const body = json.trimEnd().slice(0, -1).trimEnd();
  return `${body}${body === '{' ? '' : ','}\n  ${JSON.stringify(name)}: ${value}\n}\n`;
}

function parse(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Adds a passage at the end, after an empty line. */
export const appendPassage = (text: string, passage: string): string =>
  text.includes(passage) ? text : `${text.trimEnd()}\n\n${passage}`;
