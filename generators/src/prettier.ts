import { join } from 'node:path';
import type { Format } from './templates.ts';

/** Prettier, with the options of the workspace. It is loaded when it is needed: the test runner cannot load it. */
export const prettier =
  (root: string): Format =>
  async (path, text) => {
    if (!/\.(?:ts|json)$/.test(path)) return text;
    const { format, resolveConfig } = await import('prettier');
    return format(text, { ...(await resolveConfig(join(root, path))), filepath: path });
  };
