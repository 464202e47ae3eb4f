import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keepLog } from '../../test/log-lines.ts';
import { ordersFolder } from '../../test/orders/order-row.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { connect } from './connection.ts';
import { openDatabase } from './database.ts';

interface Count {
  count: number;
}

let server: Awaited<ReturnType<typeof createTestDatabase>>;
let client: Client;

beforeAll(async () => {
  server = await createTestDatabase();
  client = await connect(server.url);
});

afterAll(async () => {
  await client.end();
  await server.drop();
});

const countOf = async (sql: string): Promise<number> => {
  const { rows } = await client.query<Count>(`SELECT count(*)::integer AS count FROM ${sql}`);
  return rows[0]?.count ?? -1;
};

describe('openDatabase', () => {
  it('applies migrations and demo data once, also when eight processes start at the same time', async () => {
    const options = { databaseUrl: server.url, folder: ordersFolder, demoData: true };
    const databases = await Promise.all(Array.from({ length: 8 }, () => openDatabase(options)));
    expect(await countOf('migrations')).toBe(2);
    expect(await countOf('orders')).toBe(2);
    await Promise.all(databases.map((database) => database.close()));
  });

  it('does not bring back demo data that was deleted', async () => {
    await client.query('DELETE FROM orders');
    const database = await openDatabase({ databaseUrl: server.url, folder: ordersFolder, demoData: true });
    expect(await countOf('orders')).toBe(0);
    await database.close();
  });

  it('leaves the demo data out unless asked', async () => {
    const other = await createTestDatabase();
    const database = await openDatabase({ databaseUrl: other.url, folder: ordersFolder });
    const rows = await database
      .tenant({ tenantId: 'acme' })
      .rows('SELECT * FROM orders WHERE tenant_id = $1');
    expect(rows).toEqual([]);
    await database.close();
    await other.drop();
  });

  it('keeps the key of page tokens for all who open the database', async () => {
    const open = () => openDatabase({ databaseUrl: server.url, folder: ordersFolder });
    const [one, two] = await Promise.all([open(), open()]);
    const key = one.tenant({ tenantId: 'acme' }).pageKey;
    expect(key).toHaveLength(32);
    expect(two.tenant({ tenantId: 'acme' }).pageKey.equals(key)).toBe(true);
    await Promise.all([one.close(), two.close()]);
  });

  it('forgets idempotency keys after a day', async () => {
    await client.query(`INSERT INTO idempotency_keys (tenant_id, principal, operation, token, request_hash, created_at)
      VALUES ('acme', 'user:alice', 'Op', 'old', '', now() - interval '25 hours'),
             ('acme', 'user:alice', 'Op', 'new', '', now() - interval '23 hours')`);
    const database = await openDatabase({ databaseUrl: server.url, folder: ordersFolder });
    const { rows } = await client.query<{ token: string }>('SELECT token FROM idempotency_keys');
    expect(rows).toEqual([{ token: 'new' }]);
    await database.close();
  });

  it('says that a connection was lost while it was idle, and goes on', async () => {
    const { log, lines } = keepLog();
    const database = await openDatabase({ databaseUrl: server.url, folder: ordersFolder, log });
    await database.check();
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    while (lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(lines).toEqual([expect.objectContaining({ level: 'warn', event: 'database-connection-lost' })]);
    await expect(database.check()).resolves.toBeUndefined();
    await database.close();
  });

  it('checks that the server can be asked', async () => {
    const database = await openDatabase({ databaseUrl: server.url, folder: ordersFolder });
    await expect(database.check()).resolves.toBeUndefined();
    await database.close();
    await expect(database.check()).rejects.toThrow();
  });

  describe('refuses to start', () => {
    const folders: string[] = [];
    afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

    const folderWith = (migration: string, demo: string): string => {
      const folder = mkdtempSync(join(tmpdir(), 'gatehouse-spec-'));
      folders.push(folder);
      mkdirSync(join(folder, 'migrations'));
      writeFileSync(join(folder, 'migrations', '0001_things.sql'), migration);
      writeFileSync(join(folder, 'demo.sql'), demo);
      return folder;
    };
    const up = '-- Up Migration\nCREATE TABLE things (id text);\n-- Down Migration\nDROP TABLE things;\n';

    it.each([
      ['ERR_MIGRATIONS', '-- Up Migration\nCREATE TABEL things;\n-- Down Migration\n', ''],
      ['ERR_DEMO_DATA', up, 'INSERT INTO nowhere VALUES (1);'],
    ])('with %s', async (code, migration, demo) => {
      const other = await createTestDatabase();
      const folder = folderWith(migration, demo);
      const opening = openDatabase({ databaseUrl: other.url, folder, demoData: true });
      await expect(opening).rejects.toMatchObject({ name: 'ServiceError', code });
      await other.drop();
    });

    it('with ERR_DATABASE when there is no such database', async () => {
      const databaseUrl = server.url.replace(/[^/]+$/, 'absent');
      const opening = openDatabase({ databaseUrl, folder: ordersFolder });
      await expect(opening).rejects.toMatchObject({ code: 'ERR_DATABASE' });
    });
  });

  it('gives up on a server that does not come', async () => {
    await expect(connect('postgres://127.0.0.1:1/none', 150)).rejects.toMatchObject({ code: 'ERR_DATABASE' });
  });
});
