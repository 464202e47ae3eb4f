import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const exitWithParent = new URL('./exit-with-parent.mjs', import.meta.url).href;
const STOP_MS = 5_000;
const REMEMBERED_LINES = 12;

export interface ChildOptions {
  /** A module that Node runs. */
  readonly module: string;
  readonly env: Record<string, string>;
  /** How long the ready line may take, in milliseconds. @default 30000 */
  readonly readyWithin?: number;
  readonly onLine: (line: string) => void;
}

/** A running Node program that said that it is ready. */
export interface Child {
  /** What its ready line says besides `"ready":true`. */
  readonly ready: Readonly<Record<string, unknown>>;
  readonly pid: number;
  /** Resolves when the process is gone, whatever the reason. */
  readonly exited: Promise<ChildExit>;
  stop(): Promise<void>;
}

/** How a program ended, with the last lines that it printed. */
export class ChildExit extends Error {
  override readonly name = 'ChildExit';

  constructor(
    readonly how: string,
    readonly lastLines: readonly string[],
  ) {
    super(`The process ended: ${how}.`);
  }
}

/**
 * Starts a Node program and waits for its line `{"ready":true,…}` on standard output. The program ends with this
 * process: its standard input is a pipe that the operating system closes.
 * @throws {ChildExit} when it ends, or says nothing, before it is ready
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { module, env, readyWithin = 30_000, onLine } = options;
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', exitWithParent, fileName(module)],
    {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      // Ctrl-C reaches this process only, which then stops its children in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );
  const lines: string[] = [];
  const remember = (line: string) => {
    lines.push(line);
    if (lines.length > REMEMBERED_LINES) lines.shift();
    onLine(line);
  };
  child.stdin.on('error', () => undefined);
  const exited = exitOf(child, lines);
  const ready = readyLine(child, remember);
  const late = new AbortController();
  const outcome = await Promise.race([ready, exited, tooLate(readyWithin, lines, late.signal)]);
  late.abort();
  if (!(outcome instanceof ChildExit)) {
    return { ready: outcome, pid: child.pid ?? 0, exited, stop: () => stop(child, exited) };
  }
  await stop(child, exited);
  throw outcome;
}

const fileName = (module: string): string => (module.startsWith('file:') ? fileURLToPath(module) : module);

function exitOf(child: ChildProcess, lines: readonly string[]): Promise<ChildExit> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(new ChildExit('it could not be started', lines)));
    child.once('close', (code, signal) =>
      resolve(new ChildExit(signal ? `signal ${signal}` : `exit code ${code ?? '?'}`, [...lines])),
    );
  });
}

function readyLine(child: ChildProcess, onLine: (line: string) => void): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
        const ready = stream === child.stdout ? parseReady(line) : undefined;
        if (ready) resolve(ready);
        else if (line.trim()) onLine(line);
      });
    }
  });
}

function parseReady(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { ready, ...rest } = JSON.parse(line) as Record<string, unknown>;
    return ready === true ? rest : undefined;
  } catch {
    return undefined;
  }
}

function tooLate(milliseconds: number, lines: readonly string[], signal: AbortSignal): Promise<ChildExit> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(new ChildExit(`not ready within ${milliseconds / 1000} s`, [...lines])),
      milliseconds,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(timer);
}
