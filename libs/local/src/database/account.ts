import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Binaries } from './binaries.ts';
import { DatabaseError } from './errors.ts';

/** PostgreSQL refuses to run as root; root runs it as this user and group. */
const NOBODY = 65534;
const OTHERS_PASS = 0o001;
const OTHERS_WRITE = 0o022;

/** The user that the server runs as; undefined is whoever runs this process. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

export const serverAccount = (): Account =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;

/** Whether an account that is neither owner nor group may pass through every folder down to this path. */
function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & OTHERS_PASS) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * The folder for the database of a data folder: inside it, unless the account of the server cannot get there (root
 * in a home folder); then one below /var/tmp that belongs to this data folder alone.
 * @throws {DatabaseError} ERR_DATABASE_CREATE when somebody else made that one
 */
export async function clusterFolder(dataDir: string, account: Account): Promise<string> {
  if (!account) return join(dataDir, 'postgres');
  if (isReachable(dirname(dataDir))) {
    if (existsSync(dataDir)) await letPass(dataDir);
    return join(dataDir, 'postgres');
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const own = join(lastingFolder(), `gatehouse-postgres-${name}`);
  const owner = statSync(own, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== 0 && owner !== account.uid) {
    throw new DatabaseError('ERR_DATABASE_CREATE', { folder: own, cause: 'it belongs to somebody else' });
  }
  return join(own, 'postgres');
}

async function letPass(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS_PASS) === 0) await chmod(folder, (mode & 0o777) | OTHERS_PASS);
}

/** Makes a folder that the account of the server owns. */
export async function makeFolder(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

const lastingFolder = (): string => (existsSync('/var/tmp') ? '/var/tmp' : tmpdir());

/** The binaries in a folder from which the account of the server may run them: a copy when need be. */
export async function readableBinaries(binaries: Binaries, account: Account): Promise<Binaries> {
  if (!account || isReachable(join(binaries.folder, 'bin/postgres'))) return binaries;
  const folder = join(lastingFolder(), `gatehouse-postgresql-${binaries.version}`);
  if (!existsSync(folder)) await copyTo(binaries.folder, folder);
  const { uid, mode } = await stat(folder);
  if (uid === 0 && (mode & OTHERS_WRITE) === 0) return { ...binaries, folder };
  const own = await mkdtemp(`${folder}-`);
  await copyTo(binaries.folder, join(own, 'native'));
  await chmod(own, 0o755);
  return { ...binaries, folder: join(own, 'native') };
}

/** Another start may copy at the same time: whoever renames first wins, the copies are equal. */
async function copyTo(from: string, to: string): Promise<void> {
  const draft = await mkdtemp(`${to}.new-`);
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await rename(draft, to).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}
