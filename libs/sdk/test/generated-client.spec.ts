import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import {
  CommercialClient,
  CommercialServiceException,
  ConflictException,
  CreateOrderCommand,
  GetHealthCommand,
  GetOrderCommand,
  paginateListOrders,
  UpdateOrderCommand,
} from '@gatehouse/sdk/commercial';
import { FeSupportClient, GetSessionCommand } from '@gatehouse/sdk/fe-support';
import { GetTeamCommand, UserMgmtClient } from '@gatehouse/sdk/user-mgmt';

interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

let server: Server;
let endpoint: string;
let seen: Seen[];
let answers: Answer[];

const token = { token: 'a-token' };

beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  seen = [];
  answers = [];
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '', headers } = request;
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  seen.push({ method, url, headers, body });
  const answer = answers.shift() ?? {};
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body ?? {}));
}

const commercial = () => new CommercialClient({ endpoint, token });

describe('a generated client', () => {
  it('calls the route of the model with the bearer token, and reads timestamps', async () => {
    answers = [{ body: { orderId: '123', status: 'OPEN', version: 1, createdAt: 1_767_600_000 } }];
    const order = await commercial().send(new GetOrderCommand({ orderId: '123' }));
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/api/commercial/orders/123' });
    expect(seen[0]?.headers.authorization).toBe('Bearer a-token');
    expect(order.createdAt).toEqual(new Date('2026-01-05T08:00:00Z'));
    expect(order.version).toBe(1);
  });

  it('puts labels into the path and the rest into the body', async () => {
    const total = { amountMinor: 100, currency: 'EUR' };
    await commercial().send(new UpdateOrderCommand({ orderId: '123', total, version: 4 }));
    expect(seen[0]).toMatchObject({ method: 'PUT', url: '/api/commercial/orders/123' });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ total, version: 4 });
  });

  it('makes an idempotency key where none is given', async () => {
    const total = { amountMinor: 100, currency: 'EUR' };
    answers = [{ status: 201 }, { status: 201 }];
    await commercial().send(new CreateOrderCommand({ total }));
    await commercial().send(new CreateOrderCommand({ total, clientToken: 'mine' }));
    const [made, given] = seen.map(({ headers }) => headers['idempotency-key']);
    expect(made).toMatch(/^[0-9a-f-]{36}$/);
    expect(given).toBe('mine');
  });

  it('calls public operations without a token', async () => {
    answers = [{ body: { ok: true } }];
    const client = new CommercialClient({ endpoint });
    expect((await client.send(new GetHealthCommand({}))).ok).toBe(true);
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it('does not call a protected operation without a token', async () => {
    const client = new CommercialClient({ endpoint });
    await expect(client.send(new GetOrderCommand({ orderId: '123' }))).rejects.toThrow('httpBearerAuth');
    expect(seen).toEqual([]);
  });

  it('throws the class that the error type header names', async () => {
    const headers = { 'x-amzn-errortype': 'ConflictException' };
    answers = [{ status: 409, headers, body: { message: 'Stale version', requestId: 'r-1' } }];
    const thrown = await commercial()
      .send(new GetOrderCommand({ orderId: '123' }))
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ConflictException);
    expect(thrown).toBeInstanceOf(CommercialServiceException);
    expect(thrown).toMatchObject({
      message: 'Stale version',
      requestId: 'r-1',
      $metadata: { httpStatusCode: 409 },
    });
  });

  it('walks through the pages of a list', async () => {
    answers = [{ body: { items: [], nextToken: 'n' } }, { body: { items: [] } }];
    for await (const page of paginateListOrders({ client: commercial() }, { maxResults: 2 }))
      expect(page.items).toEqual([]);
    const list = '/api/commercial/orders?maxResults=2';
    expect(seen.map(({ url }) => url)).toEqual([list, expect.stringContaining('nextToken=n')]);
  });

  it('exists for every service, in one process', async () => {
    answers = [{ body: { sub: 'alice' } }, { body: { teamId: 'team-1' } }];
    const session = await new FeSupportClient({ endpoint, token }).send(new GetSessionCommand({}));
    const team = await new UserMgmtClient({ endpoint, token }).send(new GetTeamCommand({ teamId: 'team-1' }));
    expect([session.sub, team.teamId]).toEqual(['alice', 'team-1']);
  });
});

describe('a bundle of a generated client', () => {
  const bundle = async (options: BuildOptions) => {
    const contents = `export { CommercialClient, GetOrderCommand } from '@gatehouse/sdk/commercial';`;
    const stdin = { contents, resolveDir: join(__dirname, '..'), loader: 'ts' } as const;
    const { outputFiles, metafile } = await build({
      stdin,
      bundle: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
      ...options,
    });
    return { text: outputFiles?.[0]?.text ?? '', inputs: Object.keys(metafile?.inputs ?? {}) };
  };

  it('runs as CommonJS', async () => {
    const { text } = await bundle({ platform: 'node', format: 'cjs' });
    const module = { exports: {} as typeof import('@gatehouse/sdk/commercial') };
    const load = compileFunction(text, ['module', 'exports', 'require']) as (...names: unknown[]) => void;
    load(module, module.exports, require);
    answers = [{ body: { orderId: '123' } }];
    const client = new module.exports.CommercialClient({ endpoint, token });
    expect((await client.send(new module.exports.GetOrderCommand({ orderId: '123' }))).orderId).toBe('123');
  });

  it('is made for a browser with the run-time configuration of browsers, and without Node', async () => {
    const { inputs } = await bundle({ platform: 'browser', format: 'esm' });
    expect(inputs.some((file) => file.endsWith('src/runtimeConfig.browser.ts'))).toBe(true);
    expect(inputs.some((file) => file.endsWith('src/runtimeConfig.ts'))).toBe(false);
  });

  it('is made as an ES module for Node with the run-time configuration of Node', async () => {
    const { inputs } = await bundle({ platform: 'node', format: 'esm' });
    expect(inputs.some((file) => file.endsWith('src/runtimeConfig.ts'))).toBe(true);
  });
});
