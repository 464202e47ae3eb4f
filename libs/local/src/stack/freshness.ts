import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { workspaceRoot } from './workspace.ts';

/** Whether a built file is newer than every source in these files and folders of the workspace. */
export async function isFresh(built: string, sources: readonly string[]): Promise<boolean> {
  const made = await modified(built);
  const times = await Promise.all(sources.map((source) => newest(resolve(workspaceRoot, source))));
  return made !== undefined && times.every((time) => time < made);
}

async function newest(source: string): Promise<number> {
  const entries = await readdir(source, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return (await modified(source)) ?? Infinity;
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'));
  const times = await Promise.all(files.map((entry) => modified(resolve(entry.parentPath, entry.name))));
  return Math.max(0, ...times.map((time) => time ?? 0));
}

const modified = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
