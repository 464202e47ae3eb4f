import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { docs, readPage, stepsOf, type Step } from './guide.ts';
import { nameOf, Reader } from './reader.ts';
import { whereTheModelBuilds } from './toolchain.ts';

/** Several programs, one after the other, on a busy machine. */
jest.setTimeout(300_000);

/** The pages are for a POSIX shell with curl; Windows has one in Git. */
const hasShell = process.platform !== 'win32' && spawnSync('curl', ['--version']).status === 0;
if (!hasShell)
  process.stderr.write('The commands of the tutorial are not typed: there is no shell with curl.\n');
const asReader =
  hasShell || process.env['CI'] === 'true' ? whereTheModelBuilds('The tutorial') : describe.skip;

/** What a copy of the workspace, with packages that are installed, has done already; `.ci/start` does it in a clone. */
const CLONE = ['git clone https://git.example.com/your-company/gatehouse.git', 'cd gatehouse', 'npm ci'];

const tutorial = stepsOf(readPage('tutorial.md'));

/** Pages that go on where the tutorial ends. They are followed all at once: one build and one run of the tests tells of all. */
const PAGES = [
  ...['add-an-operation', 'add-a-resource', 'add-a-field', 'filter-a-list', 'make-it-idempotent'],
  ...['deprecate', 'add-a-policy', 'page-a-list', 'read-the-logs'],
].map((name) => `${name}.md`);

const howTos = PAGES.flatMap((page) => stepsOf(readPage(`how-to/${page}`)));
const isTyped = (step: Step, pattern: RegExp) => step.kind === 'type' && pattern.test(step.line);
const changes = howTos.filter((step) => step.kind !== 'type' || isTyped(step, /^npx nx g /)).map(unbuilt);
const checks = onceEach(howTos.filter((step) => isTyped(step, /^npm run |^npx nx (?!g )/)));
const calls = howTos.filter((step) => isTyped(step, /^(?!npm run |npx nx )/));

function unbuilt(step: Step): Step {
  if (step.kind !== 'type' || step.line.includes(' policy ')) return step;
  return { ...step, line: `${step.line} --no-generate` };
}

function onceEach(steps: readonly Step[]): Step[] {
  return [...new Map(steps.map((step) => [nameOf(step), step])).values()];
}

asReader('a reader', () => {
  let reader: Reader;
  beforeAll(async () => void (reader = await Reader.make()));
  afterAll(async () => {
    await reader?.stop();
    await reader?.copy.remove();
  });
  const follows = (steps: readonly Step[]) =>
    it.each(steps.map((step): [string, Step] => [nameOf(step), step]))('%s', (_, step) =>
      reader.follow(step),
    );

  describe('of the tutorial', () => follows(tutorial.slice(CLONE.length)));

  describe('of the pages that tell how to do one thing', () => {
    describe('makes their edits:', () => follows(changes));
    describe('checks them:', () => follows(checks));
    describe('makes their calls:', () => follows([{ kind: 'type', line: 'npm start', shown: [] }, ...calls]));
  });

  describe('in the end', () => {
    it('has written what the compiler and the formatter accept', async () => {
      const { copy } = reader;
      const settings = { extends: './tsconfig.base.json', include: ['*.ts', 'apps/billing'] };
      copy.write(
        'tsconfig.json',
        JSON.stringify({ ...settings, compilerOptions: { types: ['node', 'jest'] } }),
      );
      await copy.succeed('node_modules/typescript-7/bin/tsc', '-p', '.');
      const written = ['apps/billing', 'libs/policy-store/services/billing', 'docs', '*.ts'];
      await copy.succeed('node_modules/prettier/bin/prettier.cjs', '--check', ...written);
    });
  });
});

describe('the pages', () => {
  it('begin with a clone', () => {
    expect(tutorial.slice(0, CLONE.length).map(nameOf)).toEqual(CLONE.map((line) => `types ${line}`));
  });

  it('are all followed, but for the index and the one that is about two services', () => {
    const others = ['README.md', 'rename-or-split-a-service.md'];
    expect(readdirSync(new URL('how-to/', docs)).sort()).toEqual([...PAGES, ...others].sort());
  });
});
