import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { environment, WorkspaceCopy } from './workspace-copy.ts';

const run = promisify(execFile);
const commands = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** Nobody's settings, and no part in the repository that the test itself may run in. */
const settings = {
  ...Object.fromEntries(Object.entries(environment()).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_MERGE_AUTOEDIT: 'no',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.com',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.com',
  NX_DAEMON: 'false',
  NX_ISOLATE_PLUGINS: 'false',
};

/** A folder below that of temporary files. */
const newFolder = async (): Promise<string> =>
  realpath(await mkdtemp(join(tmpdir(), 'gatehouse-repository-')));

/** A repository with a workspace in it. */
export class Repository {
  readonly workspace: WorkspaceCopy;

  private constructor(workspace: WorkspaceCopy) {
    this.workspace = workspace;
  }

  /** This workspace, as a repository with one commit. */
  static async ofThis(): Promise<Repository> {
    const repository = new Repository(await WorkspaceCopy.make());
    await repository.git('init', '--quiet', '--initial-branch=main');
    await repository.commit('A year ago');
    return repository;
  }

  /** A clone, with the packages and their commands where `npm ci` puts them. */
  async clone(): Promise<Repository> {
    const root = await newFolder();
    await run('git', ['clone', '--quiet', this.workspace.root, root], { env: settings });
    const workspace = await WorkspaceCopy.at(root);
    cpSync(commands, join(root, 'node_modules/.bin'), { recursive: true, verbatimSymlinks: true });
    return new Repository(workspace);
  }

  async git(...args: string[]): Promise<string> {
    return (await run('git', args, { cwd: this.workspace.root, env: settings })).stdout;
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  /** Types a line; what is told of it. */
  async type(line: string): Promise<string> {
    const { stdout } = await run('/bin/sh', ['-c', line], { cwd: this.workspace.root, env: settings });
    return stdout;
  }

  /** Puts a text in the place of another one, which has to be there. */
  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.workspace.read(path) ?? '';
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${path} has no ${String(from)}.`);
    this.workspace.write(path, edited);
  }
}
