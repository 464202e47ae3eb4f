import { createServer } from 'node:http';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientToken, emptyDataFolder, readRun, startStack, userToken, type Stack } from '../index.ts';
import { workspaceRoot } from './workspace.ts';

/** With no service at all: who is let in gets 503, who is not 401 or 403. */
describe('a run without services', () => {
  let folder = '';
  let dataDir = '';
  let policyFolder = '';
  let stack: Stack;
  const notices: string[] = [];
  const policies = () => join(policyFolder, 'services/commercial/policies.cedar');

  const status = async (token?: string, path = '/api/commercial/orders/123') => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    return (await fetch(`${stack.run.edge}${path}`, { headers })).status;
  };
  const notice = async (part: string) => {
    while (!notices.some((sentence) => sentence.includes(part))) {
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return notices.splice(0).find((sentence) => sentence.includes(part));
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatehouse-stack-'));
    dataDir = join(folder, 'data');
    policyFolder = join(folder, 'policy-store');
    await cp(join(workspaceRoot, 'libs/policy-store'), policyFolder, {
      recursive: true,
      filter: (path) => !/(src|test|node_modules)$/.test(path),
    });
    stack = await startStack({
      port: 0,
      dataDir,
      only: [],
      policyFolder,
      onNotice: (sentence) => notices.push(sentence),
    });
  });
  afterAll(async () => {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => void (notices.length = 0));

  it('is found by other processes, whole', async () => {
    expect(await readRun(dataDir)).toEqual(stack.run);
    expect(stack.run.services).toMatchObject({ commercial: null });
  });

  it('starts no database', async () => {
    expect(await readFile(stack.run.log, 'utf8')).not.toContain('"event":"database"');
  });

  it('decides, although the service is not there', async () => {
    expect(await status(await userToken(stack.run, 'alice'))).toBe(503);
    expect(await status(await clientToken({ ...stack.run, dataDir }, 'reporting-job'))).toBe(503);
    expect(await status(await userToken(stack.run, 'sam'))).toBe(403);
    expect(await status()).toBe(401);
    expect(await status(await userToken(stack.run, 'alice'), '/api/nowhere')).toBe(404);
  });

  it('lets a policy edit take effect at once, kept decisions or not', async () => {
    const token = await userToken(stack.run, 'alice');
    const before = await readFile(policies(), 'utf8');
    expect(await status(token)).toBe(503);
    const closed =
      '@id("closed-for-the-day")\n@reason("Nobody may do anything today.")\nforbid (principal, action, resource);\n';
    await writeFile(policies(), `${before}\n${closed}`);
    expect(await notice('policies')).toBe('The policies: taken over.');
    expect(await status(token)).toBe(403);
    await writeFile(policies(), before);
    expect(await notice('policies')).toBe('The policies: taken over.');
    expect(await status(token)).toBe(503);
  });

  it.each([
    ['is no Cedar', 'permit (principal', /services\/commercial\/policies\.cedar:\d+/],
    [
      'does not fit the schema',
      '@id("misfit")\n@reason("It asks for what is not there.")\npermit (principal, action, resource) when { principal.shoeSize == 44 };',
      /shoeSize/,
    ],
  ])(
    'keeps the policies in force when an edit %s, and says so in one sentence',
    async (_what, text, part) => {
      const token = await userToken(stack.run, 'sam');
      const before = await readFile(policies(), 'utf8');
      await writeFile(policies(), `${before}\n${text}\n`);
      const sentence = await notice('policies');
      expect(sentence).toMatch(
        /^The policies: not taken over, what ran runs on\. The policies are not valid: [^\n]+$/,
      );
      expect(sentence).toMatch(part);
      expect(await status(token)).toBe(403);
      await writeFile(policies(), before);
      expect(await notice('policies')).toBe('The policies: taken over.');
    },
  );

  it('knows a person as soon as the file of people does, and keeps its keys', async () => {
    const file = join(policyFolder, 'people.json');
    const before = await readFile(file, 'utf8');
    const alice = await userToken(stack.run, 'alice');
    const people = JSON.parse(before) as { users: Record<string, unknown> };
    people.users['zoe'] = { tenant: 'acme', groups: ['commercial-viewer'] };
    await writeFile(file, JSON.stringify(people));
    expect(await notice('people')).toBe('The people: taken over.');
    expect(await status(await userToken(stack.run, 'zoe'))).toBe(503);
    expect(await status(alice)).toBe(503);
    await writeFile(file, '{');
    expect(await notice('people')).toMatch(/^The people: not taken over, what ran runs on\. people\.json:1/);
    expect(await status(await userToken(stack.run, 'zoe'))).toBe(503);
    await writeFile(file, before);
    await notice('people');
  });

  it('keeps the folder to itself', async () => {
    await expect(startStack({ port: 0, dataDir, only: [] })).rejects.toMatchObject({
      code: 'ERR_DATA_IN_USE',
    });
    await expect(emptyDataFolder(dataDir)).rejects.toMatchObject({ code: 'ERR_DATA_IN_USE' });
  });
});

