import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { inBrowser, launch } from '../test/chromium.ts';
import * as programs from '../test/consumer-programs.ts';
import { installPublished, runPackage, type Project } from '../test/published.ts';
import { HOOK_MS, startStack, workspaceRoot, type Stack } from '../test/stack.ts';

/** Packages of the SDK as consumers have them: packed, installed in an empty project, at the door of a real run. */
let folder: string;
let project: Project;
let stack: Stack;
/** What the programs are told: where the door is, and the tokens. */
let given: { endpoint: string; alice: string; nora: string };

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'gatehouse-sdk-'));
  [project, stack] = await Promise.all([installPublished(folder), startStack()]);
  given = {
    endpoint: stack.edge,
    alice: await stack.token('alice'),
    nora: await stack.token('nora'),
  };
}, HOOK_MS);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  await stack?.stop();
}, HOOK_MS);

/** What a program prints that calls the door. */
const outputOf = (file: string, options: Parameters<Project['run']>[1] = {}) =>
  project.run(file, { args: [JSON.stringify(given)], ...options });

/** The story is as it should be; the id of the denied call leads to the reason, and the pages hold all orders. */
async function expectStory(text: string): Promise<void> {
  const { requestId, pages, ...told } = JSON.parse(text) as { requestId: string; pages: string[][] };
  expect(told).toEqual(programs.TOLD);
  expect(await stack.log.linesOf(requestId, ['decision'])).toContainEqual(
    expect.objectContaining({ code: 'ERR_DENIED', action: 'commercial:GetOrder' }),
  );
  expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => 2));
  expect(pages.flat().sort()).toEqual(['123', '124', '125']);
}

describe('the packages of the SDK', () => {
  it('are one for each service, and one that ties them together', () => {
    const services = readdirSync(join(workspaceRoot, 'libs/sdk/services'));
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

  it.each([
    ['publint', ['run', '--strict']],
    ['@arethetypeswrong/cli', ['--no-definitely-typed', '--quiet']],
  ])('have nothing that %s finds', async (linter, flags) => {
    expect(project.tarballs.length).toBeGreaterThan(1);
    await Promise.all(project.tarballs.map((tarball) => runPackage(linter, [...flags, tarball], folder)));
  });
});

describe('at the door, the SDK', () => {
  it.each([
    ['an ES module', 'story.mjs', programs.ESM],
    ['CommonJS', 'story.cjs', programs.CJS],
  ])('is let in, refused and paged from %s, without a warning', async (_kind, file, program) => {
    project.write(file, program);
    await expectStory(await outputOf(file));
  });

  it('knows an error that another copy of it threw', async () => {
    project.write('copies.mjs', programs.COPIES);
    await expect(outputOf('copies.mjs')).resolves.toBe('false true true');
  });

  it('loads a service when it is called, and no other', async () => {
    project.write('loaded.cjs', programs.LOADED);
    await expect(outputOf('loaded.cjs')).resolves.toBe('[[],["commercial"]]');
  });
});

describe('of AWS, the SDK', () => {
  const env = { AWS_REGION: 'eu-west-1', AWS_MAX_ATTEMPTS: '1', AWS_PROFILE: 'x', AWS_ACCESS_KEY_ID: 'k' };
  const watching = () => ({ env, flags: ['--require', project.write('watch.cjs', programs.WATCH)] });

  it.each([
    ['an ES module', 'watched.mjs', programs.ESM],
    ['CommonJS', 'watched.cjs', programs.CJS],
  ])('looks for no region, no credentials and no profile, from %s', async (_kind, file, program) => {
    project.write(file, program);
    const [told = '', asked = ''] = (await outputOf(file, watching())).split('\n');
    await expectStory(told);
    // @aws-sdk/core asks whether it runs in a Lambda, to keep apart what runs there at the same time.
    expect((JSON.parse(asked) as string[]).filter((name) => !name.startsWith('AWS_LAMBDA_'))).toEqual([]);
  });

  it('would be noticed if it did', async () => {
    project.write('curious.mjs', programs.CURIOUS);
    await expect(outputOf('curious.mjs', watching())).resolves.toMatch(
      /^\["AWS_REGION",".*\.aws.*config"\]$/,
    );
  });
});

describe('in TypeScript, the SDK', () => {
  const compile = (compiler: string, files: string[], options: object) => {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'es2022', ...options };
    const name = `tsconfig.${Object.values({ compiler, ...options }).join('-')}.json`;
    const config = project.write(name, JSON.stringify({ compilerOptions, files }));
    return runPackage(compiler, ['-p', config], project.folder).catch(
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  it.each([
    ['typescript', { module: 'nodenext', lib: ['es2022'], exactOptionalPropertyTypes: true }],
    ['typescript-7', { module: 'nodenext' }],
    ['typescript-7', { module: 'node16', lib: ['es2022'] }],
    [
      'typescript-7',
      { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom', 'dom.asynciterable'] },
    ],
  ])('compiles with %s, strict, declarations checked, %j', async (compiler, options) => {
    project.write('typed.mts', programs.TYPED);
    project.write('typed.cts', programs.TYPED);
    await expect(compile(compiler, ['typed.mts', 'typed.cts'], options)).resolves.toBe('');
  });

  it('compiles as the page of each package writes it, with the first call before line 15', async () => {
    const packages = readdirSync(join(project.folder, 'node_modules/@gatehouse'));
    const files = packages.flatMap((name) => {
      const lines = project.read(`node_modules/@gatehouse/${name}/README.md`).split('\n');
      expect(lines.findIndex((line) => line.includes('= await'))).toBeLessThan(14);
      const blocks = [...lines.join('\n').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
        (match) => match[1] ?? '',
      );
      expect(blocks.length).toBeGreaterThan(name === 'sdk' ? 4 : 0);
      return blocks.map((block, index) =>
        basename(project.write(`${name}-${index}.mts`, programs.inContext(block))),
      );
    });
    await expect(compile('typescript-7', files, { module: 'nodenext' })).resolves.toBe('');
  });
});

/** A consumer's program as a bundler makes it for browsers. */
async function bundle(contents: string, options: BuildOptions = {}) {
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
}

describe('in a bundle, the SDK', () => {
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
});

inBrowser('in Chromium, the SDK', () => {
  it('is let in, refused and paged from a page at the door', async () => {
    const program = `${programs.IMPORTS}\n${programs.STORY}\nglobalThis.told = JSON.stringify(told);`;
    const outputs = await bundle(program, { splitting: true, outdir: join(project.folder, 'page') });
    expect(outputs.length).toBeGreaterThan(2);
    const files = new Map(outputs.map(({ path, text }) => [basename(path), text]));
    const html = `<!doctype html><script>given = ${JSON.stringify(given)}</script><script type="module" src="stdin.js"></script>`;
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      // The page and its scripts only: what they send goes to the door, whose origin the page has, as the web page does.
      await page.route(`${stack.edge}/consumer/*`, (route) => {
        const script = files.get(basename(new URL(route.request().url()).pathname));
        return script === undefined
          ? route.fulfill({ contentType: 'text/html', body: html })
          : route.fulfill({ contentType: 'text/javascript', body: script });
      });
      await page.goto(`${stack.edge}/consumer/`);
      const told = await page.waitForFunction('globalThis.told').catch(() => undefined);
      expect(failures).toEqual([]);
      await expectStory(String(await told?.jsonValue()));
    } finally {
      await browser.close();
    }
  });
});
