import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Row } from './measurement.ts';
import { duration } from './statistics.ts';
import { workspaceRoot } from './workspace-root.ts';

/** The whole of `npm test`, and the Jest run alone. */
export function suite(): Promise<Row[]> {
  const run = (...steps: string[]): string => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [join(workspaceRoot, 'tools/checks/test.mjs'), ...steps], {
      cwd: workspaceRoot,
      stdio: 'ignore',
    });
    return `${duration(performance.now() - started)}${status === 0 ? '' : ' (failed)'}`;
  };
  return Promise.resolve([
    ['npm test, the Jest step', run('jest')],
    ['npm test, all steps', run()],
  ]);
}
