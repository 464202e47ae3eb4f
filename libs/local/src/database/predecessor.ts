import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLineOf, isAlive, waitForExit } from '../processes/index.ts';
import { DatabaseError } from './errors.ts';

/** How a PostgreSQL server is asked to stop, ever less politely (postgres, "Shutting Down the Server"). */
const STEPS = [
  ['SIGINT', 5_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
] as const;

/**
 * Ends the server that an earlier run left behind on these files. A process is only ever signalled when its command
 * line says that it is the server of exactly this folder; a process that merely got the same id is left alone.
 * @returns whether there was one
 * @throws {DatabaseError} ERR_DATABASE_HELD when it cannot be told, or does not go
 */
export async function stopPredecessor(folder: string): Promise<boolean> {
  const file = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!isAlive(pid)) return false;
  const command = await commandLineOf(pid);
  if (command === undefined && isAlive(pid)) throw new DatabaseError('ERR_DATABASE_HELD', { pid, folder });
  if (!command?.includes(folder)) {
    await rm(file, { force: true });
    return false;
  }
  for (const [signal, patience] of STEPS) {
    if (isAlive(pid)) process.kill(pid, signal);
    if (await waitForExit(pid, patience)) return true;
  }
  throw new DatabaseError('ERR_DATABASE_HELD', { pid, folder });
}
