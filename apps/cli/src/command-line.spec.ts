import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatehouse } from '../test/gatehouse.ts';

const verbs = ['start', 'demo', 'token', 'routes', 'explain', 'reset'];
let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-cli-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const one = /^[A-Z][^\n]*[.?"]\n$/;

describe('the command line', () => {
  it.each(verbs)('gatehouse %s --help says what it does, on standard output', async (verb) => {
    const { code, stdout, stderr } = await gatehouse([verb, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: gatehouse ${verb}`);
  });

  it('gatehouse --help names every verb', async () => {
    const { code, stdout } = await gatehouse(['--help']);
    expect(code).toBe(0);
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  it('gatehouse start --help names every option with its environment variable', async () => {
    const help = (await gatehouse(['start', '--help'])).stdout.replace(/\s+/g, ' ');
    const options = [
      'port',
      'data',
      'transport',
      'issuer',
      'jwks-url',
      'client-id',
      'policy-store-endpoint',
      'upstream',
      'only',
      'log',
    ];
    for (const name of options) {
      const variable = `GATEHOUSE_${name.toUpperCase().replaceAll('-', '_')}`;
      expect(help).toMatch(new RegExp(`--${name} .*env: ${variable}\\)`));
    }
  });

  it('without a verb shows its help, and fails', async () => {
    const { code, stderr } = await gatehouse([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: gatehouse <verb>');
  });

  it.each([
    [['strat'], "Unknown command 'strat'. Did you mean start?"],
    [['start', '--prot', '1'], "Unknown option '--prot'."],
    [['start', '--port', '99999'], 'A port is a number from 0 to 65535.'],
    [['start', '--port'], "Option '--port <PORT>' argument missing."],
    [['start', '--transport', 'pigeon'], 'Allowed choices are bearer, edge-session.'],
    [['start', '--issuer', 'id.example.com'], 'A URL looks like https://host:port/path.'],
    [['start', '--upstream', 'commercial'], 'It looks like commercial=http://127.0.0.1:4001.'],
    [['start', '--only', 'Commercial!'], 'A service is named like fe-support.'],
    [['reset', 'everything'], "Too many arguments for 'reset'."],
    [['routes', '--yaml'], "Unknown option '--yaml'."],
  ])('says the mistake in %j in one sentence', async (args, part) => {
    const { code, stdout, stderr } = await gatehouse(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(one);
    expect(stderr).toContain(part);
  });

  it('says a mistake in an environment variable in one sentence', async () => {
    const { code, stderr } = await gatehouse(['start'], { env: { GATEHOUSE_PORT: 'x' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(one);
    expect(stderr).toContain('GATEHOUSE_PORT');
  });

  it.each([
    [
      ['start', '--issuer', 'https://id'],
      'Another identity provider needs --issuer, --jwks-url and --client-id, all three.\n',
    ],
    [
      ['start', '--policy-store-id', 'PS'],
      'A --policy-store-id is of no use without --policy-store-endpoint.\n',
    ],
    [['start', '--port', '0', '--only', 'nonesuch'], 'There is no service "nonesuch"; the services are'],
    [
      ['start', '--port', '0', '--upstream', 'nonesuch=http://h'],
      'There is no service "nonesuch"; the services are',
    ],
    [['token'], 'Name either a user ("gatehouse token alice") or a client'],
    [
      ['token', 'alice', '--client', 'reporting-job'],
      'Name either a user ("gatehouse token alice") or a client',
    ],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await gatehouse([...args, '--data', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it('works from any folder', async () => {
    const { code, stdout } = await gatehouse(['routes', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveLength(0);
  });
});

describe('gatehouse start', () => {
  it('says in one sentence that its port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await gatehouse(['start', '--port', String(port), '--data', folder]);
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `Port ${port} of 127.0.0.1 is in use by another program; stop it, or choose another by --port (0 is any free one).\n`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in one sentence that it cannot write its data folder', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, stderr } = await gatehouse(['start', '--port', '0', '--data', join(file, 'data')]);
    expect(code).toBe(1);
    expect(stderr).toBe(`The data folder ${join(file, 'data')} cannot be written to.\n`);
  });

  it('says in one sentence that it cannot write its log', async () => {
    const log = join(folder, 'missing/x.log');
    const { code, stderr } = await gatehouse(['start', '--port', '0', '--data', folder, '--log', log]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `The log file ${log} cannot be written to.\n` });
  });
});

describe('gatehouse token', () => {
  it('says that nothing runs', async () => {
    const { code, stdout, stderr } = await gatehouse(['token', 'alice', '--data', folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `No Gatehouse runs on the data folder ${folder}; start one with "gatehouse start".\n`,
    );
  });
});

describe('gatehouse explain', () => {
  it('says that there is no log', async () => {
    const { code, stdout, stderr } = await gatehouse(['explain', '--data', folder]);
    const sentence = `There is no log ${join(folder, 'gatehouse.log')}.\n`;
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: sentence });
  });
});

describe('gatehouse routes', () => {
  it('prints a row for each operation, with a head', async () => {
    const [table, json] = await Promise.all([gatehouse(['routes']), gatehouse(['routes', '--json'])]);
    const rows = JSON.parse(json.stdout) as Record<string, unknown>[];
    const lines = table.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[0]).toMatch(
      /^METHOD +PATH +OPERATION +ACTION +RESOURCE +WITHOUT A TOKEN +THROTTLE +KEEPS ALLOW$/,
    );
    expect(table.stderr).toBe('');
  });

  it('tells what an authorized and a public operation are', async () => {
    const { stdout } = await gatehouse(['routes', '--json']);
    const rows = JSON.parse(stdout) as { operation: string; service: string }[];
    const row = (operation: string) =>
      rows.find((each) => each.operation === operation && each.service === 'commercial');
    expect(row('GetOrder')).toEqual({
      method: 'GET',
      path: '/api/commercial/orders/{orderId}',
      service: 'commercial',
      operation: 'GetOrder',
      action: 'commercial:GetOrder',
      resource: 'Order {orderId}',
      public: null,
      throttle: { rate: expect.any(Number), burst: expect.any(Number) },
      keepsAllow: 60,
    });
    expect(row('GetHealth')).toMatchObject({
      action: null,
      resource: null,
      public: expect.stringMatching(/\w/),
      keepsAllow: 0,
    });
    expect(row('ListOrders')).toMatchObject({ resource: 'Tenant (of the caller)' });
  });
});

describe('gatehouse reset', () => {
  const fill = async () => {
    await mkdir(join(folder, 'identity-provider'));
    await writeFile(join(folder, 'gatehouse-data.txt'), '');
    await writeFile(join(folder, 'gatehouse.log'), '');
  };

  it.each(['y\n', 'YES\n'])('empties the folder when the answer is %j', async (input) => {
    await fill();
    const { code, stdout } = await gatehouse(['reset', '--data', folder], { input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Emptied ${folder}.\n` });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['', '\n', 'n\n', 'yellow\n'])('removes nothing when the answer is %j', async (input) => {
    await fill();
    const { code, stdout, stderr } = await gatehouse(['reset', '--data', folder], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`Empty ${folder}?`);
    expect(stderr).toContain('Nothing was removed');
    expect(await readdir(folder)).toHaveLength(3);
  });

  it.each([
    [['--yes'], {}],
    [[], { GATEHOUSE_YES: '1' }],
  ])('does not ask with %j %j', async (args, env) => {
    await fill();
    const { code, stderr } = await gatehouse(['reset', '--data', folder, ...args], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('has nothing to do where there is no folder', async () => {
    const missing = join(folder, 'missing');
    expect(await gatehouse(['reset', '--data', missing])).toMatchObject({
      code: 0,
      stdout: `There is nothing in ${missing}.\n`,
    });
  });
});
