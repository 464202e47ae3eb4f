import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ordersFolder } from '../../../test/orders/order-row.ts';
import { connect } from '../../data/connection.ts';
import { createTestDatabase } from '../test-database.ts';
import { TestDatabases } from './test-databases.ts';

const orders = fileURLToPath(ordersFolder);

/** Specs beside this one have their databases on the same server. */
const prefix = `run_${randomUUID().slice(0, 8)}_`;

let server: Awaited<ReturnType<typeof createTestDatabase>>;
let databases: TestDatabases;
beforeAll(async () => {
  server = await createTestDatabase();
  databases = new TestDatabases(server.url, prefix);
});
afterAll(async () => {
  await databases.close();
  await server.drop();
});

async function query(url: string, sql: string): Promise<object[]> {
  const client = await connect(url, 0);
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
const names = async () =>
  (await query(server.url, 'SELECT datname FROM pg_database'))
    .map((row) => (row as { datname: string }).datname)
    .filter((name) => name.startsWith(prefix) || ['postgres', 'template1'].includes(name))
    .sort();

describe('the databases of a run', () => {
  it('are copies of what the folder makes, each of its own', async () => {
    const [one, two] = await Promise.all([databases.create(orders), databases.create(orders)]);
    await query(one.url, 'DELETE FROM orders');
    expect(await query(one.url, 'SELECT id FROM orders')).toEqual([]);
    expect(await query(two.url, 'SELECT id FROM orders ORDER BY id')).toEqual([{ id: '123' }, { id: '900' }]);
    expect(Buffer.from(one.pageKey, 'base64')).toHaveLength(32);
    expect(two.pageKey).toBe(one.pageKey);
  });

  it('are empty without a folder', async () => {
    const { url, pageKey } = await databases.create('');
    expect(await query(url, `SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
    expect(pageKey).toBe('');
  });

  it('go one by one, with sessions that are open still', async () => {
    const { name, url } = await databases.create('');
    const client = await connect(url, 0);
    await databases.drop(name);
    expect(await names()).not.toContain(name);
    await client.end();
  });

  it.each(['postgres', 'template1', '', 'x; DROP TABLE orders'])(
    'go when they were made here: not %j',
    async (name) => {
      const before = await names();
      await databases.drop(name);
      expect(await names()).toEqual(before);
    },
  );

  it('tell everybody who asks what is wrong with a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-spec-'));
    mkdirSync(join(folder, 'migrations'));
    writeFileSync(join(folder, 'migrations', '0001_things.sql'), '-- Up Migration\nCREATE TABEL things;\n');
    await expect(createTestDatabase(folder)).rejects.toThrow(/migrations could not be applied.*"TABEL"/s);
    await expect(createTestDatabase(folder)).rejects.toThrow(/"TABEL"/);
    rmSync(folder, { recursive: true });
  });

  it('are gone after the run, templates too', async () => {
    const run = new TestDatabases(server.url, `${prefix}once_`);
    const before = await names();
    await run.create(orders);
    expect((await names()).length).toBe(before.length + 2);
    await run.close();
    expect(await names()).toEqual(before);
  });
});

describe('a spec without a door', () => {
  it('is told what it needs', async () => {
    const door = process.env['TEST_DATABASES'];
    delete process.env['TEST_DATABASES'];
    await expect(createTestDatabase()).rejects.toThrow('jest.config.cjs');
    process.env['TEST_DATABASES'] = door;
  });
});
