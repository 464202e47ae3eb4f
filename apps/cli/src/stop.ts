import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const WATCH_MS = 1_000;

/**
 * Resolves when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the end of the program that
 * started it (an IPC channel that closes, or npm that is gone).
 */
export function untilAskedToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    // Listened to for good: npm passes on what the terminal has sent already, and once is enough.
    const asked = () => resolve(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, asked);
    if (process.env['npm_lifecycle_event'] !== undefined) void watchNpm(asked);
  });
}

/** npm starts a shell, and that starts us: when either is gone, nobody is left who could stop us. */
async function watchNpm(gone: () => void): Promise<void> {
  const above = await parentOf(process.ppid);
  const watched = [process.ppid, above].filter((pid) => pid > 1);
  const timer = setInterval(() => {
    if (watched.every(exists)) return;
    clearInterval(timer);
    gone();
  }, WATCH_MS).unref();
}

/** 0 where it cannot be told, as on Windows, where npm's shell ends with npm. */
async function parentOf(pid: number): Promise<number> {
  if (process.platform === 'win32') return 0;
  const answer = promisify(execFile)('ps', ['-o', 'ppid=', '-p', String(pid)]);
  return answer.then(
    ({ stdout }) => Number(stdout),
    () => 0,
  );
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
