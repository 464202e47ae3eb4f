import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { account, binaries } from './binaries.ts';

const SLOWEST_START_MS = 60_000;
const SLOWEST_STOP_MS = 5_000;
const LAST_WORDS = 2_000;

/** For a database that nobody misses: nothing waits for a disk. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  lc_messages: 'C',
};

export interface TestServer {
  /** URL of its database `postgres`, with a user who may do everything. */
  readonly url: string;
  close(): Promise<void>;
}

interface StartOptions {
  /** For its data; closing removes it. */
  readonly folder?: string;
  /** How long the server may take to be ready. */
  readonly patienceMs?: number;
  /** Further settings of PostgreSQL. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Starts PostgreSQL from its npm package on a free loopback port. A start that fails leaves nothing behind. */
export async function startEmbeddedPostgres({
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-')),
  patienceMs = SLOWEST_START_MS,
  more = {},
}: StartOptions = {}): Promise<TestServer> {
  let server: ChildProcess | undefined;
  const close = async () => {
    if (server) await stop(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bin = join(binaries(), 'bin');
    const data = await createCluster(bin, folder);
    const port = await freePort();
    const values = Object.entries({ ...settings, ...more }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const args = ['-D', data, '-p', String(port), ...values];
    server = spawn(join(bin, 'postgres'), args, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`;
    await readiness(server, patienceMs);
    return { url, close };
  } catch (cause) {
    await close();
    const { message } = cause as Error;
    throw new Error(`PostgreSQL does not start; DATABASE_URL may name another server. ${message}`, { cause });
  }
}

async function createCluster(bin: string, folder: string): Promise<string> {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'test');
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const args = [
    `--pgdata=${data}`,
    ...login,
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ];
  await promisify(execFile)(join(bin, 'initdb'), args, { ...account, cwd: folder });
  return data;
}

/** Resolves when the server says that it is ready; rejects with its last words when it ends before that. */
async function readiness(server: ChildProcess, patienceMs: number): Promise<void> {
  let said = '';
  let impatient: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    impatient = setTimeout(() => reject(new Error('It is not ready in time.')), patienceMs);
    server.once('error', reject).once('close', () => reject(new Error(said.trim())));
    server.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-LAST_WORDS);
      if (said.includes('ready to accept connections')) resolve();
    });
  }).finally(() => clearTimeout(impatient));
}

/** Its "immediate" mode, and where that is not immediate enough, the end. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const impatient = setTimeout(() => server.kill('SIGKILL'), SLOWEST_STOP_MS);
  server.kill('SIGQUIT');
  await once(server, 'exit');
  clearTimeout(impatient);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
