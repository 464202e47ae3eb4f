import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDataFolder, holderOf, lockDataFolder } from './data-folder.ts';
import { readRun, removeRun, writeRun, type Run } from './run-file.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-data-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const writeLock = (lock: object | string) =>
  writeFile(join(folder, 'lock.json'), typeof lock === 'string' ? lock : JSON.stringify(lock));

const run: Run = {
  pid: process.pid,
  edge: 'http://127.0.0.1:1',
  issuer: 'http://127.0.0.1:2',
  tokenUrl: 'http://127.0.0.1:2/token',
  jwksUrl: 'http://127.0.0.1:2/jwks',
  router: 'http://127.0.0.1:3',
  policyStore: 'http://127.0.0.1:4',
  policyStoreId: 'store',
  services: { commercial: 'http://127.0.0.1:5', 'fe-support': null },
  transport: 'bearer',
  log: '/somewhere.log',
};

describe('the data folder', () => {
  it('is made when it is missing, and given back', async () => {
    const missing = join(folder, 'a/b');
    const unlock = await lockDataFolder(missing);
    expect(await holderOf(missing)).toBe(process.pid);
    await unlock();
    expect(await holderOf(missing)).toBeUndefined();
    const unlockAgain = await lockDataFolder(missing);
    await unlockAgain();
  });

  it('serves one run at a time, and says which process has it', async () => {
    const unlock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      code: 'ERR_DATA_IN_USE',
      message: `Gatehouse already runs on the data folder ${folder} (process ${process.pid}); stop it, or choose another by --data.`,
    });
    await unlock();
  });

  it('goes to exactly one of many that ask at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => lockDataFolder(folder)));
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const winner of winners) await winner.value();
  });

  it.each<[string, () => Promise<object | string>]>([
    ['a process that is gone', async () => ({ pid: await endedProcess(), id: 'x' })],
    [
      'a process that got the same id later',
      async () => ({ pid: process.ppid, id: 'x', command: 'gatehouse start' }),
    ],
    ['an earlier run of this process', async () => ({ pid: process.pid, id: 'x' })],
    ['half a file', async () => '{"pid":'],
    ['something else', async () => '[]'],
  ])('is taken over from %s', async (_who, lock) => {
    await writeLock(await lock());
    const unlock = await lockDataFolder(folder);
    expect(await holderOf(folder)).toBe(process.pid);
    await unlock();
  });

  it('is not taken from a process that lives', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    await once(child, 'spawn');
    await writeLock({ pid: child.pid, id: 'x' });
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ code: 'ERR_DATA_IN_USE' });
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('cannot be a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(lockDataFolder(file)).rejects.toMatchObject({
      code: 'ERR_DATA_FOLDER',
      message: `The data folder ${file} cannot be written to.`,
    });
  });

  it.each([
    ['a file', () => join(folder, 'file/below')],
    [
      'a file system that makes none',
      () => (existsSync('/proc/self') ? '/proc/nope/x' : join(folder, 'file/x')),
    ],
  ])('cannot be below %s', async (_where, place) => {
    await writeFile(join(folder, 'file'), '');
    await expect(lockDataFolder(place())).rejects.toMatchObject({ code: 'ERR_DATA_FOLDER' });
  });
});

describe('emptying a data folder', () => {
  it('removes everything from a folder that was empty before', async () => {
    await (
      await lockDataFolder(folder)
    )();
    await writeFile(join(folder, 'gatehouse.log'), 'x');
    await writeFile(join(folder, 'anything'), 'x');
    await emptyDataFolder(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves alone what lay in the folder before', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'x');
    await (
      await lockDataFolder(folder)
    )();
    await mkdir(join(folder, 'identity-provider'));
    await writeFile(join(folder, 'gatehouse.log'), 'x');
    await emptyDataFolder(folder);
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  });

  it('is refused while something runs on it', async () => {
    const unlock = await lockDataFolder(folder);
    await expect(emptyDataFolder(folder)).rejects.toMatchObject({ code: 'ERR_DATA_IN_USE' });
    await unlock();
  });

  it('has nothing to do for a folder that is not there', async () => {
    await emptyDataFolder(join(folder, 'missing'));
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});

describe('run.json', () => {
  it('is found while the run lives, and whole', async () => {
    const unlock = await lockDataFolder(folder);
    await writeRun(folder, run);
    expect(await readRun(folder)).toEqual(run);
    expect((await readdir(folder)).filter((name) => name.startsWith('run.json'))).toEqual(['run.json']);
    await unlock();
  });

  it('counts for nothing after a run that was killed', async () => {
    await writeRun(folder, { ...run, pid: await endedProcess() });
    expect(await readRun(folder)).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"pid":"1"}'])('counts for nothing when it holds %j', async (text) => {
    const unlock = await lockDataFolder(folder);
    await writeFile(join(folder, 'run.json'), text);
    expect(await readRun(folder)).toBeUndefined();
    await unlock();
  });

  it('is gone after it was removed, and may be removed twice', async () => {
    const unlock = await lockDataFolder(folder);
    await writeRun(folder, run);
    await removeRun(folder);
    await removeRun(folder);
    expect(await readRun(folder)).toBeUndefined();
    expect(await readFile(join(folder, 'lock.json'), 'utf8')).toContain(String(process.pid));
    await unlock();
  });
});

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}
