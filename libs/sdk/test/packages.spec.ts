import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildOptions } from 'esbuild';
import { findChromium, launch } from './chromium.ts';
import { startDoor, type Door } from './door.ts';
import { CJS, ESM, IMPORTS, STORY, TOLD, TYPED, WATCH } from './programs.ts';
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

/** The program of a package of the workspace, if it is there. */
function programOf(name: string): string | undefined {
  const installed = join(workspaceModules, name);
  if (!existsSync(installed)) return undefined;
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: object };
  return join(installed, String(Object.values(bin)[0]));
}

describe('the packages', () => {
  it('are one for each service, and one that ties them together', () => {
    const services = readdirSync(resolve(__dirname, '../services'));
    const names = project.tarballs.map((file) => basename(file).replace(/-\d+\.\d+\.\d+.*$/, ''));
    expect(services.length).toBeGreaterThan(0);
    expect(names.sort()).toEqual(
      [...services.map((service) => `gatehouse-${service}-client`), 'gatehouse-sdk'].sort(),
    );
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

describe('the linters of packages', () => {
  const linters: [string, string[]][] = [
    ['publint', ['run', '--strict']],
    ['@arethetypeswrong/cli', ['--no-definitely-typed', '--quiet']],
  ];
  for (const [linter, flags] of linters) {
    const program = programOf(linter);
    if (!program) process.stderr.write(`${linter} does not look at the packages: it is not installed.\n`);
    (program ? it : it.skip)(`find nothing: ${linter}`, async () => {
      for (const tarball of project.tarballs)
        await expect(run(process.execPath, [program ?? '', ...flags, tarball])).resolves.toBeDefined();
    });
  }
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
      `const loaded = () => Object.keys(require.cache).map((file) => /gatehouse.([\\w-]+)-client.dist.cjs.index/.exec(file)?.[1]).filter(Boolean);
       const { commercial } = require('@gatehouse/sdk').createGatehouse({ endpoint: process.argv[2], token: 't' });
       const before = loaded();
       commercial.getOrder({ orderId: '123' }).then(() => console.log(JSON.stringify([before, loaded()])));`,
    );
    await expect(outputOf('loaded.cjs')).resolves.toBe('[[],["commercial"]]');
  });
});

describe('of AWS, the SDK', () => {
  const aws = { AWS_REGION: 'eu-west-1', AWS_MAX_ATTEMPTS: '1', AWS_PROFILE: 'x', AWS_ACCESS_KEY_ID: 'k' };

  it.each([
    ['an ES module', 'watched.mjs', ESM],
    ['CommonJS', 'watched.cjs', CJS],
  ])('looks for no region, no credentials and no profile, from %s', async (_kind, file, program) => {
    const watch = project.write('watch.cjs', WATCH);
    project.write(file, program);
    const [told, asked = ''] = (await outputOf(file, aws, ['--require', watch])).split('\n');
    expect(told).toBe(TOLD);
    // @aws-sdk/core asks whether it runs in a Lambda, to keep apart what runs there at the same time.
    expect((JSON.parse(asked) as string[]).filter((name) => !name.startsWith('AWS_LAMBDA_'))).toEqual([]);
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
    project.write('story.mts', TYPED);
    project.write('story.cts', TYPED);
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

  /** Names of the model that are in a bundle. */
  const namesIn = (text: string) =>
    [...text.matchAll(/\b(?:ApproveOrder|CreateQuote|GetOrder|ListOrders|FeSupport|UserMgmt)(?:Command)?\b/g)]
      .map(([name]) => name)
      .sort();

  it('is the commands that are sent, and no others', async () => {
    const text = await textOf(
      `import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
       export const read = (options) => new CommercialClient(options).send(new GetOrderCommand({ orderId: '1' }));`,
    );
    expect(new Set(namesIn(text))).toEqual(new Set(['GetOrder', 'GetOrderCommand']));
  });

  it('is one service with createClient, and its commands likewise', async () => {
    const text = await textOf(
      `import { createClient } from '@gatehouse/sdk';
       import { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';
       export const read = (options) => createClient(CommercialClient, options).send(new GetOrderCommand({ orderId: '1' }));`,
    );
    expect(namesIn(text).filter((name) => /Command|FeSupport|UserMgmt/.test(name))).toEqual([
      'GetOrderCommand',
    ]);
  });

  it('is next to nothing for who only asks about errors', async () => {
    const text = await textOf(`export { isGatehouseError } from '@gatehouse/sdk';`);
    expect(text.length).toBeLessThan(500);
  });

  it('has nothing of Node in a browser, and sends with fetch', async () => {
    const text = await textOf(`export { createGatehouse } from '@gatehouse/sdk';`);
    expect(
      text.match(/["']node:|NodeHttpHandler|require\(["'](?:http|https|fs|stream|os)["']\)/g),
    ).toBeNull();
    expect(namesIn(text)).toContain('FeSupport');
    expect(text.includes('fetch')).toBe(true);
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
    door.pages.set('/favicon.ico', '');
    door.pages.set('/', '<!doctype html><title>-</title><script type="module" src="/stdin.js"></script>');
    const browser = await launch(executablePath ?? '');
    try {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.goto(door.endpoint);
      await page
        .waitForFunction(`document.title !== '-'`, undefined, { timeout: 10_000 })
        .catch(() => undefined);
      expect([await page.title(), ...failures]).toEqual([TOLD]);
      expect(door.seen[0]?.headers).toMatchObject({ authorization: 'Bearer t-1' });
    } finally {
      await browser.close();
    }
  });
});
