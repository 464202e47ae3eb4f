import { join } from 'node:path';
import generateOperation from '../src/operation/generator.ts';
import generatePolicy from '../src/policy/generator.ts';
import generateResource from '../src/resource/generator.ts';
import { expectGreen } from './green.ts';
import { whereTheModelBuilds } from './toolchain.ts';
import { untouched } from './overlay.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

/** The whole proof: several programs, one after the other, on a busy machine. */
jest.setTimeout(300_000);

const proof = whereTheModelBuilds('The proof of the generators');

const FOLDERS = ['apps/museum', 'libs/model/services/museum', 'libs/policy-store/services/museum'];
const isOwn = (path: string) =>
  FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && !path.includes('/generated/');
const isMade = (path: string) =>
  path.includes('/museum/generated/') || path.startsWith('libs/sdk/services/museum/');

/** A second service, whose tenant stands in the path, with one of everything that generators add. */
async function growVault(copy: WorkspaceCopy): Promise<void> {
  const command = ['service', 'vault', '--resource=record', '--tenancy=path', '--no-generate'];
  await copy.nx('g', ...command, '--no-interactive');
  const vault = { service: 'vault', generate: false };
  await generateResource(copy, { ...vault, name: 'remark', parent: 'record' }, untouched);
  await generateResource(copy, { ...vault, name: 'seal' }, untouched);
  await generateOperation(copy, { ...vault, name: 'ApproveRemark' }, untouched);
  await generatePolicy(copy, { service: 'vault', group: 'vault-auditor' }, untouched);
  const written = ['apps/vault', 'libs/policy-store/services/vault'];
  await copy.succeed('node_modules/prettier/bin/prettier.cjs', '--write', ...written);
}

/** Steps of one story, in their order: each goes on where the one before it ended. */
proof('a service of the generators', () => {
  let copy: WorkspaceCopy;
  let before: Map<string, string>;
  beforeAll(async () => {
    copy = await WorkspaceCopy.make();
    await growVault(copy);
    await copy.model('generate');
    before = copy.texts();
  });
  afterAll(() => copy?.remove());

  it('is made of at most 20 files and of what is generated of its model, and edits nothing', async () => {
    await copy.nx('g', 'service', 'museum', '--resource=exhibit', '--no-interactive');
    const after = copy.texts();
    const created = [...after.keys()].filter((path) => !before.has(path));
    expect(created.filter(isOwn).length).toBeLessThanOrEqual(20);
    expect(created.filter((path) => !isOwn(path) && !isMade(path))).toEqual([]);
    expect(after.get('libs/sdk/services/museum/src/index.ts')).toContain('MuseumClient');
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(['libs/sdk/src/generated/services.ts']);
  });

  it('is not changed by a second run, nor written by a dry one', async () => {
    const once = copy.texts();
    await copy.nx('g', '@gatehouse/generators:service', 'museum', '--resource=exhibit', '--no-interactive');
    await copy.nx('g', 'service', 'journal', '--dry-run', '--no-interactive');
    expect(copy.texts()).toEqual(once);
  });

  it('is green at once: format, lint, types, tests, decision tables', () =>
    expectGreen(copy, 'museum', 'vault'));

  it.each([
    ['a resource', ['resource', 'donor', 'museum']],
    ['a resource below another one', ['resource', 'label', '--service=museum', '--parent=exhibit']],
    ['an operation', ['operation', 'ApproveExhibit', 'museum']],
    ['a policy', ['policy', 'museum-auditor', '--service', 'museum']],
  ])('is green right after it got %s', async (_, command) => {
    await copy.nx('g', ...command, '--no-interactive');
    await expectGreen(copy, 'museum');
  });

  it('has a model that is valid and tidy', async () => {
    await generateOperation(copy, { name: 'GetLabelHistory', service: 'museum' }, untouched);
    await copy.model('generate');
    await copy.model('validate');
    await copy.model('format');
  });

  it('answers through the router, whom its tables allow and nobody else', async () => {
    const tests = '(the tables|museum|vault)';
    const said = await copy.jest('apps/e2e/src/operations.spec.ts', '-t', tests, '--verbose');
    expect(said).toContain('museum DeleteExhibit');
    expect(said).toContain('✓ is done for museum-editor');
    expect(said).toContain('✓ is refused to museum-viewer');
    expect(said).toContain('✓ is refused to museum-auditor');
    const refusedInPath = said.match(/✓ is refused to vault-globex/g);
    expect(refusedInPath).toHaveLength(said.match(/^ {2}vault (?!GetHealth)\w+$/gm)?.length ?? 0);
    expect(refusedInPath).toHaveLength(16);
  });

  it('is listed among the routes', async () => {
    const routes = await copy.succeed('apps/cli/bin/gatehouse.mjs', 'routes', '--json');
    expect(routes).toContain('/api/museum/exhibits/{exhibitId}/approve');
  });

  it('has its sources where Java is missing, and is finished where it is not', async () => {
    copy.env = { PATH: '', Path: '' };
    const said = await copy.nx('g', 'service', 'journal', '--no-interactive');
    copy.env = {};
    expect(said).toContain('install Java 17 or later');
    expect(said).toContain('`npm run generate` makes the rest');
    expect(copy.exists('apps/journal/service.json')).toBe(true);
    expect(copy.exists('libs/model/services/journal/generated')).toBe(false);
    await copy.model('generate', '--only', 'journal');
    await copy.nx('run-many', '-t', 'typecheck', '-p', 'journal');
    await copy.remove('apps/journal', 'libs/model/services/journal', 'libs/policy-store/services/journal');
    await copy.remove('libs/sdk/services/journal');
  });

  it('is completed, however often it is killed while it is written', async () => {
    const service: [string, ...string[]] = [
      'node_modules/nx/dist/bin/nx.js',
      'g',
      'service',
      'doomed',
      '--no-generate',
      '--no-interactive',
    ];
    const folders = ['apps/doomed', 'libs/model/services/doomed', 'libs/policy-store/services/doomed'];
    await copy.succeed(...service);
    const whole = copy.texts();
    await copy.remove(...folders);
    copy.env = { NODE_OPTIONS: `--require=${join(copy.root, 'generators/test/kill.cjs')}` };
    let killed = 0;
    while ((await copy.run(...service)).code !== 0) killed += 1;
    copy.env = {};
    expect(killed).toBeGreaterThan(2);
    expect(copy.texts()).toEqual(whole);
    await copy.remove(...folders);
  });

  it('is gone when its folders are, and nothing refers to it', async () => {
    await copy.remove(...FOLDERS, 'libs/sdk/services/museum');
    await copy.model('generate');
    expect(copy.texts()).toEqual(before);
    const references = ['generators/src/references/main.ts', 'museum'];
    expect(await copy.succeed('tools/run/run.mjs', ...references)).toContain('Nothing refers to museum.');
  });
});
