import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from './log.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-log-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (file: string) =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  it('is one JSON object a line, with its time and level first', async () => {
    const log = openLog(join(folder, 'a.log'));
    log.write({ event: 'ready', port: 1 });
    log.write({ event: 'crash', level: 'error', how: 'signal\nSIGKILL' });
    await log.close();
    const lines = await read(log.file);
    expect(lines).toEqual([
      { time: expect.stringMatching(/^\d{4}-.*Z$/), level: 'info', event: 'ready', port: 1 },
      { time: expect.any(String), level: 'error', event: 'crash', how: 'signal\nSIGKILL' },
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['time', 'level', 'event', 'port']);
  });

  it('passes on what a child says: as it is when it is JSON, wrapped when it is not', async () => {
    const log = openLog(join(folder, 'a.log'));
    log.pass('commercial', '{"event":"request","requestId":"r"}');
    log.pass('commercial', '{ not json');
    log.pass('commercial', 'Warning: old');
    await log.close();
    expect(await read(log.file)).toMatchObject([
      { event: 'request', requestId: 'r' },
      { event: 'output', process: 'commercial', text: '{ not json' },
      { event: 'output', process: 'commercial', text: 'Warning: old' },
    ]);
  });

  it('goes on where the last run stopped', async () => {
    const file = join(folder, 'a.log');
    for (const event of ['first', 'second']) {
      const log = openLog(file);
      log.write({ event });
      await log.close();
    }
    expect((await read(file)).map(({ event }) => event)).toEqual(['first', 'second']);
  });

  it('makes room when it has grown large', async () => {
    const file = join(folder, 'a.log');
    await writeFile(file, '');
    await truncate(file, 40 * 1024 * 1024);
    const log = openLog(file);
    log.write({ event: 'new' });
    await log.close();
    expect(await read(file)).toHaveLength(1);
    expect((await stat(`${file}.1`)).size).toBe(40 * 1024 * 1024);
  });

  it('takes nothing once it is closed', async () => {
    const log = openLog(join(folder, 'a.log'));
    log.write({ event: 'first' });
    await log.close();
    log.write({ event: 'late' });
    expect(await read(log.file)).toHaveLength(1);
  });

  it('says in one sentence when its file cannot be written', () => {
    const file = join(folder, 'missing/a.log');
    expect(() => openLog(file)).toThrow(`The log file ${file} cannot be written to.`);
  });
});
