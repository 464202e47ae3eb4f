import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTree } from '../tree.ts';
import type { Tree } from '../tree.ts';
import type { ServiceSource, Workspace } from '../workspace.ts';
import { digestOf, sourceTexts, textsOf } from './digest.ts';

/**
 * Which services need no build: those whose generated files were made on this machine from the very texts that are there
 * now (their model, what all share, this program and its tool chain) and are still as they were written. Texts are
 * compared, not times.
 */
export class Kept {
  readonly #workspace: Workspace;
  readonly #shared: string;
  readonly #inputs = new Map<string, string>();

  constructor(workspace: Workspace) {
    const { sharedFolder, pom, programFolders } = workspace;
    this.#workspace = workspace;
    this.#shared = digestOf([
      ...textsOf(readTree(sharedFolder)),
      readFileSync(pom, 'utf8'),
      ...programFolders.flatMap(sourceTexts),
    ]);
  }

  /** To be asked before a service is made: what is edited from then on is not taken for what it was made of. */
  isFresh(service: ServiceSource): boolean {
    const inputs = this.#inputsOf(service);
    const file = this.#file(service);
    if (!existsSync(file)) return false;
    const found = this.#workspace.generatedFolders(service.name).map(readTree);
    return readFileSync(file, 'utf8') === recordOf(inputs, found);
  }

  /** To be called when the trees of a service are written: a run that is killed before leaves one that is not fresh. */
  remember(service: ServiceSource, trees: Iterable<Tree>): void {
    const file = this.#file(service);
    const draft = `${file}.${process.pid}`;
    mkdirSync(this.#workspace.keptFolder, { recursive: true });
    writeFileSync(draft, recordOf(this.#inputsOf(service), trees));
    renameSync(draft, file);
  }

  #inputsOf({ name, id, tenancy = '', files }: ServiceSource): string {
    const known = this.#inputs.get(name);
    if (known !== undefined) return known;
    const models = files.flatMap((file) => [basename(file), readFileSync(file, 'utf8')]);
    const inputs = digestOf([this.#shared, name, id, tenancy, ...models]);
    this.#inputs.set(name, inputs);
    return inputs;
  }

  #file({ name }: ServiceSource): string {
    return join(this.#workspace.keptFolder, name);
  }
}

const recordOf = (inputs: string, trees: Iterable<Tree>): string =>
  `${inputs} ${digestOf([...trees].map((tree) => digestOf(textsOf(tree))))}\n`;
