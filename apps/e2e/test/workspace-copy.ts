import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { workspaceRoot } from './stack.ts';

/** A copy of the workspace, which tests may edit. */
export interface WorkspaceCopy {
  readonly root: string;
  /**
   * Replaces a text, which must be there, in a file.
   * @param file relative to the workspace, with `/`
   * @returns what the file held before
   */
  edit(file: string, from: string, to: string): Promise<string>;
  /** Writes a whole file. */
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

const FOLDERS = ['apps', 'libs', 'tools', 'generators'];
const FILES = ['package.json', 'tsconfig.base.json', 'nx.json'];
const MADE = new Set(['node_modules', 'dist', 'build', 'coverage', '.gatehouse']);
/** Where the tool chain of the model keeps what Maven fetched. */
const TOOLCHAIN = 'node_modules/.cache/gatehouse/smithy';

/**
 * Copies the sources to a temporary folder. Packages are links to those that are installed here; the workspace's own
 * are links into the copy, and whatever is built is built there anew.
 */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-copy-')));
  const filter = (source: string) => !MADE.has(basename(source));
  for (const name of [...FOLDERS, ...FILES]) {
    await cp(join(workspaceRoot, name), join(root, name), { recursive: true, filter });
  }
  await linkPackages(root);
  if (existsSync(join(workspaceRoot, TOOLCHAIN))) {
    await cp(join(workspaceRoot, TOOLCHAIN), join(root, TOOLCHAIN), { recursive: true });
  }
  const path = (file: string) => join(root, ...file.split('/'));
  return {
    root,
    edit: async (file, from, to) => {
      const before = await readFile(path(file), 'utf8');
      if (!before.includes(from)) throw new Error(`${file} does not have: ${from}`);
      await writeFile(
        path(file),
        before.replace(from, () => to),
      );
      return before;
    },
    write: (file, text) => writeFile(path(file), text),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 10 }),
  };
}

async function linkPackages(root: string): Promise<void> {
  const [from, to] = [join(workspaceRoot, 'node_modules'), join(root, 'node_modules')];
  await mkdir(join(to, '@gatehouse'), { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isFile() || entry.name.startsWith('.') || entry.name === '@gatehouse') continue;
    await symlink(join(from, entry.name), join(to, entry.name), 'junction');
  }
  for (const name of await readdir(join(from, '@gatehouse'))) {
    const folder = relative(workspaceRoot, await realpath(join(from, '@gatehouse', name)));
    await symlink(join(root, folder), join(to, '@gatehouse', name), 'junction');
  }
}
