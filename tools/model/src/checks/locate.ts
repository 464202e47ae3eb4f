import { readFileSync } from 'node:fs';
import type { Finding } from './finding.ts';
import type { Workspace } from '../workspace.ts';

/** The syntax tree has no source locations; the line that defines a shape is found in the text. */
export function locate(files: readonly string[], shape: string): { file: string; line: number } | undefined {
  const [namespace = '', rest = ''] = shape.split('#');
  const [name = '', member] = rest.split('$');
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    if (!lines.some((line) => line.trim() === `namespace ${namespace}`)) continue;
    const definition = lines.findIndex((line) => new RegExp(`^\\s*[a-zA-Z]+ ${name}\\b(?!:)`).test(line));
    if (definition < 0) continue;
    const offset =
      member === undefined
        ? 0
        : lines.slice(definition).findIndex((line) => new RegExp(`^\\s*\\$?${member}\\b`).test(line));
    return { file, line: definition + Math.max(offset, 0) + 1 };
  }
  return undefined;
}

/** `libs/model/services/commercial/orders.smithy:12: gatehouse.commercial#GetOrder has no example.` */
export function toSentence(
  workspace: Workspace,
  files: readonly string[],
  { shape, problem }: Finding,
): string {
  const found = locate(files, shape);
  const where = found ? `${workspace.relative(found.file)}:${found.line}: ` : '';
  return `${where}${shape} ${problem}.`;
}
