import { join } from 'node:path';
import type { Workspace } from '../workspace.ts';

/** One thing that Smithy has to say about a model. */
export interface ValidationEvent {
  severity: string;
  id: string;
  shape: string;
  file: string;
  line: string;
  message: string;
}

/** Reads the CSV that `smithy validate --format csv` and `smithy diff --format csv` print. */
export function parseEvents(csv: string): ValidationEvent[] {
  const [, ...rows] = parseCsv(csv).filter((row) => row.length >= 7);
  return rows.map(([severity = '', id = '', shape = '', file = '', line = '', , message = '']) => {
    return { severity, id, shape, file, line, message };
  });
}

/** `libs/model/services/commercial/orders.smithy:12: gatehouse.commercial#GetOrder: message [id]` */
export function toSentence(
  workspace: Workspace,
  { id, shape, file, line, message }: ValidationEvent,
): string {
  const text = message.replaceAll(/\s+/g, ' ').replaceAll(join(workspace.root, '/'), '').trim();
  const where = file.startsWith(workspace.root) ? `${workspace.relative(file)}:${line}` : file;
  return `${[where, shape, text].filter(Boolean).join(': ')} [${id}]`;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows;
}
