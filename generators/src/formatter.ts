import { join } from 'node:path';
import type { Format } from './templates.ts';

/** What Smithy's formatter lets stand on one line. */
const LINE = 120;

/**
 * The form that the formatters of the workspace give a text: Prettier, with the options of the workspace, and Smithy's
 * without Java. Prettier is loaded when it is needed: the test runner cannot load it.
 */
export const formatter =
  (root: string): Format =>
  async (path, text) => {
    if (path.endsWith('.smithy')) return flowTraits(text);
    if (!/\.(?:ts|json)$/.test(path)) return text;
    const { format, resolveConfig } = await import('prettier');
    return format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
  };

/** Of what is generated only a route outgrows its line, or finds room on it again. */
const flowTraits = (text: string): string =>
  text.replace(/^@http\((?:.*|\n(?: {4}.*\n)+)\)$/gm, (trait) => {
    const members = trait
      .slice('@http('.length, -1)
      .trim()
      .split(/, |\n\s*/);
    const line = `@http(${members.join(', ')})`;
    return line.length > LINE ? `@http(\n    ${members.join('\n    ')}\n)` : line;
  });
