import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../data/connection.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

jest.setTimeout(60_000);

/** Children that would keep this process from ending. */
const children = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

let folder: string;
let before: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  before = children();
});

describe('the embedded server', () => {
  it('answers until it is closed, and leaves nothing behind', async () => {
    const server = await startEmbeddedPostgres({ folder });
    const client = await connect(server.url);
    const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
    expect(children()).toBe(before + 1);
    await server.close(); // with a session that is open still
    await client.end();
    expect([children(), existsSync(folder)]).toEqual([before, false]);
    await expect(connect(server.url, 0)).rejects.toMatchObject({ code: 'ERR_DATABASE' });
    await server.close();
  });

  it.each<[string, Parameters<typeof startEmbeddedPostgres>[0], RegExp]>([
    ['is not ready in time', { patienceMs: 0 }, /cannot be reached/],
    ['ends by itself', { more: { max_connections: 'many' } }, /FATAL: .*max_connections/],
  ])('leaves nothing behind when it %s, and says why', async (_what, options, reason) => {
    const starting = startEmbeddedPostgres({ folder, patienceMs: 5_000, ...options });
    await expect(starting).rejects.toThrow(
      /^PostgreSQL does not start; DATABASE_URL may name another server/,
    );
    await expect(starting).rejects.toThrow(reason);
    expect([children(), existsSync(folder)]).toEqual([before, false]);
  });

  it('leaves nothing behind when its files cannot be made, and says why', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'file'), '');
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/initdb/);
    expect([children(), existsSync(folder)]).toEqual([before, false]);
  });
});
