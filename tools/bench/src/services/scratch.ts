import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import generateService from '@gatehouse/generators/src/service/generator.ts';
import { WorkspaceCopy } from '@gatehouse/generators/test/workspace-copy.ts';

const NX = 'node_modules/nx/dist/bin/nx.js';

/** The service that edits are made in. */
export const CHANGED = 'svc-004';

/** A copy of the workspace that grows, and the real programs run in it. */
export class Scratch {
  readonly #copy: WorkspaceCopy;
  #services: number;

  private constructor(copy: WorkspaceCopy) {
    this.#copy = copy;
    this.#services = this.#names().length;
  }

  static async make(): Promise<Scratch> {
    return new Scratch(await WorkspaceCopy.make());
  }

  get root(): string {
    return this.#copy.root;
  }

  /** Adds services, by the real generator, until there are so many. */
  async grow(services: number): Promise<void> {
    for (; this.#services < services; this.#services += 1) {
      const name = `svc-${String(this.#services).padStart(3, '0')}`;
      await generateService(this.#copy, { name, generate: false });
    }
  }

  /** What `nx affected` compares with. */
  commit(): void {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
        cwd: this.root,
        stdio: 'ignore',
      });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'bench');
  }

  generator(name: string): Promise<string> {
    return this.#copy.succeed(NX, 'g', 'service', name, '--no-generate', '--no-interactive');
  }

  model(...args: string[]): Promise<string> {
    return this.#copy.model('generate', ...args);
  }

  affected(): Promise<string> {
    return this.#copy.succeed(NX, 'show', 'projects', '--affected', '--base=HEAD');
  }

  editModel(): void {
    appendFileSync(join(this.root, `libs/model/services/${CHANGED}/${CHANGED}.smithy`), '\n');
  }

  editHandler(): void {
    appendFileSync(join(this.root, `apps/${CHANGED}/src/app.ts`), '\n');
  }

  /** Takes a service away as a person does, but for the model build. */
  async forget(name: string): Promise<void> {
    const libraries = ['model', 'policy-store', 'sdk'].map((library) => `libs/${library}/services/${name}`);
    await this.#copy.remove(`apps/${name}`, ...libraries);
  }

  async remove(): Promise<void> {
    await this.#copy.remove();
  }

  #names(): string[] {
    return this.#copy.children('apps').filter((name) => this.#copy.isFile(`apps/${name}/service.json`));
  }
}
