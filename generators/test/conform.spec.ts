import { dirname, join, relative } from 'node:path';
import { WorkspaceCopy } from './workspace-copy.ts';

/** Several runs of Nx, one after the other, on a busy machine. */
jest.setTimeout(300_000);

const SAMPLES = ['commercial', 'fe-support', 'user-mgmt'];
const MAIN = 'apps/commercial/src/main.ts';
const NX = 'node_modules/nx/dist/bin/nx.js';

/** Steps of one story, in their order: each goes on where the one before it ended. */
describe('nx conform', () => {
  let copy: WorkspaceCopy;
  let main: string;
  beforeAll(async () => {
    copy = await WorkspaceCopy.make();
    main = copy.read(MAIN) ?? '';
  });
  afterAll(() => copy?.remove());

  const drift = () => copy.write(MAIN, `${main}// Ours.\n`);

  /** What Nx was told, the exit code, and the services whose result came from the cache. */
  async function nx(...args: string[]): Promise<{ code: number; said: string; kept: string[] }> {
    const { code, said } = await copy.run(NX, ...args, '--output-style=static');
    const kept = [...said.matchAll(/^> nx run (\S+):conform.*\[.*cache/gm)].map(([, name = '']) => name);
    return { code, said, kept: kept.sort() };
  }
  const all = (...args: string[]) => nx('run-many', '-t', 'conform', ...args);

  it('finds the samples as the generator, with the formatter of the workspace, writes them', async () => {
    const { code, said, kept } = await all();
    expect({ code, kept }).toEqual({ code: 0, kept: [] });
    for (const name of SAMPLES) expect(said).toContain(`${name}: the files of the framework are as the`);
  });

  it('depends on every source that it is made of', () => {
    const bundle = 'node_modules/.cache/gatehouse/run/generators-src-conform-main-ts.mjs.json';
    const sources = JSON.parse(copy.read(bundle) ?? '') as string[];
    const folders = sources.map((file) => relative(join(copy.root, 'generators/src'), dirname(file)));
    const named = [...new Set(folders)].filter((folder) => folder !== '').sort();
    expect(copy.read('generators/inference/conform/target.cjs')).toContain(
      `{workspaceRoot}/generators/src/{${named.join()}}/!(*.spec).ts`,
    );
  });

  it.each([
    [['nothing'], 'There is no service nothing; there are commercial, fe-support, user-mgmt.'],
    [['commercial', '--fxi'], 'There is no option --fxi; there is --fix.'],
  ])('refuses %j in a sentence', async (args, sentence) => {
    const program = ['tools/run/run.mjs', 'generators/src/conform/main.ts'] as const;
    expect(await copy.run(...program, ...args)).toEqual({ code: 2, said: `${sentence}\n` });
  });

  it('fails for a service that is edited, and knows the others still', async () => {
    drift();
    const { code, said, kept } = await all();
    expect({ code, kept }).toEqual({ code: 1, kept: ['fe-support', 'user-mgmt'] });
    expect(said).toContain(`${MAIN} differs`);
    expect(said).toContain('    -// Ours.');
  });

  it('is fixed, as often as it is asked for', async () => {
    for (const command of [all, (fix: string) => nx('conform', 'commercial', fix)]) {
      drift();
      const { code, said, kept } = await command('--fix');
      expect({ code, kept }).toEqual({ code: 0, kept: [] });
      expect(said).toContain(`Brought up to date: ${MAIN}`);
      expect(copy.read(MAIN)).toBe(main);
    }
  });

  it('takes a waiver until its last day, whatever is kept of the day before', async () => {
    drift();
    const waivers = { 'src/main.ts': { reason: 'The old start.', until: '2027-01-01' } };
    copy.write('apps/commercial/conform.json', JSON.stringify({ waivers }));
    const preload = { NODE_OPTIONS: `--require=${join(copy.root, 'generators/test/on-a-day.cjs')}` };
    const others = ['fe-support', 'user-mgmt'];

    copy.env = { ...preload, ON_A_DAY: '2027-01-01' };
    const first = await all();
    expect(first).toMatchObject({ code: 0, kept: others });
    expect(first.said).toContain('Waived until 2027-01-01: src/main.ts (The old start.)');
    expect(await all()).toMatchObject({ code: 0, kept: SAMPLES });

    copy.env = { ...preload, ON_A_DAY: '2027-01-02' };
    const late = await all();
    copy.env = {};
    expect(late).toMatchObject({ code: 1, kept: others });
    expect(late.said).toContain(`The waiver of ${MAIN} ended on 2027-01-01, a day ago`);
  });

  it('fails for every service when a template changes', async () => {
    const template = 'generators/templates/service/apps/front-desk/src/main.ts.template';
    copy.write(template, `${copy.read(template)}// Newer.\n`);
    const { code, said, kept } = await all();
    expect({ code, kept }).toEqual({ code: 1, kept: [] });
    expect(said).toContain('apps/user-mgmt/src/main.ts differs');
  });
});
