import { once, EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isAlive, supervise, waitForExit, type Supervised } from './index.ts';

const program = fileURLToPath(new URL('../../test/child-program.mjs', import.meta.url));
const running: Supervised[] = [];

async function start(env: Record<string, string> = { BEHAVIOUR: 'ready' }) {
  const events = new EventEmitter();
  const pids: number[] = [];
  const crashes: string[] = [];
  const supervised = await supervise({
    module: program,
    env,
    onLine: () => undefined,
    onReady: ({ pid }) => {
      pids.push(Number(pid));
      events.emit('ready');
    },
    onCrash: ({ how }) => void crashes.push(how),
  });
  running.push(supervised);
  return { supervised, pids, crashes, events };
}

afterEach(() => Promise.all(running.splice(0).map((supervised) => supervised.stop())));

describe('a supervised program', () => {
  it('is started again when it is killed', async () => {
    const { pids, crashes, events } = await start();
    const again = once(events, 'ready');
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await again;
    expect(crashes).toEqual(['signal SIGKILL']);
    expect(pids).toHaveLength(2);
    expect(isAlive(pids[1] ?? 0)).toBe(true);
  });

  it('is tried again and again until it gets ready', async () => {
    const env = { BEHAVIOUR: 'ready' };
    const { pids, crashes, events } = await start(env);
    const again = once(events, 'ready');
    env.BEHAVIOUR = 'dies';
    process.kill(pids[0] ?? 0, 'SIGKILL');
    while (crashes.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    env.BEHAVIOUR = 'ready';
    await again;
    expect(crashes.slice(0, 3)).toEqual(['signal SIGKILL', 'exit code 3', 'exit code 3']);
    expect(pids).toHaveLength(2);
  });

  it('is replaced by a new process before the old one stops', async () => {
    const { supervised, pids, crashes } = await start();
    await supervised.replace();
    expect(pids).toHaveLength(2);
    expect(pids.map(isAlive)).toEqual([false, true]);
    expect(crashes).toEqual([]);
  });

  it('goes on when its replacement does not get ready', async () => {
    const env = { BEHAVIOUR: 'ready' };
    const { supervised, pids, crashes } = await start(env);
    env.BEHAVIOUR = 'dies';
    await expect(supervised.replace()).rejects.toMatchObject({ how: 'exit code 3' });
    expect(pids).toHaveLength(1);
    expect(isAlive(pids[0] ?? 0)).toBe(true);
    expect(crashes).toEqual([]);
  });

  it('is not started again once it was stopped, not even from the middle of a restart', async () => {
    const { supervised, pids } = await start();
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await waitForExit(pids[0] ?? 0, 60_000);
    await supervised.stop();
    await supervised.replace();
    expect(pids.map(isAlive)).not.toContain(true);
  });

  it('that never gets ready the first time is a failure', async () => {
    await expect(start({ BEHAVIOUR: 'dies' })).rejects.toMatchObject({ lastLines: ['one', 'two'] });
  });
});
