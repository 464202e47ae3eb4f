import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { files, workspaceRoot } from '../src/workspace.ts';

/** What the run of this test tells its own children does not concern Nx and git in the copy. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NX|GIT)_|^CI$/.test(name))),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_ISOLATE_PLUGINS: 'false',
  npm_config_offline: 'true',
};

const GIT = {
  'user.name': 'Check',
  'user.email': 'check@example.com',
  'commit.gpgsign': 'false',
  'tag.gpgsign': 'false',
};

interface Project {
  readonly root: string;
  readonly tags: readonly string[];
  readonly targets: Readonly<Record<string, object>>;
}

/** A copy of this workspace with a history of its own, where the real Nx runs: files may be changed and committed. */
export class ScratchWorkspace {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'gatehouse-workspace-')));

  constructor() {
    for (const file of files(/./)) {
      const source = join(workspaceRoot, file);
      if (!existsSync(source)) continue;
      mkdirSync(dirname(this.path(file)), { recursive: true });
      copyFileSync(source, this.path(file));
    }
    this.#linkPackages();
    this.git('init', '--quiet', '--initial-branch=main');
    for (const [name, value] of Object.entries(GIT)) this.git('config', name, value);
    this.commit('base');
  }

  path(file: string): string {
    return join(this.root, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Commits everything. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--no-verify', '-m', message);
  }

  /** What git prints. */
  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, env: environment, encoding: 'utf8' });
  }

  /** A file or a folder with all that it holds. */
  delete(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  /** What Nx prints; what it complains about is in the error. */
  nx(...args: string[]): string {
    return this.run('node_modules/nx/dist/bin/nx.js', ...args);
  }

  /** What a program of the workspace prints; what it complains about is in the error. */
  run(program: string, ...args: string[]): string {
    const options = { cwd: this.root, env: environment, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.path(program), ...args], options);
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
    return stdout;
  }

  /** Names of the projects that an edit of these files affects, sorted. */
  affectedBy(...edited: string[]): string[] {
    return this.#affected(`--files=${edited.join(',')}`);
  }

  /** Names of the projects that the last commit affects, sorted. */
  affectedByLastCommit(): string[] {
    return this.#affected('--base=HEAD~1', '--head=HEAD');
  }

  projects(): Record<string, Project> {
    const file = this.path('.nx/graph.json');
    this.nx('graph', `--file=${file}`);
    const { graph } = JSON.parse(readFileSync(file, 'utf8')) as {
      graph: { nodes: Record<string, { data: Project }> };
    };
    return Object.fromEntries(Object.entries(graph.nodes).map(([name, { data }]) => [name, data]));
  }

  /** Files that the result of a target depends on. */
  inputs(target: string): string[] {
    const { files: listed } = JSON.parse(this.nx('show', 'target', 'inputs', target, '--json')) as {
      files: string[];
    };
    return listed;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #affected(...args: string[]): string[] {
    return (JSON.parse(this.nx('show', 'projects', '--affected', '--json', ...args)) as string[]).sort();
  }

  /** Packages are those of this workspace; its own projects are those of the copy. */
  #linkPackages(): void {
    const modules = join(workspaceRoot, 'node_modules');
    const own = join(modules, '@gatehouse');
    mkdirSync(this.path('node_modules/@gatehouse'), { recursive: true });
    for (const name of readdirSync(modules).filter((entry) => !/^\.|^@gatehouse$/.test(entry)))
      symlinkSync(join(modules, name), this.path(join('node_modules', name)), 'junction');
    for (const name of readdirSync(own)) {
      const folder = relative(workspaceRoot, realpathSync(join(own, name)));
      symlinkSync(this.path(folder), this.path(join('node_modules/@gatehouse', name)), 'junction');
    }
  }
}
