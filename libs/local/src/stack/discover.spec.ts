import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNames, discoverServices } from './discover.ts';

let apps = '';
beforeEach(async () => void (apps = await mkdtemp(join(tmpdir(), 'gatehouse-apps-'))));
afterEach(() => rm(apps, { recursive: true, force: true }));

const manifest = { name: 'billing', ingress: 'router', tenancy: 'token', owner: 'team-billing' };
async function write(folder: string, content: unknown): Promise<void> {
  await mkdir(join(apps, folder), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(apps, folder, 'service.json'), text);
}

describe('the services of the workspace', () => {
  it('are the folders with a service.json, in the order of the alphabet', async () => {
    await write('zebra', { ...manifest, name: 'zebra', ingress: 'jwt-validation' });
    await write('billing', manifest);
    await mkdir(join(apps, 'web'));
    await writeFile(join(apps, 'note.txt'), '');
    expect(discoverServices(apps)).toEqual([
      { name: 'billing', folder: join(apps, 'billing'), ingress: 'router' },
      { name: 'zebra', folder: join(apps, 'zebra'), ingress: 'jwt-validation' },
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['another name than its folder', { ...manifest, name: 'other' }],
    ['no name', { ...manifest, name: undefined }],
    ['no ingress', { ...manifest, ingress: '' }],
    ['no tenancy', { ...manifest, tenancy: undefined }],
    ['an owner that is no text', { ...manifest, owner: 1 }],
  ])('are refused with %s', async (_what, content) => {
    await write('billing', content);
    expect(() => discoverServices(apps)).toThrow(
      `The file ${join(apps, 'billing/service.json')} does not name a service`,
    );
  });

  it('are known by name', () => {
    const known = [{ name: 'billing', folder: '', ingress: 'router' }];
    expect(() => checkNames(['billing'], known)).not.toThrow();
    expect(() => checkNames(['biling'], known)).toThrow(
      'There is no service "biling"; the services are billing.',
    );
    expect(() => checkNames(['billing'], [])).toThrow('the services are none.');
  });
});
