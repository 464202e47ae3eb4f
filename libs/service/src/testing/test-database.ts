import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { connect, createPool } from '../data/connection.ts';
import { Database } from '../data/database.ts';
import { prepare } from '../data/migrate.ts';
import { startEmbeddedPostgres, type TestServer } from './embedded-postgres.ts';

/** A `Database` of a spec's own; closing it drops it. */
export class TestDatabase extends Database {
  readonly url: string;
  readonly #drop: () => Promise<void>;

  constructor(url: string, pool: Pool, pageKey: Buffer, drop: () => Promise<void>) {
    super(pool, pageKey);
    this.url = url;
    this.#drop = drop;
  }

  override async close(): Promise<void> {
    await super.close();
    await this.#drop();
  }
}

/** A first start on a busy machine takes longer than Jest's five seconds. */
const SLOWEST_START_MS = 60_000;
if (typeof jest !== 'undefined') jest.setTimeout(SLOWEST_START_MS);

let server: Promise<TestServer> | undefined;
let users = 0;

/** An empty database on the server of DATABASE_URL, or on an embedded one that runs while it is needed. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  users += 1;
  server ??= process.env['DATABASE_URL']
    ? Promise.resolve(serverOf(process.env['DATABASE_URL']))
    : startEmbeddedPostgres();
  const mine = await server;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(mine, `CREATE DATABASE ${name}`);
  const drop = async () => {
    await administer(mine, `DROP DATABASE ${name} WITH (FORCE)`);
    users -= 1;
    if (users > 0) return;
    server = undefined;
    await mine.close();
  };
  return { url: mine.url(name), drop };
}

/**
 * A real database for a spec, with the service's migrations and demo data. Close it in `afterAll`.
 *
 * @param folder the service's folder, e.g. `new URL('../..', import.meta.url)` from `src/operations`
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await openTestDatabase(new URL('..', import.meta.url)); });
 * afterAll(() => database.close());
 */
export async function openTestDatabase(folder: URL | string): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabase();
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  try {
    const pageKey = await prepare({ databaseUrl: url, folder: path, demoData: true });
    return new TestDatabase(url, createPool(url), pageKey, drop);
  } catch (error) {
    await drop();
    throw error;
  }
}

function serverOf(databaseUrl: string): TestServer {
  const url = (database: string) => {
    const other = new URL(databaseUrl);
    other.pathname = `/${database}`;
    return other.href;
  };
  return { url, close: () => Promise.resolve() };
}

async function administer(server: TestServer, sql: string): Promise<void> {
  const client = await connect(server.url('postgres'));
  await client.query(sql);
  await client.end();
}
