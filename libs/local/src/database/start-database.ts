import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clusterFolder, readableBinaries, serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { openCluster, USER } from './cluster.ts';
import { stopPredecessor } from './predecessor.ts';
import { Server, type DatabaseLog } from './server.ts';
import { ServiceDatabases } from './service-databases.ts';

export interface DatabaseOptions {
  /** Folder, absolute, that keeps the rows between runs. One running server per folder. */
  readonly dataDir: string;
  readonly log: DatabaseLog;
  /** A server that runs elsewhere; nothing is started then. Its user must be allowed to create databases. */
  readonly externalUrl?: string | undefined;
  /** What the name of each service's database starts with. @default 'gatehouse_' */
  readonly prefix?: string | undefined;
}

export interface Database {
  /** URL of a service's own database, made when it is missing. */
  url(service: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts real PostgreSQL on a free loopback port, or uses the server that `externalUrl` names. What was committed
 * survives a restart, and a kill -9 of the server or of this process.
 * @throws {DatabaseError} in one sentence, see errors.ts
 * @example
 * const database = await startDatabase({ dataDir: '/home/me/gatehouse/.gatehouse', log: () => undefined });
 * const pool = new Pool({ connectionString: await database.url('commercial') });
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataDir, log, externalUrl, prefix = 'gatehouse_' } = options;
  if (externalUrl) {
    const databases = new ServiceDatabases(externalUrl, prefix);
    return { url: (service) => databases.url(service), close: () => Promise.resolve() };
  }
  const account = serverAccount();
  await mkdir(dataDir, { recursive: true });
  const folder = await clusterFolder(dataDir, account);
  const binaries = await readableBinaries(await findBinaries(), account);
  if (await stopPredecessor(folder)) log({ event: 'database-predecessor', level: 'warn' });
  const cluster = await openCluster({
    folder,
    passwordFile: join(dataDir, 'database-password'),
    binaries,
    account,
  });
  const server = new Server({ cluster, binaries, account, log });
  await server.start();
  const url = `postgres://${USER}:${cluster.password}@127.0.0.1:${server.port}/`;
  const databases = new ServiceDatabases(url, prefix);
  return { url: (service) => databases.url(service), close: () => server.stop() };
}

/** Removes the database files of a data folder, and the server that an earlier run may have left on them. */
export async function removeDatabase(dataDir: string): Promise<void> {
  const folder = await clusterFolder(dataDir, serverAccount());
  await stopPredecessor(folder);
  for (const path of [folder, `${folder}.new`, `${folder}.secret`])
    await rm(path, { recursive: true, force: true });
  if (dirname(folder) !== dataDir) await rm(dirname(folder), { recursive: true, force: true });
  await rm(join(dataDir, 'database-password'), { force: true });
}
