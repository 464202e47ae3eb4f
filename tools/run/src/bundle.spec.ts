import { mkdtemp, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { bundle, bundleFolder, type Bundle } from './bundle.mjs';

let folder = '';
let name = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-bundle-')));
  name = `spec-${randomUUID()}`;
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const file of [`${name}.mjs`, `${name}.mjs.json`]) await rm(join(bundleFolder, file), { force: true });
});

const entry = () => join(folder, 'main.ts');
const run = async ({ file }: Bundle) => (await promisify(execFile)(process.execPath, [file])).stdout.trim();

describe('a bundle', () => {
  it('runs, and knows where its sources are', async () => {
    await writeFile(join(folder, 'where.ts'), 'export const where: string = import.meta.url;');
    await writeFile(
      entry(),
      "import { where } from './where.ts'; import { join } from 'node:path'; console.log(where, join('a', 'b'));",
    );
    const built = await bundle(name, entry());
    expect(await run(built)).toBe(`${pathToFileURL(join(folder, 'where.ts')).href} ${join('a', 'b')}`);
    expect([...built.inputs].sort()).toEqual([entry(), join(folder, 'where.ts')]);
  });

  it('is made anew when a source is newer, and only then', async () => {
    const written = async (text: string, time: number) => {
      await writeFile(entry(), text);
      await utimes(entry(), time, time);
    };
    await written('console.log(1);', 1_000_000_000);
    const { file } = await bundle(name, entry());
    await writeFile(file, 'console.log("kept");');
    expect(await run(await bundle(name, entry()))).toBe('kept');
    const { mtimeMs } = await stat(file);
    await written('console.log(2);', mtimeMs / 1000 + 1);
    expect(await run(await bundle(name, entry()))).toBe('2');
  });

  it('is whole although many make it at once', async () => {
    await writeFile(entry(), 'console.log("whole");');
    const built = await Promise.all(Array.from({ length: 5 }, () => bundle(name, entry())));
    expect(new Set(built.map(({ file }) => file)).size).toBe(1);
    expect(await readFile(built[0]?.file ?? '', 'utf8')).toContain('whole');
  });

  it('of a source that does not compile says where', async () => {
    await writeFile(entry(), 'const one = 1;\nconst = 2;\n');
    await expect(bundle(name, entry())).rejects.toMatchObject({
      name: 'BundleError',
      place: expect.stringMatching(/main\.ts:2$/),
      sentence: expect.stringContaining('Expected identifier'),
    });
  });

  it('of a source that imports a missing file says so', async () => {
    await writeFile(entry(), "import './missing.ts';\n");
    await expect(bundle(name, entry())).rejects.toMatchObject({
      name: 'BundleError',
      place: expect.stringMatching(/:1$/),
    });
  });
});
