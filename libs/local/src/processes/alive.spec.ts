import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLineOf, isAlive, waitForExit } from './index.ts';

const sleeper = async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)', 'marker-argument'], {
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  return { child, pid: child.pid ?? 0 };
};

describe('a process', () => {
  it('is alive until it ends, and can be told by its command line', async () => {
    const { child, pid } = await sleeper();
    expect(isAlive(pid)).toBe(true);
    expect(await commandLineOf(pid)).toContain('marker-argument');
    expect(await waitForExit(pid, 30)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await waitForExit(pid, 5_000)).toBe(true);
    expect(await commandLineOf(pid)).toBeUndefined();
  });

  it.each([0, -1, 1.5, NaN])('is never alive under the id %s', (pid) => expect(isAlive(pid)).toBe(false));
});
