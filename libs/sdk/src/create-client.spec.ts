import {
  Commercial,
  CommercialClient,
  GetHealthCommand,
  GetOrderCommand,
  paginateListOrders,
  waitUntilOrderApproved,
} from '@gatehouse/sdk/commercial';
import { FeSupportClient, GetSessionCommand } from '@gatehouse/sdk/fe-support';
import { startDoor, type Door } from '../test/door.ts';
import { createClient } from './create-client.ts';

let door: Door;
beforeAll(async () => (door = await startDoor()));
afterAll(() => door.close());

const open = (more: object = {}) => createClient(CommercialClient, { endpoint: door.endpoint, ...more });
const read = (client: CommercialClient) => client.send(new GetOrderCommand({ orderId: '123' }));

describe('a client of one service', () => {
  it('is the generated class itself', () => {
    expect(open()).toBeInstanceOf(CommercialClient);
    expect(createClient(Commercial, { endpoint: door.endpoint })).toBeInstanceOf(Commercial);
  });

  it('sends its token and what is to go with every call', async () => {
    door.answer({ body: { orderId: '123' } });
    await read(open({ token: 't-1', headers: { 'x-request-id': 'mine' } }));
    expect(door.seen[0]).toMatchObject({
      url: '/api/commercial/orders/123',
      headers: { authorization: 'Bearer t-1', 'x-request-id': 'mine' },
    });
  });

  it('asks a function for the token before every call', async () => {
    door.answer({ body: {} });
    const tokens = ['t-1', 't-2'];
    const client = open({ token: () => tokens.shift() });
    await read(client);
    await read(client);
    expect(door.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer t-1', 'Bearer t-2']);
  });

  it('fails with what the token failed with, and sends nothing', async () => {
    door.answer({});
    const failure = new Error('signed out');
    await expect(read(open({ token: () => Promise.reject(failure) }))).rejects.toBe(failure);
    expect(door.seen).toHaveLength(0);
  });

  it('sends no token when there is none: the door says what is public', async () => {
    door.answer({ body: { ok: true } }, { status: 401, error: 'UnauthorizedException' });
    await expect(open().send(new GetHealthCommand({}))).resolves.toMatchObject({ ok: true });
    await expect(read(open())).rejects.toMatchObject({ name: 'UnauthorizedException', requestId: 'r-1' });
    expect(door.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('marks the calls of a session as the page’s own', async () => {
    door.answer({ body: { sub: 'alice' } });
    const client = createClient(FeSupportClient, { endpoint: door.endpoint, session: true });
    await expect(client.send(new GetSessionCommand({}))).resolves.toMatchObject({ sub: 'alice' });
    expect(door.seen[0]?.headers).toMatchObject({ 'x-gatehouse-csrf': '1' });
    expect(door.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('throws the model’s errors for whatever is answered', async () => {
    door.answer({ status: 403, body: '<html>', headers: { 'content-type': 'text/html' } });
    await expect(read(open())).rejects.toMatchObject({ name: 'ForbiddenException', requestId: 'r-1' });
  });

  it('gives up after the time that it was given', async () => {
    const slow = open({ timeout: 50, maxAttempts: 1, endpoint: door.endpoint });
    door.answer({ never: true });
    await expect(read(slow)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('goes with paginators and waiters', async () => {
    const client = open({ token: 't' });
    door.answer({ body: { items: [{ orderId: '1' }], nextToken: 'n' } }, { body: { items: [] } });
    const sizes: (number | undefined)[] = [];
    for await (const { items } of paginateListOrders({ client }, {})) sizes.push(items?.length);
    expect(sizes).toEqual([1, 0]);
    door.answer({ body: { status: 'APPROVED' } });
    await expect(
      waitUntilOrderApproved({ client, maxWaitTime: 60 }, { orderId: '123' }),
    ).resolves.toMatchObject({ state: 'SUCCESS' });
  });

  it('goes on with its own configuration beside another', async () => {
    door.answer({ body: {} });
    const [one, other] = [open({ token: 't-1' }), open({ token: 't-2' })];
    await Promise.all([read(one), read(other)]);
    expect(door.seen.map(({ headers }) => headers.authorization).sort()).toEqual([
      'Bearer t-1',
      'Bearer t-2',
    ]);
  });
});
