import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotError } from './errors.ts';
import type { StoreRecord } from './records.ts';

const FILE = 'policy-store.json';
const VERSION = 1;

/** Where the stores of a run are kept: a file that is always whole, whatever ends the process. */
export interface Snapshot {
  read(): StoreRecord[];
  write(stores: readonly StoreRecord[]): void;
}

/** Keeps nothing. */
export const noSnapshot: Snapshot = { read: () => [], write: () => undefined };

/** @throws {SnapshotError} from `read`, when the file is there and is no snapshot */
export function snapshotIn(folder: string): Snapshot {
  const file = join(folder, FILE);
  return {
    read: () => storesIn(file),
    write(stores) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify({ version: VERSION, stores }, null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}

function storesIn(file: string): StoreRecord[] {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new SnapshotError(file, error);
  }
  const { version, stores } = contentOf(file, text);
  if (version !== VERSION || !Array.isArray(stores)) throw new SnapshotError(file, undefined);
  // Written by this module, under this version.
  return stores as StoreRecord[];
}

function contentOf(file: string, text: string): { version?: unknown; stores?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as { version?: unknown; stores?: unknown };
  } catch (error) {
    throw new SnapshotError(file, error);
  }
}
