import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli.ts';
import { Workspace } from '../src/workspace.ts';
import { listen } from './voice.ts';

const project = new Workspace(fileURLToPath(new URL('../../..', import.meta.url)));
const services = fileURLToPath(new URL('services', import.meta.url));

/** A workspace of its own in a temporary folder: the project's shared model and two small services. */
export class TestWorkspace {
  readonly root = mkdtempSync(join(tmpdir(), 'gatehouse-workspace-'));
  readonly workspace = new Workspace(this.root, project.cacheFolder);

  constructor() {
    cpSync(project.sharedFolder, this.workspace.sharedFolder, { recursive: true });
    cpSync(project.pom, this.workspace.pom);
    cpSync(services, this.workspace.modelServices, { recursive: true });
  }

  /** The text of a service's .smithy file. */
  read(service: string): string {
    return readFileSync(this.#file(service), 'utf8');
  }

  /** Replaces a text in a service's .smithy file, which must be there. */
  edit(service: string, from: string, to: string): void {
    const before = this.read(service);
    if (!before.includes(from)) throw new Error(`${service}.smithy has no ${from}`);
    writeFileSync(this.#file(service), before.replace(from, to));
  }

  #file(service: string): string {
    return join(this.workspace.modelServices, service, `${service}.smithy`);
  }

  /** Runs the program here: its exit code and what it said. */
  async run(...args: string[]) {
    const voice = listen();
    const code = await main(args, voice, this.workspace);
    return { code, said: voice.said, complained: voice.complained.filter((line) => !line.endsWith(' …')) };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const starts = (program: string, args: string[]) =>
  spawnSync(program, args, { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;

/**
 * `describe` where the Smithy tool chain can run. Elsewhere it says in a sentence what is missing and skips, but on CI
 * it fails.
 */
export function describeWithToolchain(name: string, tests: () => void): void {
  if (starts('java', ['-version']) && starts('mvn', ['-version'])) return describe(name, tests);
  const sentence = `${name} is not tested here: it needs Java 17 and Maven on the PATH.`;
  process.stderr.write(`${sentence}\n`);
  if (process.env['CI'] !== 'true') return describe.skip(name, tests);
  describe(name, () => {
    it('has the tool chain that CI must have', () => {
      throw new Error(sentence);
    });
  });
}
