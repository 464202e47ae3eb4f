import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { WorkspaceCopy } from './workspace-copy.ts';

/** The whole proof: several programs, one after the other, on a busy machine. */
jest.setTimeout(300_000);

const starts = (program: string): boolean =>
  spawnSync(program, ['-version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;
const hasToolchain = process.env['CI'] === 'true' || (starts('java') && starts('mvn'));
if (!hasToolchain)
  process.stderr.write('The proof of the generators is left out: it needs Java 17 and Maven on the PATH.\n');
const proof = hasToolchain ? describe : describe.skip;

const FOLDERS = ['apps/ledger', 'libs/model/services/ledger', 'libs/policy-store/services/ledger'];
const isOwn = (path: string) =>
  FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && !path.includes('/generated/');
const isMade = (path: string) =>
  path.includes('/ledger/generated/') || path.startsWith('libs/sdk/services/ledger/');

/** Steps of one story, in their order: each goes on where the one before it ended. */
proof('a service of the generators', () => {
  let copy: WorkspaceCopy;
  let before: Map<string, string>;
  beforeAll(async () => {
    copy = await WorkspaceCopy.make();
    await copy.model('generate');
    before = copy.texts();
  });
  afterAll(() => copy?.remove());

  it('is made of at most 20 files and of what is generated of its model, and edits nothing', async () => {
    await copy.nx('g', 'service', 'ledger', '--resource=entry', '--no-interactive');
    const after = copy.texts();
    const created = [...after.keys()].filter((path) => !before.has(path));
    expect(created.filter(isOwn).length).toBeLessThanOrEqual(20);
    expect(created.filter((path) => !isOwn(path) && !isMade(path))).toEqual([]);
    expect(after.get('libs/sdk/services/ledger/src/index.ts')).toContain('LedgerClient');
    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(['libs/sdk/src/generated/services.ts']);
  });

  it('is not changed by a second run, nor written by a dry one', async () => {
    const once = copy.texts();
    await copy.nx('g', '@gatehouse/generators:service', 'ledger', '--resource=entry', '--no-interactive');
    await copy.nx('g', 'service', 'journal', '--dry-run', '--no-interactive');
    expect(copy.texts()).toEqual(once);
  });

  it('is green at once: format, lint, types, tests, decision tables', async () => {
    await copy.succeed(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      'apps/ledger',
      'libs/policy-store/services/ledger',
    );
    await copy.nx('run-many', '-t', 'lint', 'typecheck', 'test', '-p', 'ledger');
    await copy.jest('libs/policy-store/test');
  });

  it('grows by a resource, one below it, operations and a policy', async () => {
    const add = (...args: string[]) => copy.nx('g', ...args, '--service=ledger', '--no-interactive');
    await add('resource', 'tag', '--no-generate');
    await add('resource', 'remark', '--parent=entry', '--no-generate');
    await add('operation', 'ApproveEntry', '--no-generate');
    await add('operation', 'GetRemarkHistory', '--no-generate');
    await add('policy', 'ledger-auditor');
    await copy.model('generate');
    await copy.model('validate');
    await copy.model('format');
    await copy.succeed(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      'apps/ledger',
      'libs/policy-store/services/ledger',
    );
    await copy.nx('run-many', '-t', 'lint', 'typecheck', 'test', '-p', 'ledger');
    await copy.jest('libs/policy-store/test');
  });

  it('answers through the router, whom its tables allow and nobody else', async () => {
    const said = await copy.jest('apps/e2e/src/operations.spec.ts', '-t', '(the tables|ledger)', '--verbose');
    expect(said).toContain('ledger DeleteEntry');
    expect(said).toContain('✓ is done for ledger-editor');
    expect(said).toContain('✓ is refused to ledger-viewer');
    expect(said).toContain('✓ is refused to ledger-auditor');
  });

  it('is listed among the routes', async () => {
    const routes = await copy.succeed('apps/cli/bin/gatehouse.mjs', 'routes', '--json');
    expect(routes).toContain('/api/ledger/entries/{entryId}/approve');
  });

  it('has its sources where Java is missing, and is finished where it is not', async () => {
    copy.env = { PATH: '', Path: '' };
    const said = await copy.nx('g', 'service', 'journal', '--no-interactive');
    copy.env = {};
    expect(said).toContain('install Java 17 or later');
    expect(said).toContain('`npm run generate` makes the rest');
    expect(copy.exists('apps/journal/service.json')).toBe(true);
    expect(copy.exists('libs/model/services/journal/generated')).toBe(false);
    await copy.model('generate');
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
    expect(killed).toBeGreaterThan(5);
    expect(copy.texts()).toEqual(whole);
    await copy.remove(...folders);
  });

  it('is gone when its folders are, and nothing refers to it', async () => {
    await copy.remove(...FOLDERS, 'libs/sdk/services/ledger');
    await copy.model('generate');
    expect(copy.texts()).toEqual(before);
    const references = ['generators/src/references/main.ts', 'ledger'];
    expect(await copy.succeed('tools/run/run.mjs', ...references)).toContain('Nothing refers to ledger.');
  });
});
