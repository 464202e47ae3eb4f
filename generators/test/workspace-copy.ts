import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Disk } from '../src/disk.ts';
import { filesBelow } from '../src/files.ts';

const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['apps', 'libs', 'tools', 'generators', 'docs'];
const MADE = new Set(['node_modules', 'dist', 'build', 'coverage', '.gatehouse']);
/** Where the tool chain of the model keeps what Maven fetched. */
const TOOLCHAIN = 'node_modules/.cache/gatehouse/smithy';

/** A copy of the workspace, which tests may write to and run programs in. */
export class WorkspaceCopy extends Disk {
  /** More of the environment of what is run. */
  env: NodeJS.ProcessEnv = {};

  /** Packages are links to those that are installed here; the workspace's own are links into the copy. */
  static async make(): Promise<WorkspaceCopy> {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-generators-')));
    const entries = await readdir(workspaceRoot, { withFileTypes: true });
    const names = [...FOLDERS, ...entries.filter((entry) => entry.isFile()).map(({ name }) => name)];
    const filter = (source: string) => !MADE.has(basename(source));
    for (const name of names)
      await cp(join(workspaceRoot, name), join(root, name), { recursive: true, filter });
    return WorkspaceCopy.at(root);
  }

  /** The same with files that are there already, e.g. of a clone. */
  static async at(root: string): Promise<WorkspaceCopy> {
    await linkPackages(root);
    if (existsSync(join(workspaceRoot, TOOLCHAIN))) {
      await cp(join(workspaceRoot, TOOLCHAIN), join(root, TOOLCHAIN), { recursive: true });
    }
    return new WorkspaceCopy(root);
  }

  /** Runs a program of Node in the copy, to its end: its exit code and everything that it said. */
  async run(program: string, ...args: string[]): Promise<{ code: number; said: string }> {
    const child = spawn(process.execPath, [join(this.root, program), ...args], {
      cwd: this.root,
      env: { ...environment(), NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, said };
  }

  /** Runs a program that has to succeed. */
  async succeed(program: string, ...args: string[]): Promise<string> {
    const { code, said } = await this.run(program, ...args);
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said}`);
    return said;
  }

  readonly nx = (...args: string[]) => this.succeed('node_modules/nx/dist/bin/nx.js', ...args);
  readonly jest = (...args: string[]) =>
    this.succeed('node_modules/jest/bin/jest.js', '-c', 'jest.config.cjs', ...args);
  readonly model = (...args: string[]) =>
    this.succeed('tools/run/run.mjs', 'tools/model/src/main.ts', ...args);

  /** Every file that is not made while something runs: its text by path. */
  texts(): Map<string, string> {
    const paths = ['apps', 'libs', 'tools', 'generators'].flatMap((folder) => [...filesBelow(this, folder)]);
    return new Map(
      [...paths, 'package.json', 'package-lock.json', 'nx.json'].map((path) => [
        path,
        readFileSync(join(this.root, path), 'utf8'),
      ]),
    );
  }

  remove(...paths: string[]): Promise<void[]> {
    const all = paths.length > 0 ? paths : [''];
    return Promise.all(
      all.map((path) => rm(join(this.root, path), { recursive: true, force: true, maxRetries: 10 })),
    );
  }
}

async function linkPackages(root: string): Promise<void> {
  const [from, to] = [join(workspaceRoot, 'node_modules'), join(root, 'node_modules')];
  await mkdir(join(to, '@gatehouse'), { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isFile() || entry.name.startsWith('.') || entry.name === '@gatehouse') continue;
    await symlink(join(from, entry.name), join(to, entry.name), 'junction');
  }
  for (const name of await readdir(join(from, '@gatehouse'))) {
    const folder = relative(workspaceRoot, await realpath(join(from, '@gatehouse', name)));
    await symlink(join(root, folder), join(to, '@gatehouse', name), 'junction');
  }
}

/** This process's environment, without what belongs to its own run of Jest and Nx; nothing is said in colours. */
export function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:GATEHOUSE_|JEST_|NX_|NODE_OPTIONS$|npm_)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', FORCE_COLOR: '0' };
}
