import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './workspace.ts';
import { openLog, type Log } from './log.ts';
import { Services } from './services.ts';

/** A service that answers with its word and what it was told by its environment. */
const program = (word: string) => `
import { createServer } from 'node:http';
import { word } from './word.ts';
const { DATABASE_URL, DEMO_DATA, HOST, GATEHOUSE_DATA } = process.env;
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(9);
  response.end(JSON.stringify({ word, DATABASE_URL, DEMO_DATA, HOST, GATEHOUSE_DATA }));
});
server.listen(0, HOST, () => {
  console.log(JSON.stringify({ event: 'hello', word: '${word}' }));
  console.log(JSON.stringify({ ready: true, port: server.address().port, healthPort: 1 }));
});
process.on('SIGTERM', () => process.exit(0));
`;

let folder = '';
let log: Log;
const name = `spec-${randomUUID().slice(0, 8)}`;
const notices: string[] = [];
const running: Services[] = [];

async function write(word: string): Promise<void> {
  await mkdir(join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'src/word.ts'), `export const word = '${word}';`);
  await writeFile(join(folder, 'src/main.ts'), program(word));
}

async function start(more: Partial<ConstructorParameters<typeof Services>[0]> = {}) {
  let moved: () => void = () => undefined;
  const services = new Services({
    services: [{ name, folder, ingress: 'router' }],
    started: [name],
    upstreams: {},
    databaseUrl: async (service) => `postgres://of/${service}`,
    log,
    onNotice: (sentence) => notices.push(sentence),
    onMove: () => moved(),
    ...more,
  });
  running.push(services);
  await services.start();
  return { services, nextMove: () => new Promise<void>((resolve) => (moved = resolve)) };
}

const ask = async (services: Services) =>
  (await (await fetch(services.urls()[name] ?? '')).json()) as Record<string, string | undefined>;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gatehouse-service-')));
  log = openLog(join(folder, 'a.log'));
  notices.length = 0;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((services) => services.stop()));
  await log.close();
  await rm(folder, { recursive: true, force: true });
  for (const end of ['mjs', 'mjs.json'])
    await rm(join(cacheFolder, 'run', `service-${name}.${end}`), { force: true });
});

describe('the services of a run', () => {
  it('are found by their URLs, and get their own database and nothing of the command line', async () => {
    process.env['GATEHOUSE_DATA'] = '/secret';
    await write('one');
    const { services } = await start();
    delete process.env['GATEHOUSE_DATA'];
    expect(await ask(services)).toEqual({
      word: 'one',
      DATABASE_URL: `postgres://of/${name}`,
      DEMO_DATA: 'true',
      HOST: '127.0.0.1',
    });
    expect(Object.keys(services.variables())).toEqual([
      `Spec${name.slice(5).replace(/^./, (c) => c.toUpperCase())}Uri`,
    ]);
  });

  it('write what they say into the log', async () => {
    await write('one');
    await start();
    await log.close();
    const events = readFileSync(log.file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(['hello', 'service-ready']);
  });

  it('are started again, and found again, when they end', async () => {
    await write('one');
    const { services, nextMove } = await start();
    const before = services.urls()[name];
    const moved = nextMove();
    await fetch(`${before}/die`).catch(() => undefined);
    await moved;
    expect(await ask(services)).toMatchObject({ word: 'one' });
    expect(services.urls()[name]).not.toBe(before);
    expect(notices).toEqual([`The service ${name} ended (exit code 9) and is started again.`]);
  });

  it('are replaced after an edit of anything that they are made of', async () => {
    await write('one');
    const { services, nextMove } = await start();
    const moved = nextMove();
    await writeFile(join(folder, 'src/word.ts'), "export const word = 'two';");
    await services.edited(new Set([join(folder, 'src/word.ts')]));
    await moved;
    expect(await ask(services)).toMatchObject({ word: 'two' });
    expect(notices).toEqual([`The service ${name}: taken over.`]);
  });

  it('are left alone by other edits', async () => {
    await write('one');
    const { services } = await start();
    const before = services.urls();
    await services.edited(new Set([join(folder, 'README.md'), '/elsewhere/src/word.ts']));
    expect(services.urls()).toEqual(before);
    expect(notices).toEqual([]);
  });

  it.each([
    [
      'does not compile',
      'const = 1;',
      /not taken over, what ran runs on\. The service .* cannot be built: .*main\.ts:1/,
    ],
    [
      'does not start',
      'process.exit(4);',
      /not taken over, what ran runs on\. It does not start \(exit code 4\)\.$/,
    ],
  ])('run on when their edit %s', async (_what, text, sentence) => {
    await write('one');
    const { services } = await start();
    await writeFile(join(folder, 'src/main.ts'), text);
    await services.edited(new Set([join(folder, 'src/main.ts')]));
    expect(await ask(services)).toMatchObject({ word: 'one' });
    expect(notices).toEqual([expect.stringMatching(sentence)]);
  });

  it('that do not start are named, with the last that they said', async () => {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'src/main.ts'), "console.error('no table'); process.exit(1);");
    await expect(start()).rejects.toMatchObject({
      code: 'ERR_SERVICE_START',
      message: `The service ${name} does not start (exit code 1); the last that it said:\n  no table`,
    });
  });

  it('that do not compile are named', async () => {
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'src/main.ts'), 'const = 1;');
    await expect(start()).rejects.toMatchObject({ code: 'ERR_SERVICE_BUILD' });
  });

  it('that run elsewhere are not started, those left out have no URL', async () => {
    const services = [name, 'left-out'].map((each) => ({ name: each, folder, ingress: 'router' }));
    const { services: mixed } = await start({
      services,
      started: [],
      upstreams: { [name]: 'http://elsewhere:1/' },
    });
    expect(mixed.urls()).toEqual({ [name]: 'http://elsewhere:1', 'left-out': null });
    expect(Object.values(mixed.variables())).toEqual(['http://elsewhere:1']);
  });
});
