import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder, type Account } from './account.ts';
import { program, type Binaries } from './binaries.ts';
import { DatabaseError } from './errors.ts';

const run = promisify(execFile);

/** The name of the one user of the embedded server. */
export const USER = 'postgres';

export interface Cluster {
  /** Folder with PostgreSQL's own files. */
  readonly folder: string;
  readonly password: string;
}

interface ClusterOptions {
  readonly folder: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
  readonly account: Account;
}

/**
 * Opens the database files of a data folder, and makes them when there are none. They appear complete or not at
 * all: a start that dies half-way leaves nothing that the next one trips over.
 * @throws {DatabaseError} ERR_DATABASE_CREATE, ERR_DATABASE_VERSION, ERR_DATABASE_PASSWORD
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, passwordFile, binaries } = options;
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    const wanted = binaries.version.split('.')[0] ?? '';
    if (found !== wanted) throw new DatabaseError('ERR_DATABASE_VERSION', { found, wanted });
    const password = await readFile(passwordFile, 'utf8').catch((cause: unknown) => {
      throw new DatabaseError('ERR_DATABASE_PASSWORD', { file: passwordFile }, cause);
    });
    return { folder, password };
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await create(options, password);
  return { folder, password };
}

async function create({ folder, binaries, account }: ClusterOptions, password: string): Promise<void> {
  const draft = `${folder}.new`;
  const secret = `${folder}.secret`;
  await rm(draft, { recursive: true, force: true });
  if (!existsSync(dirname(folder))) await makeFolder(dirname(folder), account);
  await makeFolder(draft, account);
  await rm(secret, { force: true });
  await writeFile(secret, password, { mode: 0o600, flag: 'wx' });
  if (account) await chown(secret, account.uid, account.gid);
  const files = ['-D', draft, `--pwfile=${secret}`, '-U', USER];
  const settings = ['-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  try {
    await run(program(binaries, 'initdb'), [...files, ...settings], {
      ...account,
      cwd: parse(folder).root,
      windowsHide: true,
    });
    await rename(draft, folder);
  } catch (error) {
    throw new DatabaseError('ERR_DATABASE_CREATE', { folder, cause: 'initdb failed' }, error);
  } finally {
    await rm(secret, { force: true });
  }
}
