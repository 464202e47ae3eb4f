import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POLL_MS = 20;

/** Whether a process of this id runs, whoever owns it. One that has ended and that nobody asked after does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a container without a proper init process, what was orphaned and has ended stays in the table for good. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a process, its parts joined by blanks; undefined when it is gone or cannot be told. */
export async function commandLineOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') {
      const parts = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      return parts.replaceAll('\0', ' ').trim() || undefined;
    }
    const [program, args] = asked(pid);
    const { stdout } = await run(program, args, { windowsHide: true });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

function asked(pid: number): [string, string[]] {
  if (process.platform !== 'win32') return ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]];
  const question = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', question]];
}

/** Waits until a process is gone. Resolves false when it is still there after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += POLL_MS) {
    if (!isAlive(pid)) return true;
    await sleep(POLL_MS);
  }
  return !isAlive(pid);
}
