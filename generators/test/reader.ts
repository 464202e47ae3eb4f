import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { edited, missingOf, type Step } from './guide.ts';
import { environment, WorkspaceCopy } from './workspace-copy.ts';

/** What the pages call the door; a run of the tests has a port of its own. */
const DOOR = 'http://127.0.0.1:8080';
const ESCAPES = /\u001b\[[\d;]*m/g;

/** Somebody with a fresh clone, who does what a page says and looks at what comes of it. */
export class Reader {
  readonly copy: WorkspaceCopy;
  /** More of the environment of what is typed. */
  readonly #env = {
    ...{ NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', npm_config_update_notifier: 'false' },
    ...{ GIT_AUTHOR_NAME: 'reader', GIT_AUTHOR_EMAIL: 'reader@example.com' },
    ...{ GIT_COMMITTER_NAME: 'reader', GIT_COMMITTER_EMAIL: 'reader@example.com' },
  };
  readonly #callers = new Map<string, string>();
  #door = DOOR;
  #run: ChildProcess | undefined;
  #lost: string | undefined;

  private constructor(copy: WorkspaceCopy) {
    this.copy = copy;
  }

  /** With everything committed, and the packages' commands where `npm ci` puts them. */
  static async make(): Promise<Reader> {
    const copy = await WorkspaceCopy.make();
    const commands = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
    cpSync(commands, `${copy.root}/node_modules/.bin`, { recursive: true, verbatimSymlinks: true });
    const reader = new Reader(copy);
    for (const line of ['git init -b main', 'git add --all', 'git commit -m clone']) await reader.#type(line);
    return reader;
  }

  /** @throws when it does not go as the page says; from then on everything does */
  async follow(step: Step): Promise<void> {
    expect({ lostSince: this.#lost }).toEqual({ lostSince: undefined });
    this.#lost = nameOf(step);
    await this.#follow(step);
    this.#lost = undefined;
  }

  async stop(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    if (!run || run.exitCode !== null) return;
    const ended = once(run, 'exit');
    run.disconnect();
    expect(await ended).toEqual([0, null]);
  }

  async #follow(step: Step): Promise<void> {
    if (step.kind === 'stop') return this.stop();
    if (step.kind === 'write') return this.#write(step.path, step.text);
    if (step.kind === 'edit')
      return this.copy.write(step.path, edited(this.copy.read(step.path) ?? '', step.hunks));
    const said = step.line === 'npm start' ? await this.#start() : await this.#type(step.line);
    const shown = step.shown.map((line) => line.replaceAll(DOOR, this.#door));
    if (missingOf(shown, said).length > 0)
      throw new Error(`Not shown: ${missingOf(shown, said).join('\n')}\n${said}`);
  }

  /** A program that calls the door is written for the one that is open, and anew when another one is. */
  #write(path: string, text: string): void {
    if (text.includes(DOOR)) this.#callers.set(path, text);
    this.copy.write(path, text.replaceAll(DOOR, this.#door));
  }

  /** The run ends with this process, also when that is killed: the channel between them closes. */
  async #start(): Promise<string> {
    await this.stop();
    const manifest = readFileSync(`${this.copy.root}/package.json`, 'utf8');
    expect(manifest).toContain('"start": "gatehouse start"');
    const run = fork(`${this.copy.root}/apps/cli/bin/gatehouse.mjs`, ['start', '--port', '0'], {
      cwd: this.copy.root,
      env: { ...environment(), ...this.#env, DATABASE_URL: undefined },
      silent: true,
    });
    this.#run = run;
    let said = '';
    const ready = new Promise<void>((resolve, reject) => {
      run.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
      run.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('In another terminal')) resolve();
      });
      run.once('exit', () => reject(new Error(said)));
    });
    await ready;
    this.#door = /web page +(http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1] ?? '';
    for (const [path, text] of this.#callers) this.#write(path, text);
    return said;
  }

  /** As it stands, bar the port; commands of the clone are found as npx finds them, without its half second each. */
  #type(line: string): Promise<string> {
    const here = line.replaceAll(DOOR, this.#door).replaceAll(/\bnpx /g, '');
    return new Promise((resolve, reject) => {
      const PATH = `${this.copy.root}/node_modules/.bin:${process.env['PATH'] ?? ''}`;
      const options = { cwd: this.copy.root, env: { ...environment(), ...this.#env, PATH } };
      execFile('/bin/sh', ['-c', here], options, (error, stdout, stderr) => {
        const said = `${stdout}\n${stderr}`.replaceAll(ESCAPES, '');
        if (error) reject(new Error(`${here} ended with ${String(error.code)}:\n${said}`));
        else resolve(said);
      });
    });
  }
}

/** What the reader does in a step, as the name of a test. */
export function nameOf(step: Step): string {
  if (step.kind === 'stop') return 'types Ctrl-C';
  return step.kind === 'type' ? `types ${step.line}` : `${step.kind}s ${step.path}`;
}
