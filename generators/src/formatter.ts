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
    if (path.endsWith('.smithy')) return breakLongTraits(text);
    if (!/\.(?:ts|json)$/.test(path)) return text;
    const { format, resolveConfig } = await import('prettier');
    return format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
  };

/** Of what is generated only a route outgrows its line. */
const breakLongTraits = (text: string): string =>
  text.replace(/^@http\((.*)\)$/gm, (line, members: string) =>
    line.length > LINE ? `@http(\n    ${members.split(', ').join('\n    ')}\n)` : line,
  );
