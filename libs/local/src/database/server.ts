import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import { program, type Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { DatabaseError } from './errors.ts';
import { freePort } from './free-port.ts';

const ATTEMPTS = 20;
const RETRY_MS = 150;
const STOP_MS = 5_000;
const RESTART_MS = 200;

export type DatabaseLog = (line: { event: string } & Record<string, unknown>) => void;

interface ServerOptions {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly log: DatabaseLog;
}

/** A PostgreSQL server on a loopback port. When it dies it is started again on the same port. */
export class Server {
  readonly #options: ServerOptions;
  #child: ChildProcess | undefined;
  #stopping = false;
  #port = 0;
  #announced = false;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  get port(): number {
    return this.#port;
  }

  /** @throws {DatabaseError} ERR_DATABASE_START */
  async start(): Promise<void> {
    let cause = '';
    for (let attempt = 0; attempt < ATTEMPTS && !this.#stopping; attempt += 1) {
      this.#port ||= await freePort();
      cause = (await this.#attempt()) ?? '';
      if (!cause) {
        this.#announced = true;
        return;
      }
      if (!this.#announced && /bind|listen socket|address already in use/i.test(cause)) this.#port = 0;
      await sleep(RETRY_MS);
    }
    if (this.#stopping) return;
    throw new DatabaseError('ERR_DATABASE_START', { folder: this.#options.cluster.folder, cause });
  }

  /** Starts the server once; answers the last word of one that did not get ready. */
  async #attempt(): Promise<string | undefined> {
    const { cluster, binaries, account, log } = this.#options;
    const child = spawn(program(binaries, 'postgres'), settings(cluster.folder, this.#port), {
      ...account,
      cwd: cluster.folder,
      env: { PATH: process.env['PATH'], SYSTEMROOT: process.env['SYSTEMROOT'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C reaches this process only: the services finish before their database goes.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#child = child;
    const failure = await outcome(child, (text) => log({ event: 'database', text }));
    if (failure === undefined) child.once('exit', () => this.#ended(child));
    return failure;
  }

  #ended(child: ChildProcess): void {
    if (this.#stopping || child !== this.#child) return;
    this.#options.log({ event: 'database-restart', level: 'warn', delayMs: RESTART_MS });
    sleep(RESTART_MS)
      .then(() => this.start())
      .catch((error: unknown) =>
        this.#options.log({ event: 'database-restart', level: 'error', code: (error as DatabaseError).code }),
      );
  }

  /** Stops the server in its "fast" mode: open sessions are ended, everything committed is kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
    const last = setTimeout(() => child.kill('SIGKILL'), 2 * STOP_MS);
    if (process.platform === 'win32') await stopOnWindows(this.#options).catch(() => child.kill());
    else child.kill('SIGINT');
    await gone;
    clearTimeout(impatient);
    clearTimeout(last);
  }
}

function settings(folder: string, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '16MB',
    max_connections: '200',
    logging_collector: 'off',
    log_line_prefix: '',
    log_checkpoints: 'off',
    // Errors of statements are the services' own, and their texts hold what a caller sent.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    lc_messages: 'C',
    // What is committed is with the operating system: it survives the end of every process, if not of the machine.
    fsync: 'off',
  };
  return [
    '-D',
    folder,
    '-p',
    String(port),
    ...Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
}

function outcome(child: ChildProcess, onLine: (line: string) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fatal: string[] = [];
    child.once('error', () => resolve('its program cannot be run'));
    child.once('close', (code) => resolve(fatal.join('; ') || `exit code ${code ?? '?'}`));
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      onLine(line);
      const said = /^(?:FATAL|PANIC|LOG|WARNING|ERROR): {2}(.*)$/.exec(line)?.[1];
      if (said?.startsWith('database system is ready to accept')) resolve(undefined);
      else if (said && /FATAL|PANIC|could not/.test(line)) fatal.push(said);
    });
  });
}

async function stopOnWindows({ binaries, cluster }: ServerOptions): Promise<void> {
  await promisify(execFile)(program(binaries, 'pg_ctl'), ['stop', '-D', cluster.folder, '-m', 'fast', '-w'], {
    windowsHide: true,
  });
}
