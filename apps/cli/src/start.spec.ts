import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { emptyDataFolder } from '@gatehouse/local';
import { gatehouse, startByNpm, startGatehouse, type Started } from '../test/gatehouse.ts';

/** Everything that a run started, found by who started it. */
function processesOf(run: number | undefined): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === run).map(([pid = 0]) => pid);
}

/** One that has ended and waits for its parent to ask after it counts as gone. */
function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

async function untilGone(pids: readonly number[]): Promise<number[]> {
  for (let left = 1_200; left > 0 && pids.some(isRunning); left -= 1) await sleep(50);
  return pids.filter(isRunning);
}

// Windows has neither signals nor ps.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

describe('gatehouse start', () => {
  let dataDir = '';
  let run: Started;
  const order = () => `${run.ready.edge}/api/commercial/orders/123`;
  const call = async (url: string, token?: string) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const response = await fetch(url, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const token = async (...args: string[]) =>
    (await gatehouse(['token', ...args, '--data', dataDir])).stdout.trim();

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-start-'));
    run = await startGatehouse(dataDir, ['--no-watch']);
  });
  afterAll(async () => {
    run.child.kill('SIGINT');
    await run.ended;
    await emptyDataFolder(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('prints one line, with exactly the keys that a program may rely on', () => {
    expect(run.stdout).toHaveLength(1);
    expect(Object.keys(run.ready)).toEqual([
      'ready',
      'edge',
      'issuer',
      'jwksUrl',
      'router',
      'policyStore',
      'services',
    ]);
    expect(run.ready.services).toMatchObject({
      commercial: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
  });

  it('says nothing of its libraries on the terminal', () => {
    expect(run.stderr.filter((line) => !line.startsWith('Waiting for '))).toEqual([]);
  });

  it('makes the picture true: allowed, nobody, wrong group', async () => {
    const [alice, sam] = await Promise.all([token('alice'), token('sam')]);
    expect(await call(order(), alice)).toMatchObject({ status: 200, body: { orderId: '123' } });
    expect(await call(order())).toMatchObject({ status: 401, body: { __type: 'UnauthorizedException' } });
    expect(await call(order(), sam)).toMatchObject({ status: 403, body: { __type: 'ForbiddenException' } });
  });

  it('gives tokens to machines too, for reading', async () => {
    expect(await call(order(), await token('--client', 'reporting-job'))).toMatchObject({ status: 200 });
  });

  it('prints a token and nothing else', async () => {
    const { code, stdout, stderr } = await gatehouse(['token', 'alice', '--data', dataDir]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it.each([
    [['nobody-knows'], 'There is no such user. Known are: alice'],
    [['--client', 'nobody-knows'], 'There is no such machine client. Known are: reporting-job'],
  ])('says in one sentence that it does not know %j', async (args, sentence) => {
    const { code, stdout, stderr } = await gatehouse(['token', ...args, '--data', dataDir]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it('serves the sign-in and the page', async () => {
    const response = await fetch(`${run.ready.edge}/`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toContain(run.ready.issuer as string);
  });

  it('refuses a second start on the same data in one sentence', async () => {
    const { code, stdout, stderr } = await gatehouse(['start', '--port', '0', '--data', dataDir]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `Gatehouse already runs on the data folder ${dataDir} (process ${run.child.pid}); stop it, or choose another by --data.\n`,
    );
  });

  it('keeps a reset from happening under it', async () => {
    const { code, stderr } = await gatehouse(['reset', '--yes', '--data', dataDir]);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Gatehouse runs on the data folder ${dataDir} (process ${run.child.pid}); stop it first.\n`,
    );
  });

  it('explains a call by its id: every hop, and the policy that let it in', async () => {
    const response = await fetch(order(), { headers: { authorization: `Bearer ${await token('alice')}` } });
    const id = response.headers.get('x-amzn-requestid') ?? '-';
    const { stdout } = await gatehouse(['explain', id, '--json', '--data', dataDir]);
    const hops = JSON.parse(stdout) as { event: string; requestId: string; because?: string[] }[];
    expect(hops.map(({ event, requestId }) => [event, requestId])).toEqual(
      ['edge', 'access', 'decision', 'request'].map((event) => [event, id]),
    );
    expect(hops[2]?.because).toEqual([
      expect.stringMatching(/^commercial-editor-reads-and-writes: Members of /),
    ]);
  });

  it('explains the latest call, and whom the policies would have let in', async () => {
    await fetch(order(), { headers: { authorization: `Bearer ${await token('sam')}` } });
    const { code, stdout } = await gatehouse(['explain', '--data', dataDir]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}authorizer {2}deny .* ERR_DENIED {2}commercial:GetOrder$/m);
    expect(stdout).toMatch(/^No policy permits .*\n {2}commercial-viewer-reads: Members of /m);
  });

  it('says in one sentence that it has not seen a request', async () => {
    const { code, stderr } = await gatehouse(['explain', 'no-such-id', '--data', dataDir]);
    const log = join(dataDir, 'gatehouse.log');
    expect({ code, stderr }).toEqual({ code: 1, stderr: `There is no line of this request in ${log}.\n` });
  });

  it('tells the story', async () => {
    const { code, stdout } = await gatehouse(['demo', '--json', '--data', dataDir]);
    const { ok, steps } = JSON.parse(stdout) as {
      ok: boolean;
      steps: { title: string; ok: boolean; got: string }[];
    };
    expect(steps.filter((step) => !step.ok)).toEqual([]);
    expect({ code, ok }).toEqual({ code: 0, ok: true });
    expect(steps.map(({ got }) => got)).toEqual([
      '200',
      '401 UnauthorizedException',
      '403 ForbiddenException',
      '404 ResourceNotFoundException',
      '400 ValidationException',
      '404 ResourceNotFoundException',
      '409 ConflictException',
      '429 ThrottlingException',
    ]);
  });
});

onPosix('the end of a run', () => {
  let dataDir = '';
  beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'gatehouse-end-'))));
  afterEach(async () => {
    await emptyDataFolder(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s leaves nothing behind', async (signal) => {
    const run = await startGatehouse(dataDir, ['--no-watch', '--only', 'commercial']);
    const children = processesOf(run.child.pid);
    // The service, the web page and, unless another one is used, the database.
    expect(children.length).toBeGreaterThanOrEqual(process.env['DATABASE_URL'] === undefined ? 3 : 2);
    run.child.kill(signal);
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(await untilGone(children)).toEqual([]);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  });

  it('by kill -9 ends the services too, and the next start ends the database and keeps its rows', async () => {
    const first = await startGatehouse(dataDir, ['--no-watch', '--only', 'commercial']);
    const token = (await gatehouse(['token', 'alice', '--data', dataDir])).stdout.trim();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const created = await fetch(`${first.ready.edge}/api/commercial/orders`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'kept-over-a-kill' },
      body: JSON.stringify({ total: { amountMinor: 4200, currency: 'EUR' } }),
    });
    const { orderId } = (await created.json()) as { orderId: string };
    const children = processesOf(first.child.pid);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await startGatehouse(dataDir, ['--no-watch', '--only', 'commercial']);
    expect(await untilGone(children)).toEqual([]);
    const again = (await gatehouse(['token', 'alice', '--data', dataDir])).stdout.trim();
    const read = await fetch(`${second.ready.edge}/api/commercial/orders/${orderId}`, {
      headers: { authorization: `Bearer ${again}` },
    });
    expect(read.status).toBe(200);
    second.child.kill('SIGTERM');
    await second.ended;
  });

  it('comes by itself when the npm that started it is killed', async () => {
    const { child: npm, pid } = await startByNpm(dataDir);
    const children = processesOf(pid);
    npm.kill('SIGKILL');
    expect(await untilGone([pid, ...children])).toEqual([]);
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  });

  it('when it is asked to while it starts leaves nothing behind either', async () => {
    const early = startGatehouse(dataDir, ['--no-watch']).catch((error: unknown) => error as Error);
    while (!existsSync(join(dataDir, 'lock.json'))) await sleep(20);
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGINT');
    expect(await early).toBeInstanceOf(Error);
    expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  });
});
