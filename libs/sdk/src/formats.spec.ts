import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const library = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const cache = resolve(library, '../../node_modules/.cache/gatehouse');

const STORY = `
  const commercial = withModelledErrors(new CommercialClient({ endpoint: process.argv[2], token: { token: 't' }, maxAttempts: 1 }));
  commercial.send(new GetOrderCommand({ orderId: '123' })).then(
    () => console.log('allowed'),
    (error) => console.log([error instanceof ForbiddenException, error.name, error.requestId, typeof clientCredentials].join(' ')),
  );`;

const programs = {
  'story.mjs': `
    import { clientCredentials, withModelledErrors } from '@gatehouse/sdk';
    import { CommercialClient, ForbiddenException, GetOrderCommand } from '@gatehouse/sdk/commercial';
    ${STORY}`,
  'story.cjs': `
    const { clientCredentials, withModelledErrors } = require('@gatehouse/sdk');
    const { CommercialClient, ForbiddenException, GetOrderCommand } = require('@gatehouse/sdk/commercial');
    ${STORY}`,
};

let folder: string;
let server: Server;
let endpoint: string;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'sdk-'));
  execFileSync(process.execPath, [join(library, 'build.mjs')], { stdio: 'pipe' });
  cpSync(join(library, 'dist'), join(folder, 'node_modules/@gatehouse/sdk'), { recursive: true });
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  server = createServer((_request, response) => {
    const body = { __type: 'ForbiddenException', message: 'Not permitted', requestId: 'r-9' };
    response
      .writeHead(403, { 'content-type': 'application/json', 'x-amzn-errortype': 'ForbiddenException' })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the built SDK', () => {
  it.each([
    ['an ES module', 'story.mjs'],
    ['CommonJS', 'story.cjs'],
  ])('is used from %s in plain Node', async (_kind, program) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, program), endpoint], {
      env: { ...process.env, AWS_ACCESS_KEY_ID: undefined, AWS_REGION: undefined },
    });
    expect(stdout.trim()).toBe('true ForbiddenException r-9 function');
  });

  it('refuses an entry point that it does not have', async () => {
    writeFileSync(join(folder, 'wrong.mjs'), `import '@gatehouse/sdk/no-such-service';`);
    await expect(promisify(execFile)(process.execPath, [join(folder, 'wrong.mjs')])).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  it('brings no module of Node into a browser', async () => {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      stdin: { contents: programs['story.mjs'], resolveDir: folder },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    expect(outputFiles[0]?.text).not.toMatch(/from\s*"node:|require\("(?:node:|http|fs)/);
  });
});
