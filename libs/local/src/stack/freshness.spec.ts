import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isFresh } from './freshness.ts';
import { workspaceRoot } from './workspace.ts';

let folder = '';
const source = (name: string) => relative(workspaceRoot, join(folder, name));
async function write(name: string, second: number): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, '');
  await utimes(file, second, second);
  return file;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-fresh-'));
  await mkdir(join(folder, 'src/deep'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what was built', () => {
  it('is fresh while it is newer than every source, specs apart', async () => {
    const built = await write('built.js', 100);
    await write('src/deep/a.ts', 99);
    await write('src/deep/a.spec.ts', 200);
    await write('build.mjs', 98);
    expect(await isFresh(built, [source('src'), source('build.mjs')])).toBe(true);
  });

  it.each([
    ['a source deep inside is newer', 'src/deep/a.ts', 101],
    ['a source is just as old', 'src/deep/a.ts', 100],
    ['its script is newer', 'build.mjs', 101],
  ])('is not when %s', async (_what, name, second) => {
    const built = await write('built.js', 100);
    await write('src/deep/a.ts', 1);
    await write('build.mjs', 1);
    await write(name, second);
    expect(await isFresh(built, [source('src'), source('build.mjs')])).toBe(false);
  });

  it('is not when it, or a source, is missing', async () => {
    const built = await write('built.js', 100);
    expect(await isFresh(join(folder, 'missing.js'), [source('src')])).toBe(false);
    expect(await isFresh(built, [source('missing')])).toBe(false);
  });
});
