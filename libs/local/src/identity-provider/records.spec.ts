import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecords } from './records.ts';

const folders: string[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'gatehouse-records-')));
  return folders[folders.length - 1] ?? '';
};
const file = (dataDir: string) => join(dataDir, 'identity-provider', 'sessions.json');
const nobody = () => undefined;

afterEach(() => jest.useRealTimers());
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

describe('a record', () => {
  it('is found under its model and id until it expires', async () => {
    jest.useFakeTimers({ now: 0 });
    const records = await openRecords(folder(), nobody);
    const sessions = records.adapter('Session');
    await sessions.upsert('1', { uid: 'u', accountId: 'alice' }, 60);
    expect(await sessions.find('1')).toMatchObject({ accountId: 'alice' });
    expect(await records.adapter('Grant').find('1')).toBeUndefined();
    jest.setSystemTime(59_999);
    expect(await sessions.find('1')).toBeDefined();
    jest.setSystemTime(60_000);
    expect(await sessions.find('1')).toBeUndefined();
    expect(await sessions.findByUid('u')).toBeUndefined();
  });

  it('without a lifetime does not live', async () => {
    const sessions = (await openRecords(folder(), nobody)).adapter('Session');
    await sessions.upsert('1', { uid: 'u' });
    expect(await sessions.find('1')).toBeUndefined();
  });

  it('is found by its uid among those of its model', async () => {
    const records = await openRecords(folder(), nobody);
    await records.adapter('Interaction').upsert('i', { uid: 'u' }, 60);
    await records.adapter('Session').upsert('s', { uid: 'u', accountId: 'alice' }, 60);
    expect(await records.adapter('Session').findByUid('u')).toMatchObject({ accountId: 'alice' });
    expect(await records.adapter('Session').findByUid('other')).toBeUndefined();
  });

  it('is replaced, consumed and destroyed', async () => {
    const codes = (await openRecords(folder(), nobody)).adapter('AuthorizationCode');
    await codes.upsert('1', { scope: 'a' }, 60);
    await codes.upsert('1', { scope: 'b' }, 60);
    await codes.consume('1');
    await codes.consume('nothing');
    expect(await codes.find('1')).toEqual({ scope: 'b', consumed: expect.any(Number) });
    await codes.destroy('1');
    expect(await codes.find('1')).toBeUndefined();
  });

  it('goes with its grant, and with no other one', async () => {
    const records = await openRecords(folder(), nobody);
    const [refresh, codes] = [records.adapter('RefreshToken'), records.adapter('AuthorizationCode')];
    await refresh.upsert('1', { grantId: 'g' }, 60);
    await refresh.upsert('2', { grantId: 'h' }, 60);
    await codes.upsert('3', { grantId: 'g' }, 60);
    await refresh.revokeByGrantId('g');
    expect(await Promise.all([refresh.find('1'), refresh.find('2'), codes.find('3')])).toEqual([
      undefined,
      { grantId: 'h' },
      { grantId: 'g' },
    ]);
  });
});

describe('the file of records', () => {
  it('gives back what is alive, and drops the rest', async () => {
    const dataDir = folder();
    const first = await openRecords(dataDir, nobody);
    await first.adapter('Session').upsert('1', { accountId: 'alice' }, 60);
    await first.adapter('Session').upsert('2', { accountId: 'bob' }, 0);
    await first.flush();
    expect(Object.keys(JSON.parse(readFileSync(file(dataDir), 'utf8')) as object)).toEqual(['Session:1']);
    const second = await openRecords(dataDir, nobody);
    expect(await second.adapter('Session').find('1')).toMatchObject({ accountId: 'alice' });
  });

  it('is for its owner only', async () => {
    const dataDir = folder();
    const records = await openRecords(dataDir, nobody);
    await records.adapter('Session').upsert('1', {}, 60);
    await records.flush();
    if (process.platform !== 'win32') expect(statSync(file(dataDir)).mode & 0o777).toBe(0o600);
  });

  it('is written by itself, once for changes that follow each other', async () => {
    const dataDir = folder();
    const records = await openRecords(dataDir, nobody);
    await records.adapter('Session').upsert('1', {}, 60);
    await records.adapter('Session').upsert('2', {}, 60);
    expect(existsSync(file(dataDir))).toBe(false);
    while (!existsSync(file(dataDir))) await new Promise((resolve) => setTimeout(resolve, 20));
    await records.flush();
    expect(Object.keys(JSON.parse(readFileSync(file(dataDir), 'utf8')) as object)).toHaveLength(2);
  });

  it('is left alone when nothing changed', async () => {
    const dataDir = folder();
    await (await openRecords(dataDir, nobody)).flush();
    expect(existsSync(file(dataDir))).toBe(false);
  });
});

describe('a client', () => {
  it('is what the configuration says now, and is never stored', async () => {
    const dataDir = folder();
    let name = 'one';
    const records = await openRecords(dataDir, (id) => (id === 'web' ? { client_id: id, name } : undefined));
    const clients = records.adapter('Client');
    expect(await clients.find('web')).toMatchObject({ name: 'one' });
    name = 'two';
    expect(await clients.find('web')).toMatchObject({ name: 'two' });
    expect(await clients.find('other')).toBeUndefined();
    await clients.upsert('other', {}, 60);
    await records.flush();
    expect(existsSync(file(dataDir))).toBe(false);
  });
});
