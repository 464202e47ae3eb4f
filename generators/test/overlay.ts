import { fileURLToPath } from 'node:url';
import { Disk } from '../src/disk.ts';

/** This workspace, with what is written on top of it in memory only. */
export class Overlay extends Disk {
  readonly written: Map<string, string>;
  /** Files and folders of the disk that are gone. */
  readonly removed = new Set<string>();
  /** What is kept of a write; for tests of interruptions. */
  readonly #onWrite: (path: string, text: string) => string;

  constructor(written: Iterable<[string, string]> = [], onWrite = (_path: string, text: string) => text) {
    super(fileURLToPath(new URL('../..', import.meta.url)));
    this.written = new Map(written);
    this.#onWrite = onWrite;
  }

  override exists(path: string): boolean {
    return (
      (super.exists(path) && !this.#isRemoved(path)) ||
      this.written.has(path) ||
      this.children(path).length > 0
    );
  }

  override isFile(path: string): boolean {
    return this.written.has(path) || (super.isFile(path) && !this.#isRemoved(path));
  }

  override read(path: string): string | null {
    return this.written.get(path) ?? (this.#isRemoved(path) ? null : super.read(path));
  }

  override write(path: string, text: string): void {
    this.written.set(path, this.#onWrite(path, text));
  }

  override children(path: string): string[] {
    const inMemory = [...this.written.keys()]
      .filter((file) => file.startsWith(`${path}/`))
      .map((file) => file.slice(path.length + 1).replace(/\/.*/, ''));
    const onDisk = super.children(path).filter((name) => !this.#isRemoved(`${path}/${name}`));
    return [...new Set([...onDisk, ...inMemory])];
  }

  override delete(path: string): void {
    this.#onWrite(path, '');
    this.removed.add(path);
    for (const file of this.written.keys()) if (`${file}/`.startsWith(`${path}/`)) this.written.delete(file);
  }

  readonly #isRemoved = (path: string): boolean =>
    [...this.removed].some((gone) => `${path}/`.startsWith(`${gone}/`));
}

/** Texts as the templates have them: the formatter loads as no test can. */
export const untouched = (_path: string, text: string): Promise<string> => Promise.resolve(text);