describe('a run with one service of several', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-only-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has the routes, policies and people of that service; the others answer 503 to everybody', async () => {
    const nobody = 'http://127.0.0.1:9';
    const upstreams = { commercial: nobody, 'user-mgmt': nobody };
    const stack = await startStack({
      port: 0,
      dataDir: folder,
      only: ['commercial'],
      upstreams,
      watch: false,
    });
    const status = async (path: string, who?: string) => {
      const headers: Record<string, string> = who
        ? { authorization: `Bearer ${await userToken(stack.run, who)}` }
        : {};
      return (await fetch(`${stack.run.edge}${path}`, { headers })).status;
    };
    const statuses = [
      await status('/api/commercial/orders/123'),
      await status('/api/commercial/orders/123', 'sam'),
      await status('/api/commercial/orders/123', 'alice'),
      await status('/api/user-mgmt/teams', 'alice'),
      await status('/api/user-mgmt/teams', 'uma'),
      await status('/api/fe-support/tickets'),
      await status('/api/fe-support/tickets', 'sam'),
      await status('/api/nonesuch/tickets'),
    ];
    const actions = JSON.parse(await readFile(join(folder, 'action-map.json'), 'utf8')) as {
      routes: { service: string }[];
    };
    const { services } = stack.run;
    await stack.stop();
    expect(statuses).toEqual([401, 403, 503, 403, 503, 503, 503, 404]);
    expect(new Set(actions.routes.map(({ service }) => service))).toEqual(
      new Set(['commercial', 'user-mgmt']),
    );
    expect(services).toMatchObject({ 'fe-support': null });
  });
});

describe('a run with parts that are somewhere else', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gatehouse-else-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('sends calls to a service that runs elsewhere, with who is calling', async () => {
    const seen: NodeJS.Dict<string | string[]>[] = [];
    const service = createServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const upstream = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const stack = await startStack({
      port: 0,
      dataDir: folder,
      only: [],
      watch: false,
      upstreams: { commercial: `${upstream}/` },
    });
    const headers = { authorization: `Bearer ${await userToken(stack.run, 'bob')}` };
    const response = await fetch(`${stack.run.edge}/api/commercial/orders/123`, { headers });
    await stack.stop();
    service.close();
    expect(response.status).toBe(200);
    expect(stack.run.services['commercial']).toBe(upstream);
    expect(seen).toMatchObject([
      { 'x-principal-sub': 'bob', 'x-principal-tenant-id': 'acme', authorization: '-' },
    ]);
  });

  it('uses another identity provider and another policy store, and starts none of its own', async () => {
    const other = await startStack({ port: 0, dataDir: join(folder, 'other'), only: [], watch: false });
    const { issuer, jwksUrl, policyStore, policyStoreId } = other.run;
    const stack = await startStack({
      port: 0,
      dataDir: join(folder, 'own'),
      only: [],
      watch: false,
      identityProvider: { issuer, jwksUrl, clientId: 'gatehouse-cli' },
      policyStoreEndpoint: policyStore,
      policyStoreId,
    });
    const get = async (token: string) =>
      (
        await fetch(`${stack.run.edge}/api/commercial/orders/1`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const statuses = [
      await get(await userToken(other.run, 'alice')),
      await get(await userToken(other.run, 'sam')),
    ];
    const { run } = stack;
    await stack.stop();
    await other.stop();
    expect(statuses).toEqual([503, 403]);
    expect(run).toMatchObject({ issuer, jwksUrl, policyStore, policyStoreId, tokenUrl: null });
  });

  it('says in one sentence that the policy store does not answer, and leaves nothing running', async () => {
    const start = () =>
      startStack({ port: 0, dataDir: folder, only: [], policyStoreEndpoint: 'http://127.0.0.1:9' });
    await expect(start()).rejects.toMatchObject({
      code: 'ERR_POLICY_STORE_REFUSED',
      message: expect.stringMatching(
        /^The policy store at http:\/\/127\.0\.0\.1:9 did not take the schema and the policies \(\w+\)\.$/,
      ),
    });
    await expect(start()).rejects.toMatchObject({ code: 'ERR_POLICY_STORE_REFUSED' });
  });
});
