import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connect } from '../../data/connection.ts';
import type { NewDatabase } from './test-databases.ts';

const door = new URL('./door.mjs', import.meta.url).href;

/** What Jest does: opens the door, lets specs in, and closes it at the end of its input. */
const program = `
  import { openDoor } from ${JSON.stringify(door)};
  const { url, close } = await openDoor();
  console.log(url);
  process.stdin.on('end', close).resume();`;

const runs: ChildProcess[] = [];
afterEach(() => runs.splice(0).forEach((run) => run.kill('SIGKILL')));

async function startRun(env: NodeJS.ProcessEnv = {}) {
  const run = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  runs.push(run);
  const [url] = (await once(createInterface(run.stdout), 'line')) as [string];
  const make = (folder = '') => fetch(url, { method: 'POST', body: folder });
  return { run, url, make };
}

const isGone = async (url: string): Promise<boolean> => {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    const client = await connect(url, 0).catch(() => undefined);
    if (!client) return true;
    await client.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
};

describe('the door to the databases of a run', () => {
  it.each<[string, (run: ChildProcess) => unknown]>([
    ['a run ends', (run) => run.stdin?.end()],
    ['a run is killed', (run) => run.kill('SIGKILL')],
  ])('leads to one server, which is gone when %s', async (_what, end) => {
    const { run, make } = await startRun();
    const answers = await Promise.all([make(), make()]);
    const made = await Promise.all(answers.map((answer) => answer.json() as Promise<NewDatabase>));
    const [one, two] = made.map(({ url }) => new URL(url));
    expect(one?.host).toBe(two?.host);
    expect(one?.pathname).not.toBe(two?.pathname);
    await connect(one?.href ?? '', 0).then((client) => client.end());
    const ended = once(run, 'exit');
    end(run);
    await ended;
    expect(await isGone(one?.href ?? '')).toBe(true);
  });

  it('starts nothing that nobody asks for', async () => {
    const { run } = await startRun({ DATABASE_URL: 'no URL' });
    run.stdin?.end();
    expect(await once(run, 'exit')).toEqual([0, null]);
  });

  it('tells every spec why there is no server', async () => {
    const { run, make } = await startRun({ DATABASE_URL: 'no URL' });
    for (const answer of await Promise.all([make(), make()])) {
      expect(answer.status).toBe(500);
      expect(await answer.text()).toContain('Invalid URL');
    }
    run.stdin?.end();
    expect(await once(run, 'exit')).toEqual([0, null]);
  });
});
