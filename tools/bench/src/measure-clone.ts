import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measurement.ts';
import { newData, removeData, startStack } from './running-stack.ts';
import { duration } from './statistics.ts';
import { workspaceRoot } from './workspace-root.ts';

/** From `git clone` to the first authorised call, with what npm has in its cache. */
export async function clone(): Promise<Row[]> {
  const parent = mkdtempSync(join(tmpdir(), 'gatehouse-clone-'));
  const data = newData();
  const started = performance.now();
  try {
    const folder = join(parent, 'gatehouse');
    execFileSync('git', ['clone', '--quiet', workspaceRoot, folder]);
    execFileSync('npm', ['ci', '--silent'], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const installed = performance.now();
    const stack = await startStack(folder, data);
    const headers = { authorization: `Bearer ${stack.token('alice')}` };
    const { status } = await fetch(`${stack.ready.edge}/api/commercial/orders/123`, { headers });
    const called = performance.now();
    await stack.stop();
    return [
      ['clone and npm ci', duration(installed - started)],
      [`clone to the first authorised call (status ${status})`, duration(called - started)],
    ];
  } finally {
    rmSync(parent, { recursive: true, force: true });
    removeData(data);
  }
}
