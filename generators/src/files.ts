/** The files of the workspace, by path from its root with `/`. A `Tree` of Nx is one. */
export interface Files {
  exists(path: string): boolean;
  isFile(path: string): boolean;
  read(path: string, encoding: 'utf-8'): string | null;
  write(path: string, text: string): void;
  /** Names of what lies in a folder; none when there is no such folder. */
  children(path: string): string[];
  /** Removes a file, or a folder with all that lies in it. */
  delete(path: string): void;
}

/** The files of a workspace, and where they lie on the disk. */
export interface Workspace extends Files {
  readonly root: string;
}

/** Texts by path, in the order in which they are to be written. */
export type Plan = ReadonlyMap<string, string>;

/** Folders that are made and not written. */
const MADE = new Set(['node_modules', 'dist', 'coverage', '.gatehouse']);

/** Every file that is written below a folder, by path, as the names sort. */
export function* filesBelow(files: Files, folder: string): Generator<string> {
  if (!files.exists(folder)) return;
  for (const name of files.children(folder).sort()) {
    if (MADE.has(name)) continue;
    const path = `${folder}/${name}`;
    if (files.isFile(path)) yield path;
    else yield* filesBelow(files, path);
  }
}

/** Writes what is not there yet; whatever somebody edited stays as it is. */
export function create(files: Files, plan: Plan): void {
  for (const [path, text] of plan) if (isMissing(files, path, text)) files.write(path, text);
}

function isMissing(files: Files, path: string, wanted: string): boolean {
  const found = files.exists(path) ? (files.read(path, 'utf-8') ?? '') : '';
  return !isWhole(found) && wanted.startsWith(found);
}

/** A file that was cut off by the end of the process that wrote it does not end its last line. */
export const isWhole = (text: string): boolean => text.endsWith('\n');
