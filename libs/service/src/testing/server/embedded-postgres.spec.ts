import processes, { type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../data/connection.ts';
import { startEmbeddedPostgres, type TestServer } from './embedded-postgres.ts';

let folder: string;
const servers: TestServer[] = [];
const spawn = jest.spyOn(processes, 'spawn');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  spawn.mockClear();
});
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function start(options: Parameters<typeof startEmbeddedPostgres>[0] = {}): Promise<TestServer> {
  const server = await startEmbeddedPostgres({ folder, ...options });
  servers.push(server);
  return server;
}

/** Whether each process that was started runs still. */
const running = () =>
  spawn.mock.results
    .map(({ value }) => value as ChildProcess)
    .map(({ exitCode, signalCode }) => exitCode === null && signalCode === null);

describe('the embedded server', () => {
  it('answers until it is closed, and leaves nothing behind', async () => {
    const { url, close } = await start();
    expect(running()).toEqual([true]);
    const client = await connect(url, 0);
    const { rows } = await client.query('SHOW server_encoding');
    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
    await close(); // a session is open still
    await client.end();
    expect([running(), existsSync(folder)]).toEqual([[false], false]);
    await expect(connect(url, 0)).rejects.toMatchObject({ code: 'ERR_DATABASE' });
  });

  it.each<[string, Parameters<typeof start>[0], RegExp]>([
    ['is not ready in time', { patienceMs: 0 }, /It is not ready in time\.$/],
    ['ends by itself', { more: { max_connections: 'many' } }, /FATAL: .*max_connections/],
  ])('leaves nothing behind when it %s, and says why', async (_what, options, reason) => {
    const starting = start(options);
    await expect(starting).rejects.toThrow(
      /^PostgreSQL does not start; DATABASE_URL may name another server\. /,
    );
    await expect(starting).rejects.toThrow(reason);
    expect([running(), existsSync(folder)]).toEqual([[false], false]);
  });

  it('leaves nothing behind when its files cannot be made, and says why', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'file'), '');
    await expect(start()).rejects.toThrow(/initdb/);
    expect([running(), existsSync(folder)]).toEqual([[], false]);
  });
});
