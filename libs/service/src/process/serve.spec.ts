import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { encodePrincipal } from '@gatehouse/principal';
import { build } from 'esbuild';
import { createTestDatabase } from '../testing/test-database.ts';
import { user } from '../testing/user.ts';

const ordersFolder = fileURLToPath(new URL('../../test/orders', import.meta.url));
const entry = join(ordersFolder, 'src/main.ts');
const banner = `import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);`;

let folder: string;
let bundle: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
const children: ChildProcess[] = [];

/** Bundles the sample service; with its packages in it, it needs no node_modules. */
async function bundled(packages: 'bundle' | 'external'): Promise<string> {
  const outfile = join(folder, `${packages}.mjs`);
  const esm = { bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' } as const;
  const inside = packages === 'bundle';
  await build({
    ...{
      ...esm,
      entryPoints: [entry],
      outfile,
      external: inside ? ['pg-native'] : ['pg', 'pino', 'ajv', 'node-pg-migrate', 'find-my-way'],
    },
    ...(inside && { banner: { js: banner } }),
  });
  return outfile;
}

beforeAll(async () => {
  const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../../node_modules/.cache/gatehouse');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'serve-'));
  bundle = await bundled('external');
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Ready {
  ready: boolean;
  port: number;
  healthPort: number;
}

function start(env: NodeJS.ProcessEnv = {}, file = bundle) {
  const child = spawn(process.execPath, [file], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env['PATH'],
      FOLDER: ordersFolder,
      DATABASE_URL: database.url,
      DEMO_DATA: 'true',
      ...env,
    },
  });
  children.push(child);
  const { stdout, stderr: errors } = child;
  if (!stdout || !errors) throw new Error('The child has no pipes.');
  const lines: string[] = [];
  let stderr = '';
  errors.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ready = new Promise<Ready>((resolve) => {
    createInterface(stdout).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('{"ready"')) resolve(JSON.parse(line) as Ready);
    });
  });
  const ended = [once(child, 'exit'), once(stdout, 'close'), once(errors, 'close')];
  const exit = Promise.all(ended).then(() => ({ code: child.exitCode, stderr, lines }));
  const failed = exit.then(() => Promise.reject(new Error(stderr)));
  failed.catch(() => undefined);
  return { child, ready: () => Promise.race([ready, failed]), exit };
}

const get = (port: number, id: string, tenantId = 'acme') =>
  fetch(`http://127.0.0.1:${port}/api/shop/things/${id}`, {
    headers: { ...encodePrincipal(user('alice', tenantId)), connection: 'close' },
  });

describe('a service as a process', () => {
  it.each(['external', 'bundle'] as const)(
    'starts, answers and drains with packages: %s',
    async (packages) => {
      const { child, ready, exit } = start({}, await bundled(packages));
      const { port, healthPort } = await ready();
      expect((await get(port, '123')).status).toBe(200);
      expect((await get(port, '123', 'globex')).status).toBe(404);
      expect((await fetch(`http://127.0.0.1:${healthPort}/health`)).status).toBe(200);
      child.kill('SIGTERM');
      const { code, lines, stderr } = await exit;
      expect([code, stderr]).toEqual([0, '']);
      const events = lines.map((line) => (JSON.parse(line) as { event?: string }).event);
      expect(events).toEqual([undefined, 'request', 'request', 'stopping', 'stopped']);
    },
  );

  it.each<[string, (child: ChildProcess) => void]>([
    ['SIGINT', (child) => child.kill('SIGINT')],
    ['the end of its stdin', (child) => child.stdin?.end()],
    ['the end of its IPC channel', (child) => child.disconnect()],
  ])('stops at %s', async (_what, stop) => {
    const { child, ready, exit } = start();
    await ready();
    stop(child);
    expect(await exit).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [
      { PORT: 'http' },
      'shop cannot start: The environment is not usable. PORT has to be a number from 0 to 65535. (ERR_ENVIRONMENT)',
    ],
    [
      { DATABASE_URL: '' },
      'shop cannot start: The environment is not usable. DATABASE_URL has to be a postgres:// URL. (ERR_ENVIRONMENT)',
    ],
    [
      { FOLDER: '/nowhere' },
      'shop cannot start: The migrations could not be applied. (ERR_MIGRATIONS): Error loading',
    ],
  ])('with %j says so in a sentence and exits with 1', async (env, sentence) => {
    const { code, stderr, lines } = await start(env).exit;
    expect([code, lines]).toEqual([1, []]);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
