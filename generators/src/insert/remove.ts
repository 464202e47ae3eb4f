/** What insert.ts puts in, taken out again; a text that has no such line stays as it is. */

/** Takes an operation's handler out of `app.ts`. */
export function removeHandler(app: string, operation: string): string {
  const row = new RegExp(`^  ${operation}: [\\s\\S]*?(?=^ {2}\\w|^\\})`, 'm').exec(app)?.[0];
  if (row === undefined) return app;
  const handler = /: (\w+),\n$/.exec(row)?.[1];
  const rest = app.replace(row, '');
  if (handler === undefined || new RegExp(`^  \\w+: ${handler},`, 'm').test(rest)) return rest;
  return rest.replace(
    new RegExp(`^import \\{ ${handler} \\} from '\\./operations/[\\w-]+\\.ts';\\n`, 'm'),
    '',
  );
}

/** Takes a shape out of the lists of a .smithy file. */
export const removeShape = (smithy: string, shape: string): string =>
  smithy.replace(/^ {4}(?:resources|operations): \[\n([\s\S]*?)^ {4}\]\n/gm, (list, items: string) => {
    const left = items.replace(new RegExp(`^ {8}${shape}\\n`, 'm'), '');
    return left === '' ? '' : list.replace(items, () => left);
  });

/** Takes a resource or an operation out of a .smithy file, with its traits and what is said about it. */
export function removeDefinition(smithy: string, shape: string): string {
  const found = new RegExp(`^(?:resource|operation) ${shape} (?:\\{\\}|\\{\\n[\\s\\S]*?^\\})\\n`, 'm').exec(
    smithy,
  );
  if (!found) return smithy;
  const before = smithy.slice(0, found.index + 1);
  const start = Math.max(...[...before.matchAll(/\n\n(?=\S)/g)].map(({ index }) => index), 0);
  return `${smithy.slice(0, start)}\n${smithy.slice(found.index + found[0].length)}`.replace(/\n+$/, '\n');
}

/** Takes out the imports of shapes that a .smithy file does not speak of any longer. */
export const removeUnusedImports = (smithy: string): string =>
  smithy.replace(/^use [\w.]+#(\w+)\n/gm, (line, shape: string) =>
    new RegExp(`(?<!#)\\b${shape}\\b`).test(smithy) ? line : '',
  );

/** Takes a member out of the object that is a JSON text; the others keep their form. */
export function removeMember(json: string, name: string): string {
  const member = new RegExp(`(,?)\\n {2}"${name}": `).exec(json);
  if (!member) return json;
  const start = member.index + (member[1] ?? '').length;
  const rest = json.slice(start + 1);
  const next = /\n(?= {2}"|\})/.exec(rest)?.index ?? rest.length;
  const after = rest.slice(next);
  const isLast = after.startsWith('\n}');
  return `${json.slice(0, isLast ? member.index : start)}${after}`;
}
