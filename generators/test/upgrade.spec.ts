import { OWNED_BY_THE_FRAMEWORK } from '../src/conform/owned.ts';
import generateService from '../src/service/generator.ts';
import { stepsOf, readPage } from './guide.ts';
import { untouched } from './overlay.ts';
import { Repository } from './repository.ts';
import { whereTheModelBuilds } from './toolchain.ts';

/** Several programs, one after the other, on a busy machine. */
jest.setTimeout(300_000);

const hasToolchain = whereTheModelBuilds('The model build of an upgrade') === describe;

/** What a test cannot do where the packages are links; and what it does later, for what is affected. */
const NOT_TYPED = ['npm install', 'npm test', ...(hasToolchain ? [] : ['npm run generate'])];
const PLACEHOLDER = 'https://git.example.com/gatehouse.git';

const LEDGER = 'apps/ledger/src';
const SAMPLE = 'apps/commercial/src/operations/get-order.ts';
const TABLE = 'libs/sdk/src/generated/services.ts';
const commands = stepsOf(readPage('upgrading.md').replace(/^```json[\s\S]*?^```/m, '')).map((step) =>
  step.kind === 'type' ? step.line : '',
);

const asCompany = process.platform === 'win32' ? describe.skip : describe;

/** Steps of one story, in their order: each goes on where the one before it ended. */
asCompany('a company that cloned Gatehouse a year ago', () => {
  let upstream: Repository;
  let company: Repository;
  /** What each command of the page told. */
  const told = new Map<string, string>();
  let before: { code: number; said: string };

  beforeAll(async () => {
    upstream = await Repository.ofThis();
    company = await upstream.clone();
    await goOn(upstream);
    await build(company);
    for (const command of commands.filter((line) => !NOT_TYPED.includes(line))) {
      if (command.endsWith('--fix')) before = await conform();
      told.set(command, await company.type(command.replace(PLACEHOLDER, upstream.workspace.root)));
    }
  });
  afterAll(() => Promise.all([upstream?.workspace.remove(), company?.workspace.remove()]));

  const conform = () => company.workspace.run('tools/run/run.mjs', 'generators/src/conform/main.ts');
  const read = (path: string) => company.workspace.read(path) ?? '';
  const types = (project: string) =>
    company.workspace.succeed('node_modules/typescript-7/bin/tsc', '-p', `${project}/tsconfig.json`);

  it('is told which files of ours it changed, and of none of its own', () => {
    const listed = [...told].find(([command]) => command.startsWith('git diff'))?.[1];
    expect(listed?.trim().split('\n')).toEqual([`M\t${SAMPLE}`, 'M\tdocs/logs.md']);
  });

  it('has all that is new, next to what is its own', () => {
    expect(read('libs/service/src/index.ts')).toContain('serve as start');
    expect(read(SAMPLE)).toMatch(/^\/\/ Upstream\.\n[\s\S]*\/\/ Company\.\n$/);
    expect(read('docs/logs.md')).toContain('Ours go to the archive.');
    expect(read(`${LEDGER}/operations/get-entry.ts`)).toContain('// Company.');
  });

  it('has files of the framework that fit, and was told before which did not', async () => {
    expect(before.code).toBe(1);
    expect(before.said).toContain(`${LEDGER}/main.ts differs`);
    expect(before.said).toContain('commercial: the files of the framework are as');
    expect(read(`${LEDGER}/main.ts`)).toContain('await start(app');
    expect(await conform()).toMatchObject({ code: 0 });
  });

  it('has what is generated as the newer generator makes it, of its own models', () => {
    expect(read(TABLE)).toContain("import { type Commercial } from '@gatehouse/sdk/commercial'");
    if (hasToolchain) expect(read(TABLE)).toContain("import { type Ledger } from '@gatehouse/sdk/ledger'");
  });

  it('compiles, and has nothing left to commit', async () => {
    await types('apps/commercial');
    await types('libs/sdk');
    if (hasToolchain) await types('apps/ledger');
    expect(await company.git('status', '--porcelain')).toBe('');
  });
});

describe('the page about upgrading', () => {
  it('has the commands that were tried, and names every file of the framework', () => {
    expect(commands).toContain('npx nx run-many -t conform --fix');
    const page = readPage('upgrading.md');
    expect(OWNED_BY_THE_FRAMEWORK.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  });
});

/** What happens in a year: a function of the kit gets another name, a table another form, and a sample a comment. */
async function goOn(upstream: Repository): Promise<void> {
  upstream.edit('libs/service/src/index.ts', 'export { serve,', 'export { serve as start,');
  const mains = ['commercial', 'fe-support', 'user-mgmt'].map((name) => `apps/${name}/src/main.ts`);
  for (const path of [...mains, 'generators/templates/service/apps/front-desk/src/main.ts.template'])
    upstream.edit(path, /serve([ (])/g, 'start$1');
  upstream.edit(
    'tools/model/src/artefacts/service-table.ts',
    'import type { ${client} }',
    'import { type ${client} }',
  );
  upstream.edit(TABLE, /import type \{ /g, 'import { type ');
  upstream.edit(SAMPLE, /^/, '// Upstream.\n');
  await upstream.commit('A year later');
}

/** What the company does with its clone: a service of its own, an edit of it, of a sample and of a page of ours. */
async function build(company: Repository): Promise<void> {
  const { workspace } = company;
  await generateService(workspace, { name: 'ledger', resource: 'entry', generate: false }, untouched);
  if (hasToolchain) await workspace.model('generate', '--only', 'ledger');
  company.edit(`${LEDGER}/operations/get-entry.ts`, /$/, '// Company.\n');
  company.edit(SAMPLE, /$/, '// Company.\n');
  company.edit('docs/logs.md', /$/, '\nOurs go to the archive.\n');
  await company.commit('Our ledger');
}
