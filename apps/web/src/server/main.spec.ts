import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-web-main-'));
const program = join(folder, 'main.mjs');

beforeAll(async () => {
  const entryPoints = [fileURLToPath(new URL('./main.ts', import.meta.url))];
  await build({
    entryPoints,
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program until it ends, or until `onLine` has done what it wants with its first line. */
async function run(
  env: Record<string, string>,
  onLine: (line: string) => Promise<void> = () => Promise.resolve(),
) {
  const child = spawn(process.execPath, [program], { env });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').once('data', (text: string) => {
    printed.stdout += text;
    void onLine(text).finally(() => child.kill('SIGTERM'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { ...printed, code };
}
const LOGOUT_URL = 'http://127.0.0.1:4000/session/end';

describe('the web server as a process', () => {
  it('says in one line that it is ready and where, serves, and ends when asked to', async () => {
    const answers: number[] = [];
    const { stdout, stderr } = await run({ LOGOUT_URL }, async (line) => {
      const { port } = JSON.parse(line) as { port: number };
      answers.push(
        (await fetch(`http://127.0.0.1:${port}/session`, { headers: { connection: 'close' } })).status,
      );
    });
    expect(JSON.parse(stdout)).toEqual({ ready: true, port: expect.any(Number) });
    expect([answers, stderr]).toEqual([[401], '']);
  });

  it.each([
    [{ LOGOUT_URL: 'marker' }, "LOGOUT_URL must be the URL that ends the identity provider's session.\n"],
    [{ LOGOUT_URL, TRANSPORT: 'marker' }, 'TRANSPORT must be bearer or edge-session.\n'],
    [{ LOGOUT_URL, HOST: '192.0.2.1' }, 'The web server cannot listen.\n'],
  ] as [Record<string, string>, string][])(
    'refuses to start with %j, in one sentence',
    async (env, sentence) => {
      expect(await run(env)).toEqual({ stdout: '', stderr: sentence, code: 1 });
    },
  );
});
