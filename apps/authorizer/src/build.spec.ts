import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { mergeActionMaps, readModel } from '@gatehouse/model';
import { restEvent, surround, type Surroundings } from '../test/surroundings.ts';

const BUILD = fileURLToPath(new URL('../build.mjs', import.meta.url));
const outdir = mkdtempSync(join(tmpdir(), 'gatehouse-build-'));
const handlerFile = join(outdir, 'handler.mjs');
const actionMapFile = join(outdir, 'action-map.json');

let surroundings: Surroundings;

beforeAll(async () => {
  surroundings = await surround();
  await promisify(execFile)(process.execPath, [BUILD, '--outdir', outdir]);
});

afterAll(async () => {
  rmSync(outdir, { recursive: true });
  await surroundings.close();
});

/** Calls the bundle's handler in a thread of its own, as nothing but Node runs it; what it prints comes back too. */
async function inNode(event: unknown, env: Record<string, string>) {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.handler)
      .then(({ handler }) => handler(workerData.event))
      .then((result) => parentPort.postMessage({ result }), (error) => parentPort.postMessage({ error: error.message }));`;
  const worker = new Worker(script, {
    eval: true,
    env,
    stdout: true,
    stderr: true,
    workerData: { handler: pathToFileURL(handlerFile).href, event },
  });
  const printed: string[] = [];
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk) => printed.push(String(chunk)));
  const message = await new Promise<{ result?: unknown; error?: string }>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  await worker.terminate();
  return { ...message, printed: printed.join('') };
}

describe('the build', () => {
  it('makes two files and leaves nothing else behind', () => {
    expect(readdirSync(outdir).sort()).toEqual(['action-map.json', 'handler.mjs']);
  });

  it('merges the action maps of all services', () => {
    expect(JSON.parse(readFileSync(actionMapFile, 'utf8'))).toEqual(mergeActionMaps(readModel()));
  });

  it('makes a bundle that a cold start loads fast: under 300 KB, without the other ways to credentials', () => {
    expect(statSync(handlerFile).size).toBeLessThan(300 * 1024);
    expect(readFileSync(handlerFile, 'utf8')).not.toMatch(/fromSSO|fromProcess|fromTokenFile/);
  });

  it('makes a bundle that decides, with nothing but Node around it', async () => {
    const [route] = mergeActionMaps(readModel()).routes.filter(
      ({ method, resource }) => method === 'GET' && resource === 'tenant',
    );
    const event = restEvent(route?.route ?? '', await surroundings.token());
    const { result, printed } = await inNode(event, surroundings.variables(actionMapFile));
    expect(result).toMatchObject({
      principalId: 'alice',
      policyDocument: { Statement: [{ Effect: 'Allow' }] },
      context: { tenantId: 'acme' },
    });
    expect(printed).not.toMatch(/warning/i);
  });

  it('makes a bundle that refuses', async () => {
    const { error } = await inNode(restEvent('/x', 'a.b.c'), surroundings.variables(actionMapFile));
    expect(error).toBe('Unauthorized');
  });

  it('makes a bundle that says what its environment lacks', async () => {
    const { error } = await inNode(restEvent('/x'), {});
    expect(error).toMatch(/^ISSUER is missing/);
  });
});
