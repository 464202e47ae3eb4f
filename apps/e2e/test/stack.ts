import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openLog, type Log } from './log.ts';
import { isMachine } from './people.ts';

/** How long a hook that starts or stops a stack may take where the machine has more to do: milliseconds. */
export const HOOK_MS = 240_000;

/** The folder of the workspace. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url));

export interface StackOptions {
  /** Further arguments of `gatehouse start`. Edits are not watched unless `watch` is true. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly watch?: boolean;
  /** Another copy of the workspace. */
  readonly root?: string;
  /** A data folder that outlives the stack; else a new one that does not. */
  readonly dataDir?: string;
}

/** The ready line of `gatehouse start --json`. */
export interface Ready {
  readonly edge: string;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly router: string;
  readonly policyStore: string;
  readonly services: Readonly<Record<string, string | null>>;
}

/** A run of the real command line on free ports, as a process of its own. */
export interface Stack extends Ready {
  readonly pid: number;
  readonly dataDir: string;
  readonly log: Log;
  /** What stands on the terminal beside the ready line, so far. */
  readonly notices: readonly string[];
  /** An access token of a user or of a machine client, as `gatehouse token` prints it; the same one each time. */
  token(who: string): Promise<string>;
  /** A new access token. */
  freshToken(who: string): Promise<string>;
  /** Ends the run as the end of its parent does, waits until nothing of it is left, and removes its data. */
  stop(): Promise<void>;
}

/** Starts the whole path and waits for its ready line. What is started must be stopped. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { args = [], env = {}, watch = false, root = workspaceRoot } = options;
  const dataDir = options.dataDir ?? (await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-e2e-'))));
  const bin = join(root, 'apps/cli/bin/gatehouse.mjs');
  const start = ['start', '--json', '--port', '0', '--data', dataDir, ...(watch ? [] : ['--no-watch'])];
  const child = spawn(process.execPath, [bin, ...start, ...args], {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const notices: string[] = [];
  readLines(child.stderr).on('line', (line) => notices.push(line));
  const lines = readLines(child.stdout);
  const first = await Promise.race([once(lines, 'line'), ended]);
  if (!Array.isArray(first)) throw new Error(`gatehouse start ended: ${notices.join('\n')}`);

  const freshToken = async (who: string) => {
    const whose = isMachine(who) ? ['--client', who] : [who];
    const command = [bin, 'token', ...whose, '--data', dataDir];
    const { stdout } = await promisify(execFile)(process.execPath, command, { env: environment() });
    return stdout.trim();
  };
  const tokens = new Map<string, Promise<string>>();
  return {
    ...(JSON.parse(String(first[0])) as Ready),
    pid: child.pid ?? 0,
    dataDir,
    log: openLog(join(dataDir, 'gatehouse.log')),
    notices,
    freshToken,
    token: (who) => {
      const known = tokens.get(who) ?? freshToken(who);
      tokens.set(who, known);
      return known;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      const code = await ended;
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
      if (code !== 0) throw new Error(`gatehouse ended with ${code}: ${notices.join('\n')}`);
    },
  };
}

function readLines(stream: Readable | null): Interface {
  if (!stream) throw new Error('The child has no such stream.');
  return createInterface({ input: stream });
}

/** This process's environment, without what would change the run. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(GATEHOUSE_|npm_|NODE_OPTIONS$|DATABASE_URL$)/.test(name),
  );
  return Object.fromEntries(own);
}
