import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from './stack.ts';

const run = promisify(execFile);

/** Where the workspace keeps its packages. */
const workspaceModules = join(workspaceRoot, 'node_modules');

interface Manifest {
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Runs the program of a package of the workspace, which has but one; what it prints. */
export async function runPackage(name: string, args: readonly string[], cwd: string): Promise<string> {
  const folder = join(workspaceModules, name);
  const [program = ''] = Object.values(manifestOf(folder).bin ?? {});
  const { stdout, stderr } = await run(process.execPath, [join(folder, program), ...args], { cwd });
  return stdout + stderr;
}

/** An empty project in which the packages are installed as a consumer installs them. */
export interface Project {
  folder: string;
  tarballs: string[];
  /** Names of everything that was installed. */
  installed(): string[];
  write(name: string, text: string): string;
  read(name: string): string;
  /** What a file of the project prints, in a process that has an empty home and no other variables. */
  run(file: string, options?: RunOptions): Promise<string>;
}

interface RunOptions {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Of Node itself. */
  flags?: readonly string[];
}

/**
 * Builds, packs and installs in a folder that is nowhere near the workspace. What the packages need is installed from the
 * workspace's own copies: nothing is fetched.
 */
export async function installPublished(folder: string): Promise<Project> {
  const built = join(folder, 'built');
  const packed = join(folder, 'packed');
  const project = join(folder, 'project');
  await run(process.execPath, [join(workspaceRoot, 'libs/sdk/build.mjs'), built]);
  const [home, cache] = [join(folder, 'home'), join(folder, 'npm-cache')];
  for (const made of [packed, project, home]) mkdirSync(made, { recursive: true });
  const packages = readdirSync(built).map((name) => join(built, name));
  await npm(folder, cache, [
    'pack',
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    packed,
    ...packages,
  ]);
  const tarballs = readdirSync(packed).map((name) => join(packed, name));
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }\n');
  const needed = closureOf(packages).map((name) => `file:${join(workspaceModules, name)}`);
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  await npm(project, cache, ['install', ...flags, ...tarballs, ...needed]);
  return {
    folder: project,
    tarballs,
    installed: () => Object.keys(lockedOf(project)).map((path) => path.replace(/^.*node_modules\//, '')),
    write(name, text) {
      const file = join(project, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    read: (name) => readFileSync(join(project, name), 'utf8'),
    run: async (file, { args = [], env = {}, flags = [] } = {}) => {
      const system = process.env['SystemRoot'];
      const own = { HOME: home, USERPROFILE: home, ...(system && { SystemRoot: system }) };
      const { stdout, stderr } = await run(process.execPath, [...flags, join(project, file), ...args], {
        env: { ...own, ...env },
      });
      return (stdout + stderr).trim();
    },
  };
}

function closureOf(packages: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (folder: string): void => {
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      if (name.startsWith('@gatehouse/') || found.has(name)) continue;
      found.add(name);
      add(join(workspaceModules, name));
    }
  };
  packages.forEach(add);
  return [...found];
}

function lockedOf(project: string): Record<string, unknown> {
  const lock = JSON.parse(readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  return lock.packages;
}

/**
 * npm without a shell, which its command needs on Windows: its program lies beside Node's. With a cache of its own,
 * since that of a user may be missing, read-only or full of what a clean machine has not.
 */
async function npm(cwd: string, cache: string, parameters: readonly string[]): Promise<void> {
  const node = dirname(process.execPath);
  const program = [
    process.env['npm_execpath'] ?? '',
    join(node, 'node_modules/npm/bin/npm-cli.js'),
    join(node, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  const all = [...parameters, '--cache', cache];
  await (program ? run(process.execPath, [program, ...all], { cwd }) : run('npm', all, { cwd }));
}
