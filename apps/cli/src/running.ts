import { readRun, type Run } from '@gatehouse/local';
import { Refusal } from './mistake.ts';

/** What runs on a data folder. @throws {Refusal} when nothing does */
export async function requireRun(dataDir: string): Promise<Run> {
  const run = await readRun(dataDir);
  if (!run)
    throw new Refusal(`No Gatehouse runs on the data folder ${dataDir}; start one with "gatehouse start".`);
  return run;
}
