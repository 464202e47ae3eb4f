import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const library = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the workspace keeps its packages. */
export const workspaceModules = resolve(library, '../../node_modules');

interface Manifest {
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** An empty project in which the packages are installed as a consumer installs them. */
export interface Project {
  folder: string;
  tarballs: string[];
  /** Names of everything that was installed. */
  installed(): string[];
  write(name: string, text: string): string;
}

/**
 * Builds, packs and installs in a folder that is nowhere near the workspace. What the packages need is installed from the
 * workspace's own copies: nothing is fetched.
 */
export async function installPublished(folder: string): Promise<Project> {
  const built = join(folder, 'built');
  const packed = join(folder, 'packed');
  const project = join(folder, 'project');
  await run(process.execPath, [join(library, 'build.mjs'), built]);
  for (const made of [packed, project]) mkdirSync(made, { recursive: true });
  const packages = readdirSync(built).map((name) => join(built, name));
  await npm(folder, ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed, ...packages]);
  const tarballs = readdirSync(packed).map((name) => join(packed, name));
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }\n');
  const needed = closureOf(packages).map((name) => `file:${join(workspaceModules, name)}`);
  const flags = ['--offline', '--install-links', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  await npm(project, ['install', ...flags, ...tarballs, ...needed]);
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

/** npm without a shell, which its command needs on Windows: its program lies beside Node's. */
async function npm(cwd: string, parameters: readonly string[]): Promise<void> {
  const node = dirname(process.execPath);
  const program = [
    process.env['npm_execpath'] ?? '',
    join(node, 'node_modules/npm/bin/npm-cli.js'),
    join(node, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  await (program
    ? run(process.execPath, [program, ...parameters], { cwd })
    : run('npm', [...parameters], { cwd }));
}
