import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';
import { clusterFolder, readableBinaries, serverAccount } from './account.ts';
import { removeDatabase, startDatabase } from './index.ts';

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip; // nobody else may give a folder away

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-account-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the account of the server', () => {
  it('is another one for root, and for root only', () => {
    expect(serverAccount()).toEqual(isRoot ? nobody : undefined);
  });
});

describe('the folder of the database', () => {
  it('is inside the data folder for everybody but root, whoever may enter that', async () => {
    await chmod(folder, 0o700);
    expect(await clusterFolder(folder, undefined)).toBe(join(folder, 'postgres'));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is inside the data folder for root when the server can get there, and may be passed through then', async () => {
    await chmod(folder, 0o700);
    expect(await clusterFolder(folder, nobody)).toBe(join(folder, 'postgres'));
    expect((await stat(folder)).mode & 0o777).toBe(0o701);
  });

  it('is elsewhere, and the same each time, when a folder above shuts the server out', async () => {
    const dataDir = join(folder, 'data');
    await mkdir(dataDir);
    const elsewhere = await clusterFolder(dataDir, nobody);
    expect(elsewhere.startsWith(folder)).toBe(false);
    expect(basename(dirname(elsewhere))).toMatch(/^gatehouse-postgres-[0-9a-f]{16}$/);
    expect(await clusterFolder(dataDir, nobody)).toBe(elsewhere);
    expect(await clusterFolder(join(folder, 'other'), nobody)).not.toBe(elsewhere);
  });

  asRoot('is refused when somebody else made it first', async () => {
    const dataDir = join(folder, 'data');
    const taken = dirname(await clusterFolder(dataDir, nobody));
    await mkdir(taken);
    await chown(taken, 12345, 12345);
    await expect(clusterFolder(dataDir, nobody)).rejects.toMatchObject({ code: 'ERR_DATABASE_CREATE' });
    await rm(taken, { recursive: true });
  });

  asRoot('elsewhere works, and is gone with the data', async () => {
    const dataDir = join(folder, 'data');
    const database = await startDatabase({ dataDir, log: () => undefined });
    const client = new Client({ connectionString: await database.url('commercial') });
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await database.close();
    const elsewhere = await clusterFolder(dataDir, serverAccount());
    expect((await stat(elsewhere)).mode & 0o777).toBe(0o700);
    await removeDatabase(dataDir);
    await expect(stat(dirname(elsewhere))).rejects.toThrow();
  });
});

describe('the binaries', () => {
  it('stay where they are when the server may read them, or runs as their owner', async () => {
    await chmod(folder, 0o755);
    const binaries = { folder, version: '0.0.0-spec' };
    expect(await readableBinaries(binaries, nobody)).toBe(binaries);
    await chmod(folder, 0o700);
    expect(await readableBinaries(binaries, undefined)).toBe(binaries);
  });

  asRoot('are copied, once, when it may not', async () => {
    await chmod(folder, 0o700);
    await mkdir(join(folder, 'bin'));
    await writeFile(join(folder, 'bin/postgres'), 'program');
    const binaries = { folder, version: `0.0.0-spec-${basename(folder)}` };
    const copies = await Promise.all(Array.from({ length: 4 }, () => readableBinaries(binaries, nobody)));
    const places = [...new Set(copies.map((copy) => copy.folder))];
    expect(places).toHaveLength(1);
    expect(await readdir(join(places[0] ?? '', 'bin'))).toEqual(['postgres']);
    const before = await stat(places[0] ?? '');
    await readableBinaries(binaries, nobody);
    expect((await stat(places[0] ?? '')).ino).toBe(before.ino);
    await rm(places[0] ?? '', { recursive: true });
  });

  asRoot('are never taken from a folder that somebody else could have filled', async () => {
    await chmod(folder, 0o700);
    const binaries = { folder, version: `0.0.0-spec-${basename(folder)}` };
    const { folder: trusted } = await readableBinaries(binaries, nobody);
    await chmod(trusted, 0o777);
    const { folder: own } = await readableBinaries(binaries, nobody);
    expect(own).not.toBe(trusted);
    for (const place of [trusted, dirname(own)]) await rm(place, { recursive: true });
  });
});
