import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Workspace } from './files.ts';

/** The files of a workspace as they lie on the disk. */
export class Disk implements Workspace {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  exists(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  isFile(path: string): boolean {
    return statSync(join(this.root, path), { throwIfNoEntry: false })?.isFile() === true;
  }

  read(path: string): string | null {
    return this.isFile(path) ? readFileSync(join(this.root, path), 'utf8') : null;
  }

  /** The whole text or nothing of it. */
  write(path: string, text: string): void {
    const file = join(this.root, path);
    const draft = `${file}.${process.pid}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
  }

  children(path: string): string[] {
    const folder = join(this.root, path);
    return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  }

  delete(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }
}
