import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, startChild, waitForExit, type ChildExit } from './index.ts';

const program = fileURLToPath(new URL('../../test/child-program.mjs', import.meta.url));
const lines: string[] = [];
const start = (BEHAVIOUR: string, readyWithin?: number) =>
  startChild({
    module: program,
    env: { BEHAVIOUR },
    onLine: (line) => lines.push(line),
    ...(readyWithin && { readyWithin }),
  });

beforeEach(() => void (lines.length = 0));

describe('a child', () => {
  it('is ready when it says so, and every other line is handed on', async () => {
    const child = await start('ready');
    expect(child.ready).toEqual({ port: 4711, pid: child.pid });
    expect(lines).toEqual(['before']);
    await child.stop();
    expect(isAlive(child.pid)).toBe(false);
  });

  it('may finish its work before it stops', async () => {
    const child = await start('drains');
    await child.stop();
    expect(lines).toContain('{"event":"drained"}');
    expect((await child.exited).how).toBe('exit code 0');
  });

  it('is ended when it does not stop by itself', async () => {
    const child = await start('stubborn');
    await child.stop();
    expect(lines).toContain('{"event":"ignored"}');
    expect(isAlive(child.pid)).toBe(false);
  });

  it('that ends before it is ready is a failure with its last lines', async () => {
    const failure = await start('dies').catch((error: unknown) => error as ChildExit);
    expect(failure).toMatchObject({ name: 'ChildExit', how: 'exit code 3', lastLines: ['one', 'two'] });
  });

  it('that says nothing is ended', async () => {
    await expect(start('silent', 300)).rejects.toMatchObject({ how: 'not ready within 0.3 s' });
  });

  it('that is not there is a failure', async () => {
    await expect(
      startChild({ module: '/nowhere.mjs', env: {}, onLine: () => undefined }),
    ).rejects.toMatchObject({
      name: 'ChildExit',
    });
  });

  it.each(['ready', 'drains', 'stubborn'])('ends when its parent is killed (%s)', async (behaviour) => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-child-'));
    const parentProgram = join(folder, 'parent.mjs');
    const runner = new URL('../../../../tools/run/src/run.mjs', import.meta.url).href;
    const entry = fileURLToPath(new URL('../../test/supervising-program.ts', import.meta.url));
    await writeFile(
      parentProgram,
      `import { run } from '${runner}';\nawait run(${JSON.stringify(entry)}, ['${behaviour}']);\n`,
    );
    const env = { ...process.env } as Record<string, string>;
    const parent = await startChild({ module: parentProgram, env, onLine: () => undefined });
    const pid = Number(parent.ready['child']);
    expect(isAlive(pid)).toBe(true);
    process.kill(parent.pid, 'SIGKILL');
    expect(await waitForExit(pid, 60_000)).toBe(true);
    await rm(folder, { recursive: true });
  });
});
