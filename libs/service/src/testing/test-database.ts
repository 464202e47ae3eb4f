import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { createPool } from '../data/connection.ts';
import { Database } from '../data/database.ts';
import type { NewDatabase } from './server/test-databases.ts';

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

/**
 * A database of a spec's own on the server of the run, or of DATABASE_URL: like the folder's, or empty without one.
 */
export async function createTestDatabase(folder = ''): Promise<NewDatabase & { drop: () => Promise<void> }> {
  const made = JSON.parse(await ask('POST', '/', folder)) as NewDatabase;
  return { ...made, drop: async () => void (await ask('DELETE', `/${made.name}`)) };
}

/** `server/door.mjs` answers, in the process of Jest. */
async function ask(method: 'POST' | 'DELETE', path: string, body?: string): Promise<string> {
  const door = process.env['TEST_DATABASES'];
  if (!door) throw new Error('A spec with a database needs the jest.config.cjs of the workspace.');
  const response = await fetch(new URL(path, door), { method, body, headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok) throw new Error(`There is no database for this spec: ${text}`);
  return text;
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
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const { url, pageKey, drop } = await createTestDatabase(path);
  return new TestDatabase(url, createPool(url), Buffer.from(pageKey, 'base64'), drop);
}
