import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this library: what is read where no other folder is named. */
export const ownFolder = fileURLToPath(new URL('..', import.meta.url));

/** The text of a file below a folder, with `\n` as the only line end, or undefined where there is no such file. */
export function readText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(join(folder, ...file.split('/')), 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Names of the services that have a folder, in the order of their code units on every machine. */
export function serviceNames(folder: string): string[] {
  return readdirSync(join(folder, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(byCodeUnit);
}

/** Order that does not depend on the machine's language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
