import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listen } from '../../test/voice.ts';
import type { Plan } from '../diff/releases.ts';
import { Workspace } from '../workspace.ts';
import { versions } from './versions.ts';

const workspace = new Workspace(mkdtempSync(join(tmpdir(), 'gatehouse-versions-')));

function write(service: string, types: string): void {
  const files = {
    'action-map.json': '{"version":1,"routes":[]}',
    'operations.json': '{"operations":{},"schemas":{}}',
    'gateway.json': '{"paths":{}}',
    'types.ts': types,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(workspace.modelServices, service, 'generated', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: workspace.root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(() => {
  for (const service of ['shop', 'stock']) write(service, 'export interface Money {}\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '--no-verify', '-m', 'first');
  git('-c', 'tag.gpgsign=false', 'tag', 'shop-sdk@1.4.0');
  rmSync(join(workspace.modelServices, 'stock'), { recursive: true });
  write('shop', 'export interface Price {}\n');
});

afterAll(() => rmSync(workspace.root, { recursive: true }));

async function told(plans: Record<string, Plan>, against = 'main') {
  const voice = listen();
  const refused = await versions(workspace, voice, against, () => Promise.resolve(plans)).catch(
    (error: Error) => error.message,
  );
  return { said: voice.said, refused };
}

const plan = (currentVersion: string, newVersion: string | null): Plan => ({ currentVersion, newVersion });

describe('versions', () => {
  it('lets a major follow what breaks callers', async () => {
    const plans = { sdk: plan('0.2.0', '0.3.0'), 'shop-sdk': plan('1.4.0', '2.0.0') };
    await expect(told(plans)).resolves.toEqual({
      said: ['sdk 0.2.0 → 0.3.0', 'shop-sdk 1.4.0 → 2.0.0'],
      refused: undefined,
    });
  });

  it.each([
    ['1.5.0', '1.5.0'],
    [null, 'no new version'],
  ])('refuses %s after a type went, since the last release', async (next, named) => {
    const { refused } = await told({ 'shop-sdk': plan('1.4.0', next) });
    expect(refused).toMatch(
      `shop-sdk 1.4.0 is followed by ${named}, and must be by 2.0.0: this breaks its callers since shop-sdk@1.4.0:\n  shop:Money: the type is gone.\n`,
    );
  });

  it('refuses to hide from those who have all services that one of them went', async () => {
    const { refused } = await told({ sdk: plan('0.2.0', '0.2.1') });
    expect(refused).toContain('sdk 0.2.0 is followed by 0.2.1, and must be by 0.3.0');
    expect(refused).toContain('since main:\n  stock: the service is gone.\n');
  });

  it('lets a new service begin as it likes, and says where there is nothing to compare with', async () => {
    await expect(told({ 'new-sdk': plan('0.0.0', null) })).resolves.toEqual({
      said: ['new-sdk 0.0.0 → as it is'],
      refused: undefined,
    });
    const { refused } = await told({ 'shop-sdk': plan('0.0.0', null) }, 'nowhere');
    expect(refused).toBe('There is no commit nowhere to compare with.');
  });
});
