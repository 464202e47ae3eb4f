import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { clusterFolder, serverAccount } from './account.ts';
import { isAlive, startChild } from '../processes/index.ts';
import { removeDatabase, startDatabase, type Database } from './index.ts';

const lines: { event: string }[] = [];
const log = (line: { event: string }) => void lines.push(line);
let dataDir = '';
const open: Database[] = [];

async function start(): Promise<Database> {
  const database = await startDatabase({ dataDir, log });
  open.push(database);
  return database;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const clusterOf = () => clusterFolder(dataDir, serverAccount());
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(await clusterOf(), 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 1_000; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    }
  }
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-database-'));
  lines.length = 0;
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
  await removeDatabase(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('gives each service a database of its own, by a password that only the owner may read', async () => {
    const database = await start();
    const [first, second] = await Promise.all([database.url('commercial'), database.url('fe-support')]);
    expect(new URL(first ?? '').pathname).toBe('/gatehouse_commercial');
    expect(new URL(second ?? '').pathname).toBe('/gatehouse_fe_support');
    await query(first ?? '', 'CREATE TABLE here (id int)');
    expect(await query(second ?? '', "SELECT to_regclass('here') AS it")).toEqual([{ it: null }]);
    if (process.platform !== 'win32') {
      expect((await stat(join(dataDir, 'database-password'))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes one database when many ask for it at once', async () => {
    const database = await start();
    const urls = await Promise.all(Array.from({ length: 8 }, () => database.url('billing')));
    expect(new Set(urls).size).toBe(1);
    expect(
      await query(
        urls[0] ?? '',
        "SELECT count(*)::int AS n FROM pg_database WHERE datname LIKE 'gatehouse%'",
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('writes nothing of a statement into the log', async () => {
    const url = await (await start()).url('commercial');
    await query(url, 'CREATE TABLE orders (id text PRIMARY KEY)');
    await query(url, "INSERT INTO orders VALUES ('marker-word')");
    await expect(query(url, "INSERT INTO orders VALUES ('marker-word')")).rejects.toMatchObject({
      code: '23505',
    });
    await expect(query(url, "SELECT 'marker-word' FROM nowhere")).rejects.toMatchObject({ code: '42P01' });
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toMatch(/marker-word|nowhere|STATEMENT/);
  });

  it('refuses a wrong password', async () => {
    const url = new URL(await (await start()).url('commercial'));
    url.password = randomBytes(8).toString('hex');
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps the rows over a restart, and leaves no process behind', async () => {
    const first = await start();
    await query(await first.url('commercial'), 'CREATE TABLE orders AS SELECT 123 AS id');
    const pid = await postmaster();
    await first.close();
    expect(isAlive(pid)).toBe(false);
    const again = await start();
    expect(await query(await again.url('commercial'), 'SELECT id FROM orders')).toEqual([{ id: 123 }]);
  });

  it('comes back on the same port, with what was committed, when the server is killed', async () => {
    const database = await start();
    const url = await database.url('commercial');
    await query(url, 'CREATE TABLE orders AS SELECT generate_series(1, 500) AS id');
    process.kill(await postmaster(), 'SIGKILL');
    const rows = await eventually(() => query(url, 'SELECT count(*)::int AS n FROM orders'));
    expect(rows).toEqual([{ n: 500 }]);
    expect(lines.map(({ event }) => event)).toContain('database-restart');
  });

  it('ends the server that a killed run left behind, and keeps its rows', async () => {
    const program = join(dataDir, 'run.mjs');
    const runner = new URL('../../../../tools/run/src/run.mjs', import.meta.url).href;
    const entry = fileURLToPath(new URL('../../test/database-program.ts', import.meta.url));
    await writeFile(
      program,
      `import { run } from '${runner}';\nawait run(${JSON.stringify(entry)}, [${JSON.stringify(dataDir)}]);\n`,
    );
    const child = await startChild({
      module: program,
      env: { ...(process.env as Record<string, string>) },
      onLine: () => undefined,
    });
    const orphan = await postmaster();
    process.kill(child.pid, 'SIGKILL');
    await child.exited;
    expect(isAlive(orphan)).toBe(true);
    const database = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(lines.map(({ event }) => event)).toContain('database-predecessor');
    expect(await query(await database.url('commercial'), 'SELECT id FROM orders')).toEqual([{ id: 7 }]);
  });

  it('starts although postmaster.pid names a process that is not PostgreSQL, and leaves that process alone', async () => {
    await (await start()).close();
    await writeFile(join(await clusterOf(), 'postmaster.pid'), `${process.ppid}\n/elsewhere\n`);
    const database = await start();
    expect(await query(await database.url('commercial'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(isAlive(process.ppid)).toBe(true);
  });

  it('makes the database anew when an earlier start died while it made it', async () => {
    await writeFile(join(dataDir, 'database-password'), 'left over');
    const database = await start();
    expect(await query(await database.url('commercial'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.each([
    ['ERR_DATABASE_VERSION', async () => writeFile(join(await clusterOf(), 'PG_VERSION'), '9\n')],
    ['ERR_DATABASE_PASSWORD', async () => rm(join(dataDir, 'database-password'))],
    [
      'ERR_DATABASE_START',
      async () => writeFile(join(await clusterOf(), 'postgresql.conf'), 'nonsense = 1\n'),
    ],
  ])('says %s in one sentence', async (code, damage) => {
    await (await start()).close();
    await damage();
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, name: 'DatabaseError' });
    expect((failure as Error).message).toMatch(/^[^\n]+\.$/);
  });

  it('is gone after it was removed', async () => {
    await (await start()).close();
    await removeDatabase(dataDir);
    expect(existsSync(await clusterOf())).toBe(false);
    expect(existsSync(join(dataDir, 'database-password'))).toBe(false);
  });
});
