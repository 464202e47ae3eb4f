import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execFileSync } from 'node:child_process';

/** The ready line of `gatehouse start --json`, as far as it is needed here. */
interface Ready {
  edge: string;
  router: string;
}

/** A started stack and how long it took to say that it is ready, in milliseconds. */
export interface RunningStack {
  ready: Ready;
  readyAfter: number;
  pid: number;
  token(user: string): string;
  stop(): Promise<void>;
}

const cli = (root: string) => join(root, 'apps/cli/bin/gatehouse.mjs');

/** An empty data folder; give it to `removeData` when done. */
export const newData = (): string => mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));

export const removeData = (data: string): void => rmSync(data, { recursive: true, force: true });

/** Starts the stack of a checkout on any free port with its own data folder. */
export async function startStack(root: string, data: string, ...more: string[]): Promise<RunningStack> {
  const started = performance.now();
  const args = [cli(root), 'start', '--json', '--port', '0', '--data', data, ...more];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await firstLine(child);
  return {
    ready,
    readyAfter: performance.now() - started,
    pid: child.pid ?? 0,
    token: (user) =>
      execFileSync(process.execPath, [cli(root), 'token', user, '--data', data], {
        cwd: root,
        encoding: 'utf8',
      }).trim(),
    stop: () => stop(child),
  };
}

function firstLine(child: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('The stack has no standard output.');
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line) as Ready));
    child.once('exit', (code) => reject(new Error(`gatehouse start ended with code ${String(code)}.`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
