import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { watchFiles } from './watch.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-watch-')));
  for (const name of ['src', 'node_modules', 'build']) await mkdir(join(folder, name));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('watching', () => {
  it('hands on what changed, without what can never matter', async () => {
    const batches: string[][] = [];
    let told: () => void = () => undefined;
    const watcher = await watchFiles([folder], async (files) => {
      batches.push([...files].map((file) => basename(file)).sort());
      told();
    });
    const first = new Promise<void>((resolve) => (told = resolve));
    for (const name of ['src/app.spec.ts', 'node_modules/x.js', 'build/y.js', 'src/b.ts', 'src/a.ts']) {
      await writeFile(join(folder, name), 'x');
    }
    await first;
    const second = new Promise<void>((resolve) => (told = resolve));
    await writeFile(join(folder, 'src/a.ts'), 'y');
    await second;
    await watcher.close();
    const seen = batches.flat();
    expect(seen).toEqual(expect.arrayContaining(['a.ts', 'b.ts']));
    expect(seen.filter((name) => !['a.ts', 'b.ts'].includes(name))).toEqual([]);
    expect(batches.at(-1)).toEqual(['a.ts']);
  });

  it('does not look into folders that are left out', async () => {
    for (const name of ['a', 'b']) await mkdir(join(folder, 'services', name), { recursive: true });
    const seen = new Set<string>();
    let told: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (told = resolve));
    const onEdits = async (files: ReadonlySet<string>) => {
      for (const file of files) seen.add(basename(file));
      if (seen.has('b.smithy')) told();
    };
    const watcher = await watchFiles([folder], onEdits, new Set([join(folder, 'services/a')]));
    for (const name of ['a', 'b']) await writeFile(join(folder, 'services', name, `${name}.smithy`), '');
    await done;
    await watcher.close();
    expect([...seen]).toEqual(['b.smithy']);
  });

  it('hands on nothing once it is closed', async () => {
    const batches: unknown[] = [];
    const watcher = await watchFiles([folder], async (files) => void batches.push(files));
    await watcher.close();
    await writeFile(join(folder, 'src/late.ts'), 'x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(batches).toEqual([]);
  });
});
