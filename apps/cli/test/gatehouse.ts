import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../bin/gatehouse.mjs', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command to its end. What stands on standard input is its whole content. */
export function gatehouse(
  args: readonly string[],
  { input = '', env = {}, cwd = process.cwd() } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { env: environment(env), cwd },
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
          stdout,
          // How slow the machine is does not belong to what is asserted.
          stderr: stderr.replace(/^Waiting for .*\n/gm, ''),
        }),
    );
    child.stdin?.on('error', () => undefined).end(input);
  });
}

export interface Started {
  readonly child: ChildProcess;
  /** The one line of JSON. */
  readonly ready: Record<string, unknown> & {
    readonly edge: string;
    readonly services: Record<string, string | null>;
  };
  /** Everything on standard output and on standard error so far. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly ended: Promise<number | null>;
}

/** Starts `gatehouse start --json --port 0` and waits for its ready line. */
export async function startGatehouse(
  dataDir: string,
  args: readonly string[] = [],
  env = {},
): Promise<Started> {
  const command = [bin, 'start', '--json', '--port', '0', '--data', dataDir, ...args];
  const child = spawn(process.execPath, command, {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: string[] = [];
  const stderr: string[] = [];
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  createInterface({ input: child.stderr }).on('line', (line) => stderr.push(line));
  const lines = createInterface({ input: child.stdout }).on('line', (line) => stdout.push(line));
  const first = await Promise.race([once(lines, 'line'), ended]);
  if (!Array.isArray(first)) throw new Error(`gatehouse start ended: ${stderr.join('\n')}`);
  return { child, ready: JSON.parse(String(first[0])) as Started['ready'], stdout, stderr, ended };
}

/** Starts it as npm does, below a shell of npm's, and waits until it is ready. */
export async function startByNpm(dataDir: string): Promise<{ child: ChildProcess; pid: number }> {
  const npm = `require('node:child_process').spawn(process.argv[1], { shell: true, stdio: 'inherit' });`;
  const command = `"${process.execPath}" "${bin}" start --json --port 0 --no-watch --only commercial --data "${dataDir}"; exit`;
  const child = spawn(process.execPath, ['-e', npm, command], {
    env: environment({ npm_lifecycle_event: 'start' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as { pid: number };
  return { child, pid };
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(GATEHOUSE_|npm_)/.test(name));
  return { ...Object.fromEntries(own), ...more };
}
