import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { DATABASE_ERRORS, DatabaseError, removeDatabase, startDatabase, type Database } from './index.ts';

const log = () => undefined;
const external = (externalUrl: string, prefix?: string) =>
  startDatabase({ dataDir: '/nowhere', log, externalUrl, prefix });

describe('a database that runs elsewhere', () => {
  let dataDir = '';
  let server: Database;
  let url: URL;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-external-'));
    server = await startDatabase({ dataDir, log });
    url = new URL(await server.url('seed'));
    url.pathname = '/';
  });
  afterAll(async () => {
    await server.close();
    await removeDatabase(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('gets a database per service, with the prefix asked for', async () => {
    const database = await external(url.href, 'ci_7_');
    const client = new Client({ connectionString: await database.url('user-mgmt') });
    await client.connect();
    const { rows } = await client.query('SELECT current_database() AS name');
    await client.end();
    expect(rows).toEqual([{ name: 'ci_7_user_mgmt' }]);
    await database.close();
  });

  it('is created once when two runs ask at the same time', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => external(url.href, 'twice_')));
    const urls = await Promise.all(runs.map((run) => run.url('commercial')));
    expect(new Set(urls).size).toBe(1);
  });

  it('keeps the parameters of its URL', async () => {
    const database = await external(`${url.href}?application_name=gatehouse`);
    expect(new URL(await database.url('commercial')).search).toBe('?application_name=gatehouse');
  });

  it('says when the user may not create databases, and asks again the next time', async () => {
    const client = new Client({ connectionString: `${url.href}postgres` });
    await client.connect();
    await client.query("CREATE ROLE limited LOGIN PASSWORD 'secret-word'");
    const limited = new URL(url);
    limited.username = 'limited';
    limited.password = 'secret-word';
    const database = await external(limited.href, 'limited_');
    await expect(database.url('commercial')).rejects.toMatchObject({ code: 'ERR_DATABASE_PERMISSION' });
    await client.query('ALTER ROLE limited CREATEDB');
    await client.end();
    expect(await database.url('commercial')).toContain('/limited_commercial');
  });

  it('never repeats the password of the URL', async () => {
    const wrong = new URL(url);
    wrong.password = 'marker-word';
    const failure: unknown = await (
      await external(wrong.href)
    )
      .url('commercial')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'ERR_DATABASE_REFUSED' });
    expect((failure as Error).message).toBe(
      `The PostgreSQL server of DATABASE_URL at 127.0.0.1:${url.port} refuses the user or the password.`,
    );
  });

  it('says in one sentence when nothing answers', async () => {
    const database = await external(`postgres://postgres:x@127.0.0.1:${await freePort()}/`);
    await expect(database.url('commercial')).rejects.toMatchObject({ code: 'ERR_DATABASE_UNREACHABLE' });
  });

  it.each(['nonsense', 'http://127.0.0.1:5432/', 'postgres://', 'mysql://root@127.0.0.1/', '127.0.0.1:5432'])(
    'refuses %s as the URL of a server',
    async (text) => {
      const failure = await external(text).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatabaseError);
      expect(failure).toMatchObject({ code: 'ERR_DATABASE_URL', message: DATABASE_ERRORS.ERR_DATABASE_URL });
    },
  );
});
