import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** TypeScript files below a folder that are published, relative to it, with slashes and without their ending. */
export const sourcesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) =>
      relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/').slice(0, -'.ts'.length),
    )
    .sort();
