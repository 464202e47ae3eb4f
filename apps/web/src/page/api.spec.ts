import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateOrderCommand, ForbiddenException } from '@gatehouse/sdk/commercial';
import { ListAccountsCommand } from '@gatehouse/sdk/user-mgmt';
import { createApi } from './api.ts';
import { readOrders } from './order-list.ts';

let server: Server;
let endpoint: string;
const arrived: { headers: IncomingHttpHeaders; target: string }[] = [];
const state: { status: number; body: string } = { status: 200, body: '{}' };
const real = globalThis.fetch;
let tokens = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    arrived.push({ headers: request.headers, target: request.url ?? '' });
    request.resume().on('end', () => response.writeHead(state.status).end(state.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = () => {
    tokens += 1;
    const body = { accessToken: 'a.b.c', expiresAt: new Date(Date.now() + 3600_000).toISOString() };
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(body) } as Response);
  };
});
beforeEach(() => {
  arrived.length = 0;
  tokens = 0;
  Object.assign(state, { status: 200, body: '{}' });
});
afterAll(() => {
  globalThis.fetch = real;
  server.closeAllConnections();
  server.close();
});

describe('a call on the bearer transport', () => {
  it('carries a token of the page, fetched once, and the header of its own scripts', async () => {
    const api = createApi({ transport: 'bearer' }, endpoint);
    await Promise.all([1, 2, 3].map(() => api.userMgmt.send(new ListAccountsCommand({}))));
    expect(arrived.map(({ headers }) => [headers.authorization, headers['x-gatehouse-csrf']])).toEqual(
      Array.from({ length: 3 }, () => ['Bearer a.b.c', '1']),
    );
    expect(tokens).toBe(1);
  });
});

describe('a call on the edge-session transport', () => {
  it('carries no token, asks for none, and says that it comes from the page', async () => {
    const api = createApi({ transport: 'edge-session' }, endpoint);
    state.status = 201;
    await api.commercial.send(new CreateOrderCommand({ total: { amountMinor: 1, currency: 'EUR' } }));
    expect(arrived[0]?.headers).not.toHaveProperty('authorization');
    expect(arrived[0]?.headers).toMatchObject({
      'x-gatehouse-csrf': '1',
      'idempotency-key': expect.any(String),
    });
    expect(tokens).toBe(0);
  });
});

describe('an answer', () => {
  it('that nobody shaped is still a class of the model', async () => {
    Object.assign(state, { status: 403, body: '<html>blocked</html>' });
    const api = createApi({ transport: 'bearer' }, endpoint);
    await expect(readOrders(api.commercial, {})).rejects.toBeInstanceOf(ForbiddenException);
  });
});

describe('the orders', () => {
  const page = (ids: string[], nextToken?: string) =>
    JSON.stringify({ items: ids.map((orderId) => ({ orderId })), nextToken });

  it('come a page at a time, after those that are there', async () => {
    const { commercial } = createApi({ transport: 'bearer' }, endpoint);
    state.body = page(['1', '2'], 'next');
    const first = await readOrders(commercial, { status: 'OPEN' });
    state.body = page(['3']);
    const second = await readOrders(commercial, { status: 'OPEN', after: first });
    expect(second.orders.map(({ orderId }) => orderId)).toEqual(['1', '2', '3']);
    expect(second.nextToken).toBeUndefined();
    const queries = arrived.map(({ target }) => Object.fromEntries(new URL(target, endpoint).searchParams));
    expect(queries).toEqual([
      { maxResults: '5', status: 'OPEN' },
      { maxResults: '5', status: 'OPEN', nextToken: 'next' },
    ]);
  });

  it('are none where the answer has none', async () => {
    const { commercial } = createApi({ transport: 'bearer' }, endpoint);
    expect(await readOrders(commercial, {})).toEqual({ orders: [], nextToken: undefined });
  });
});
