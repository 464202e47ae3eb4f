import { fileURLToPath } from 'node:url';
import type { Principal } from '@gatehouse/principal';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { createPool } from './connection.ts';
import { FORGET_OLD_KEYS, prepare } from './migrate.ts';
import { Tenant } from './tenant.ts';

const HOUR_MS = 3_600_000;

export interface DatabaseOptions {
  readonly databaseUrl: string;
  /** The service's folder, with `migrations/*.sql` and `demo.sql`; usually `new URL('..', import.meta.url)`. */
  readonly folder: URL | string;
  /** Apply `demo.sql`, once in the life of a database. */
  readonly demoData?: boolean;
  readonly log?: Log;
}

/** A service's database. There is no query on it: every query belongs to a tenant. */
export class Database {
  readonly #pool: Pool;
  readonly #pageKey: Buffer;
  readonly #cleaning: NodeJS.Timeout;

  constructor(pool: Pool, pageKey: Buffer, log?: Log) {
    this.#pool = pool;
    this.#pageKey = pageKey;
    this.#pool.on('error', () => log?.warn({ event: 'database-connection-lost' }));
    this.#cleaning = setInterval(() => {
      this.#pool.query(FORGET_OLD_KEYS).catch(() => undefined);
    }, HOUR_MS).unref();
  }

  /**
   * The rows of the caller's tenant.
   *
   * @example
   * const tenant = call.deps.database.tenant(call.principal);
   */
  tenant({ tenantId }: Pick<Principal, 'tenantId'>): Tenant {
    return new Tenant(tenantId, this.#pageKey, this.#pool);
  }

  /** Rejects while the server cannot be asked; `/health` calls it. */
  async check(): Promise<void> {
    await this.#pool.query('SELECT 1');
  }

  /** Waits for running queries. */
  async close(): Promise<void> {
    clearInterval(this.#cleaning);
    await this.#pool.end();
  }
}

/**
 * Opens a service's database: waits up to 10 s for a server that is just starting, applies new migrations (other
 * processes that start now wait), applies the demo data once if asked to. Fails with `ERR_DATABASE`,
 * `ERR_MIGRATIONS` or `ERR_DEMO_DATA`.
 *
 * @example
 * const database = await openDatabase({ ...env, folder: new URL('..', import.meta.url), log });
 */
export async function openDatabase({
  databaseUrl,
  folder,
  demoData,
  log,
}: DatabaseOptions): Promise<Database> {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const pageKey = await prepare({ databaseUrl, folder: path, demoData: demoData ?? false });
  return new Database(createPool(databaseUrl), pageKey, log);
}
