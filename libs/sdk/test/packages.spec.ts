import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildOptions } from 'esbuild';
import { findChromium, launch } from './chromium.ts';
import { startDoor, type Door } from './door.ts';
import { installPublished, workspaceModules, type Project } from './published.ts';

jest.setTimeout(120_000);

const run = promisify(execFile);

let folder: string;
let project: Project;
let door: Door;

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'gatehouse-sdk-'));
  [project, door] = await Promise.all([installPublished(folder), startDoor()]);
  mkdirSync(join(folder, 'home'));
});

afterAll(async () => {
  await door?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() =>
  door.answer(
    { body: { orderId: '123', status: 'OPEN' } },
    { status: 403, error: 'ForbiddenException' },
    { body: { items: [{ orderId: '1' }], nextToken: 'n' } },
    { body: { items: [{ orderId: '2' }] } },
  ),
);

/** A program in a process that has an empty home and knows of nothing else. */
async function outputOf(
  file: string,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<string> {
  const home = join(folder, 'home');
  const { stdout, stderr } = await run(
    process.execPath,
    [...flags, join(project.folder, file), door.endpoint],
    {
      env: {
        HOME: home,
        USERPROFILE: home,
        ...(process.env['SystemRoot'] && { SystemRoot: process.env['SystemRoot'] }),
        ...env,
      },
    },
  );
  return (stdout + stderr).trim();
}

const STORY = `
  const { commercial } = createGatehouse({ endpoint, token: 't-1' });
  const order = await commercial.getOrder({ orderId: '123' });
  const error = await commercial.getOrder({ orderId: '9' }).catch((thrown) => thrown);
  const ids = [];
  for await (const { items } of commercial.paginateListOrders()) ids.push(...items.map(({ orderId }) => orderId));
  const told = [order.orderId, isGatehouseError(error, 'ForbiddenException'), error instanceof ForbiddenException, error.requestId, ...ids].join(' ');`;
const TOLD = '123 true true r-1 1 2';

const IMPORTS = `
  import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';
  import { ForbiddenException } from '@gatehouse/sdk/commercial';`;
const REQUIRES = `
  const { createGatehouse, isGatehouseError } = require('@gatehouse/sdk');
  const { ForbiddenException } = require('@gatehouse/sdk/commercial');`;

const ESM = `${IMPORTS}\nconst endpoint = process.argv[2];${STORY}\nconsole.log(told);`;
const CJS = `${REQUIRES}\nconst endpoint = process.argv[2];\n(async () => {${STORY}\nconsole.log(told); })();`;

describe('the packages', () => {
  it('are one for each service, and one that ties them together', () => {
    expect(project.tarballs.map((file) => basename(file))).toEqual([
      'gatehouse-commercial-client-0.0.0.tgz',
      'gatehouse-fe-support-client-0.0.0.tgz',
      'gatehouse-sdk-0.0.0.tgz',
      'gatehouse-user-mgmt-client-0.0.0.tgz',
    ]);
  });

  it('bring nothing that looks for credentials, regions or profiles', () => {
    expect(project.installed()).toContain('@smithy/core');
    expect(
      project.installed().filter((name) => /credential|ini-file|node-config|region|sso|sts|imds/.test(name)),
    ).toEqual([]);
  });

  it('keep out what they do not name', async () => {
    project.write('wrong.mjs', `import '@gatehouse/sdk/no-such-service';`);
    await expect(outputOf('wrong.mjs')).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
    project.write('inside.mjs', `import '@gatehouse/sdk/dist/esm/retries.js';`);
    await expect(outputOf('inside.mjs')).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('in Node, the SDK', () => {
  it.each([
    ['an ES module', 'story.mjs', ESM],
    ['CommonJS', 'story.cjs', CJS],
  ])('works from %s, without a warning', async (_kind, file, program) => {
    project.write(file, program);
    await expect(outputOf(file)).resolves.toBe(TOLD);
  });

  it('knows an error that another copy of it threw', async () => {
    project.write(
      'copies.mjs',
      `import { createRequire } from 'node:module';
       import { isGatehouseError } from '@gatehouse/sdk';
       const other = createRequire(import.meta.url)('@gatehouse/sdk');
       const { commercial } = other.createGatehouse({ endpoint: process.argv[2], token: 't-1' });
       await commercial.getOrder({ orderId: '123' });
       const error = await commercial.getOrder({ orderId: '9' }).catch((thrown) => thrown);
       console.log(other.isGatehouseError === isGatehouseError, isGatehouseError(error), isGatehouseError(error, 'ForbiddenException'));`,
    );
    await expect(outputOf('copies.mjs')).resolves.toBe('false true true');
  });

  it('loads a service when it is called, and no other', async () => {
    project.write(
      'loaded.cjs',
      `const loaded = () => Object.keys(require.cache).map((file) => /([\\w-]+)-client.dist.cjs.index/.exec(file)?.[1]).filter(Boolean);
       const { commercial } = require('@gatehouse/sdk').createGatehouse({ endpoint: process.argv[2], token: 't' });
       const before = loaded();
       commercial.getOrder({ orderId: '123' }).then(() => console.log(JSON.stringify([before, loaded()])));`,
    );
    await expect(outputOf('loaded.cjs')).resolves.toBe('[[],["commercial"]]');
  });
});

describe('of AWS, the SDK', () => {
  // Reports every look at a variable or a file of AWS; the built-in modules are watched before anybody imports them.
  const WATCH = `
    const fs = require('node:fs');
    const asked = [];
    const note = (name) => /^_?(AWS|X_AMZN)_|[\\\\/]\\.aws\\b/i.test(String(name)) && asked.push(String(name));
    process.env = new Proxy(process.env, {
      get: (env, name) => (note(name), env[name]),
      has: (env, name) => (note(name), name in env),
    });
    for (const holder of [fs, fs.promises])
      for (const name of ['access', 'accessSync', 'createReadStream', 'existsSync', 'open', 'openSync', 'readFile', 'readFileSync', 'stat', 'statSync']) {
        const original = holder[name];
        if (original) holder[name] = (path, ...rest) => (note(path), original.call(holder, path, ...rest));
      }
    require('node:module').syncBuiltinESMExports();
    process.on('exit', () => console.log(JSON.stringify(asked)));`;
  const aws = { AWS_REGION: 'eu-west-1', AWS_MAX_ATTEMPTS: '1', AWS_PROFILE: 'x', AWS_ACCESS_KEY_ID: 'k' };

  it.each([
    ['an ES module', 'watched.mjs', ESM],
    ['CommonJS', 'watched.cjs', CJS],
  ])('looks for nothing, from %s', async (_kind, file, program) => {
    const watch = project.write('watch.cjs', WATCH);
    project.write(file, program);
    await expect(outputOf(file, aws, ['--require', watch])).resolves.toBe(`${TOLD}\n[]`);
  });

  it('would be noticed if it did', async () => {
    const watch = project.write('watch.cjs', WATCH);
    project.write(
      'curious.mjs',
      `import { readFile } from 'node:fs/promises'; import { homedir } from 'node:os'; import { join } from 'node:path';
       if (process.env.AWS_REGION) await readFile(join(homedir(), '.aws', 'config')).catch(() => undefined);`,
    );
    await expect(outputOf('curious.mjs', aws, ['--require', watch])).resolves.toMatch(
      /^\["AWS_REGION",".*\.aws.*config"\]$/,
    );
  });
});

describe('in TypeScript, the SDK', () => {
  const PROGRAM = `
    import { createClient, createGatehouse, isGatehouseError, type Gatehouse, type GatehouseError } from '@gatehouse/sdk';
    import { CommercialClient, GetOrderCommand, paginateListOrders, type OrderStatus } from '@gatehouse/sdk/commercial';
    import { Commercial } from '@gatehouse/commercial-client';
    export async function story(gatehouse: Gatehouse): Promise<string | undefined> {
      const order = await gatehouse.commercial.getOrder({ orderId: '123' }, { abortSignal: AbortSignal.timeout(1) });
      const status: OrderStatus | undefined = order.status;
      for await (const { items } of gatehouse.commercial.paginateListOrders()) items?.map(({ orderId }) => orderId);
      const client = createClient(CommercialClient, { endpoint: 'https://example.com', token: async () => 't' });
      for await (const page of paginateListOrders({ client }, { status: 'OPEN' })) page.nextToken?.trim();
      const total: number | undefined = (await client.send(new GetOrderCommand({ orderId: '1' }))).total?.amountMinor;
      const error: unknown = total;
      if (isGatehouseError(error, 'ThrottlingException')) error.retryAfterSeconds?.toFixed();
      const named: GatehouseError | undefined = isGatehouseError(error) ? error : undefined;
      await createClient(Commercial, { endpoint: 'https://example.com' }).getHealth();
      // @ts-expect-error a member that is required
      await gatehouse.commercial.getOrder({});
      // @ts-expect-error a status that there is not
      gatehouse.commercial.paginateListOrders({ status: 'GONE' });
      // @ts-expect-error two ways to say who is calling
      createGatehouse({ endpoint: 'https://example.com', token: 't', session: true });
      // @ts-expect-error a service that there is not
      gatehouse.billing;
      return status ?? named?.requestId;
    }\n`;

  const compile = async (compiler: string, files: string[], options: object) => {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'es2022', ...options };
    const config = project.write(
      `tsconfig.${Object.values({ compiler, ...options }).join('-')}.json`,
      JSON.stringify({ compilerOptions, files }),
    );
    const tsc = join(workspaceModules, compiler, 'bin/tsc');
    return run(process.execPath, [tsc, '-p', config], { cwd: project.folder }).then(
      () => 'compiled',
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  it.each([
    ['typescript', { module: 'nodenext', exactOptionalPropertyTypes: true }],
    ['typescript-7', { module: 'nodenext' }],
    ['typescript-7', { module: 'node16', lib: ['es2022'] }],
    [
      'typescript-7',
      { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom', 'dom.asynciterable'] },
    ],
  ])('compiles with %s, strict, declarations checked, %j', async (compiler, options) => {
    project.write('story.mts', PROGRAM);
    project.write('story.cts', PROGRAM);
    await expect(compile(compiler, ['story.mts', 'story.cts'], options)).resolves.toBe('compiled');
  });

  it('compiles as the README writes it', async () => {
    const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    expect(readme.split('\n').findIndex((line) => line.includes('.getOrder('))).toBeLessThan(15);
    expect(blocks.length).toBeGreaterThan(4);
    const names = blocks.map((block, index) => {
      const imports = block.match(/^import .*$/gm) ?? [
        `import { createGatehouse, isGatehouseError } from '@gatehouse/sdk';`,
      ];
      const own = block.includes('const gatehouse')
        ? ''
        : `declare const gatehouse: import('@gatehouse/sdk').Gatehouse;`;
      const given = `declare const token: string; declare const show: (what: unknown) => void; declare const report: (...what: unknown[]) => void;`;
      const name = `readme-${index}.mts`;
      project.write(
        name,
        `${imports.join('\n')}\n${own}${given}\n${block.replace(/^import .*$/gm, '')}\nexport {};`,
      );
      return name;
    });
    await expect(compile('typescript-7', names, { module: 'nodenext' })).resolves.toBe('compiled');
  });
});

describe('in a bundle, the SDK', () => {
  const bundle = async (contents: string, options: BuildOptions = {}) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project.folder },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      write: false,
      logLevel: 'error',
      ...options,
    });
    return outputFiles ?? [];
  };
  const textOf = async (contents: string) => (await bundle(contents)).map(({ text }) => text).join('\n');

  it('is the commands that are sent, and no others', async () => {
    const text = await textOf(
      `import { createClient } from '@gatehouse/sdk';
       import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
       export const read = (options) => createClient(CommercialClient, options).send(new GetOrderCommand({ orderId: '1' }));`,
    );
    expect(text).toContain('GetOrderCommand');
    expect(text).not.toMatch(/ApproveOrder|CreateQuote|ListOrders|FeSupport|UserMgmt|waitUntil/);
  });

  it('is next to nothing for who only asks about errors', async () => {
    const text = await textOf(`export { isGatehouseError } from '@gatehouse/sdk';`);
    expect(text.length).toBeLessThan(500);
  });

  it('has nothing of Node in a browser, and sends with fetch', async () => {
    const text = await textOf(`export { createGatehouse } from '@gatehouse/sdk';`);
    expect(text).not.toMatch(/["']node:|\bNodeHttpHandler\b|require\(["'](?:http|https|fs|stream|os)["']\)/);
    expect(text).toContain('fetch');
  });

  const executablePath = findChromium();
  (executablePath ? it : it.skip)('works in Chromium', async () => {
    const outputs = await bundle(
      `${IMPORTS}\nconst endpoint = location.origin;${STORY}\ndocument.title = told;`,
      {
        splitting: true,
        outdir: join(project.folder, 'page'),
      },
    );
    for (const { path, text } of outputs) door.pages.set(`/${basename(path)}`, text);
    expect([...door.pages.keys()].length).toBeGreaterThan(3);
    door.pages.set('/', '<!doctype html><title>-</title><script type="module" src="/stdin.js"></script>');
    const browser = await launch(executablePath ?? '');
    try {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.goto(door.endpoint);
      await page.waitForFunction(() => document.title !== '-');
      expect(await page.title()).toBe(TOLD);
      expect(failures).toEqual([]);
      expect(door.seen[0]?.headers).toMatchObject({ authorization: 'Bearer t-1' });
    } finally {
      await browser.close();
    }
  });
});
