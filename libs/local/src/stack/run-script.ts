import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from './workspace.ts';

const MOST_LINES = 6;

/**
 * Runs a script of the workspace to its end.
 * @returns nothing, or the last lines that it printed before it failed
 */
export async function runScript(script: string, ...args: string[]): Promise<readonly string[] | undefined> {
  const command = [join(workspaceRoot, script), ...args];
  try {
    await promisify(execFile)(process.execPath, command, { cwd: workspaceRoot, windowsHide: true });
    return undefined;
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    const lines = (stderr.trim() || stdout.trim()).split('\n');
    return lines.slice(-MOST_LINES);
  }
}
