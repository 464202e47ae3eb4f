import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace, absolute. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The text of a file of the workspace. */
export const read = (path: string): string => readFileSync(join(workspaceRoot, path), 'utf8');

/** Files that are there and that git tracks or would track, relative to the workspace, that match a pattern. */
export function files(pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const present = (file: string) => existsSync(join(workspaceRoot, file));
  return [...new Set(listed.split('\n'))].filter((file) => pattern.test(file) && present(file)).sort();
}

/** Whether a file is written by hand: neither generated nor a client of the Smithy toolchain. */
export const isOwn = (file: string): boolean =>
  !/(^|\/)generated\//.test(file) && !file.startsWith('libs/sdk/services/');
