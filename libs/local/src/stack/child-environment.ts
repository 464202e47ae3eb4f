import { join } from 'node:path';
import { cacheFolder } from './workspace.ts';

/** The environment of a child: this process's own, without what is meant for the command line or a database. */
export function childEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(GATEHOUSE_|DATABASE_URL$)/.test(entry[0]),
  );
  return { NODE_COMPILE_CACHE: join(cacheFolder, 'compile'), ...Object.fromEntries(kept) };
}
