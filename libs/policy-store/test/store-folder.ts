import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PolicyStoreError } from '../src/errors.ts';

const made: string[] = [];

/** A folder of a policy store with these files, gone when the tests of the file end. */
export function storeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-policies-'));
  made.push(folder);
  mkdirSync(join(folder, 'services'));
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, ...file.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** What a reader refuses, or `undefined` when it does not. */
export function refusal(read: () => unknown): { code: string; at: string; message: string } | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof PolicyStoreError)) throw error;
    return { code: error.code, at: `${error.file}:${error.line}`, message: error.message };
  }
}

afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
