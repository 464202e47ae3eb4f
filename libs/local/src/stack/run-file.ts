import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holderOf } from './data-folder.ts';

/** How the browser's calls are authorized: a bearer token of its own, or the edge's session. */
export type Transport = 'bearer' | 'edge-session';

/** What runs where: the content of `run.json` in the data folder while a run is ready. All URLs without a final slash. */
export interface Run {
  readonly pid: number;
  readonly edge: string;
  readonly issuer: string;
  /** Where its tokens are had; `null` when it is not the local one. */
  readonly tokenUrl: string | null;
  readonly jwksUrl: string;
  readonly router: string;
  readonly policyStore: string;
  readonly policyStoreId: string;
  /** URL by service; `null` for one that this run leaves out. */
  readonly services: Readonly<Record<string, string | null>>;
  readonly transport: Transport;
  readonly log: string;
}

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

/** Writes the file whole or not at all: a reader never sees half of it. */
export async function writeRun(dataDir: string, run: Run): Promise<void> {
  const draft = `${runFile(dataDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, runFile(dataDir));
}

export const removeRun = (dataDir: string): Promise<void> => rm(runFile(dataDir), { force: true });

/**
 * What runs on a data folder; undefined when nothing does, also after a run that was killed.
 * @example
 * const run = await readRun('/home/me/gatehouse/.gatehouse');
 * if (run) await fetch(`${run.edge}/api/commercial/health`);
 */
export async function readRun(dataDir: string): Promise<Run | undefined> {
  const text = await readFile(runFile(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const run = JSON.parse(text) as Run;
    return (await holderOf(dataDir)) === run.pid ? run : undefined;
  } catch {
    return undefined;
  }
}
