import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeDatabase } from '../database/index.ts';
import { commandLineOf, isAlive } from '../processes/index.ts';
import { StackError } from './errors.ts';

interface Lock {
  readonly pid: number;
  readonly id: string;
  /** A process that later gets the same id has another command line. */
  readonly command?: string | undefined;
}

/** The locks that this process holds, so that it cannot start twice on one folder either. */
const held = new Set<string>();

const OWN_NAMES = new Set([
  'action-map.json',
  'edge',
  'gatehouse.log',
  'gatehouse.log.1',
  'identity-provider',
  'lock.json',
  'policy-store',
  'run.json',
]);

/** A folder with this file was empty before its first run: all that is in it is Gatehouse's. */
const MARK = 'gatehouse-data.txt';

const lockFile = (folder: string): string => join(folder, 'lock.json');

/**
 * Takes a data folder for one run; the folder is made when it is missing. A lock whose process is gone counts for
 * nothing, so nobody cleans up after a kill -9.
 * @returns gives it back
 * @throws {StackError} ERR_DATA_FOLDER, ERR_DATA_IN_USE
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const lock: Lock = { pid: process.pid, id: randomUUID(), command: await commandLineOf(process.pid) };
  held.add(lock.id);
  try {
    await makeFolder(folder);
    if ((await readdir(folder)).length === 0) await writeFile(join(folder, MARK), 'Made by Gatehouse.\n');
    await take(folder, lock);
  } catch (cause) {
    held.delete(lock.id);
    if (cause instanceof StackError) throw cause;
    throw new StackError('ERR_DATA_FOLDER', { folder }, { cause });
  }
  return async () => {
    held.delete(lock.id);
    if ((await readLock(folder))?.id === lock.id) await rm(lockFile(folder), { force: true });
  };
}

/** One folder at a time: Node's own recursive mkdir never ends on a file system that makes none, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

/** The process that runs on a data folder at this moment, if any. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const lock = await readLock(folder);
  return lock && (await isHeld(lock)) ? lock.pid : undefined;
}

async function isHeld(lock: Lock): Promise<boolean> {
  if (lock.pid === process.pid) return held.has(lock.id);
  if (!isAlive(lock.pid)) return false;
  const command = await commandLineOf(lock.pid);
  return command === undefined || lock.command === undefined || command === lock.command;
}

/**
 * Empties a data folder: its database, keys, sessions and log. In a folder that held other files before its first
 * run, these are left alone.
 * @throws {StackError} ERR_DATA_IN_USE, ERR_DATA_FOLDER
 * @example
 * await emptyDataFolder('/home/me/gatehouse/.gatehouse');
 */
export async function emptyDataFolder(folder: string): Promise<void> {
  const pid = await holderOf(folder);
  if (pid !== undefined) throw new StackError('ERR_DATA_IN_USE', { folder, pid });
  const names = await readdir(folder).catch((): string[] => []);
  try {
    await removeDatabase(folder);
    const own = names.includes(MARK) ? names : names.filter((name) => OWN_NAMES.has(name));
    for (const name of own) await rm(join(folder, name), { recursive: true, force: true });
  } catch (cause) {
    throw new StackError('ERR_DATA_FOLDER', { folder }, { cause });
  }
}

/** The file appears with its content, or not at all: nobody takes half a lock for one that counts for nothing. */
async function take(folder: string, lock: Lock): Promise<void> {
  const file = lockFile(folder);
  const draft = `${file}.${lock.id}`;
  await writeFile(draft, JSON.stringify(lock), { mode: 0o600 });
  try {
    for (let attempt = 0; !(await appears(draft, file)); attempt += 1) {
      const pid = await holderOf(folder);
      if (pid !== undefined || attempt === 3)
        throw new StackError('ERR_DATA_IN_USE', { folder, pid: pid ?? '?' });
      await removeStale(folder, `${draft}.stale`);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function appears(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Another start may take the stale lock away first and lay down its own: that one is put back. */
async function removeStale(folder: string, aside: string): Promise<void> {
  await rename(lockFile(folder), aside).catch(() => undefined);
  const lock = await readLock(folder, aside);
  if (lock && (await isHeld(lock))) await link(aside, lockFile(folder)).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readLock(folder: string, file = lockFile(folder)): Promise<Lock | undefined> {
  try {
    const lock = JSON.parse(await readFile(file, 'utf8')) as Partial<Lock>;
    return typeof lock.pid === 'number' && typeof lock.id === 'string' ? (lock as Lock) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
