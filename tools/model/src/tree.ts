import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { byCodeUnit } from './order.ts';

/** Files by name relative to a folder, with slashes. */
export type Tree = ReadonlyMap<string, string>;

/** Reads every file below a folder; a folder that is not there is empty. */
export function readTree(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${sep}node_modules${sep}`))
    .sort(byCodeUnit((file) => file));
  return new Map(
    files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

/** How two trees differ, one entry per file. */
export interface Difference {
  file: string;
  kind: 'missing' | 'surplus' | 'different';
}

/** What would have to change in `found` to be `wanted`. */
export function compareTrees(wanted: Tree, found: Tree): Difference[] {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort(byCodeUnit((name) => name));
  return names.flatMap((file): Difference[] => {
    if (!found.has(file)) return [{ file, kind: 'missing' }];
    if (!wanted.has(file)) return [{ file, kind: 'surplus' }];
    return wanted.get(file) === found.get(file) ? [] : [{ file, kind: 'different' }];
  });
}

/** Makes a folder hold exactly `wanted`; files that are right already keep their times. */
export function writeTree(folder: string, wanted: Tree): Difference[] {
  const differences = compareTrees(wanted, readTree(folder));
  for (const { file, kind } of differences) {
    const path = join(folder, file);
    if (kind === 'surplus') {
      rmSync(path);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, wanted.get(file) ?? '');
    }
  }
  if (differences.some(({ kind }) => kind === 'surplus')) removeEmptyFolders(folder);
  return differences;
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}
