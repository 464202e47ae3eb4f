import { GetOrderCommand, ResourceNotFoundException, type OrderStatus } from '@gatehouse/sdk/commercial';
import { startDoor, type Door } from '../test/door.ts';
import { createGatehouse } from './create-gatehouse.ts';
import { isGatehouseError } from './gatehouse-error.ts';

let door: Door;
beforeAll(async () => (door = await startDoor()));
afterAll(() => door.close());

const open = () => createGatehouse({ endpoint: door.endpoint, token: 't-1' });
const soon = { maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.02 };

describe('the services behind a door', () => {
  it('are called by name, with the token of all', async () => {
    door.answer({ body: { orderId: '123' } }, { body: { sub: 'alice' } }, { body: { teamId: 'team-1' } });
    const gatehouse = open();
    const order = await gatehouse.commercial.getOrder({ orderId: '123' });
    const session = await gatehouse.feSupport.getSession({});
    const team = await gatehouse.userMgmt.getTeam({ teamId: 'team-1' });
    expect([order.orderId, session.sub, team.teamId]).toEqual(['123', 'alice', 'team-1']);
    expect(door.seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/api/commercial/orders/123', 'Bearer t-1'],
      ['/api/fe-support/session', 'Bearer t-1'],
      ['/api/user-mgmt/teams/team-1', 'Bearer t-1'],
    ]);
  });

  it('are typed: what a service does not have does not compile', async () => {
    door.answer({ body: { status: 'OPEN' } });
    const { commercial } = open();
    const status: OrderStatus | undefined = (await commercial.getOrder({ orderId: '123' })).status;
    expect(status).toBe('OPEN');
    // @ts-expect-error a member that is missing
    await commercial.getOrder({}).catch(() => undefined);
    // @ts-expect-error an operation of another service
    const getTeam = commercial.getTeam as () => Promise<unknown>;
    await expect(getTeam()).rejects.toThrow(TypeError);
    // @ts-expect-error a service that is not there
    expect(open().billing).toBeUndefined();
  });

  it('fetch the token of a machine once for all of them', async () => {
    door.answer({ body: { access_token: 't-9', token_type: 'Bearer', expires_in: 3600 } }, { body: {} });
    const gatehouse = createGatehouse({
      endpoint: door.endpoint,
      clientCredentials: { tokenUrl: `${door.endpoint}/token`, clientId: 'c', clientSecret: 's' },
    });
    await gatehouse.commercial.getOrder({ orderId: '123' });
    await gatehouse.userMgmt.getTeam({ teamId: 'team-1' });
    expect(door.seen.map(({ url }) => url)).toEqual([
      '/token',
      '/api/commercial/orders/123',
      '/api/user-mgmt/teams/team-1',
    ]);
    expect(door.seen[2]?.headers.authorization).toBe('Bearer t-9');
  });

  it('take commands too', async () => {
    door.answer({ body: { orderId: '123' } });
    await expect(open().commercial.send(new GetOrderCommand({ orderId: '123' }))).resolves.toMatchObject({
      orderId: '123',
    });
  });

  it('give lists page by page', async () => {
    door.answer(
      { body: { items: [{ orderId: '1' }, { orderId: '2' }], nextToken: 'n' } },
      { body: { items: [{ orderId: '3' }] } },
    );
    const ids: (string | undefined)[] = [];
    for await (const { items = [] } of open().commercial.paginateListOrders({ maxResults: 2 }))
      ids.push(...items.map(({ orderId }) => orderId));
    expect(ids).toEqual(['1', '2', '3']);
    expect(door.seen.map(({ url }) => url.includes('nextToken=n'))).toEqual([false, true]);
  });

  it('refuse with an error that says who is to blame and what to quote', async () => {
    door.answer({ status: 400, error: 'ValidationException', body: { fieldList: [{ path: '/total' }] } });
    const error: unknown = await open()
      .commercial.createOrder({ total: { amountMinor: -1, currency: 'EUR' } })
      .catch((thrown: unknown) => thrown);
    expect(isGatehouseError(error, 'ValidationException') && error.fieldList).toEqual([{ path: '/total' }]);
    expect(error).toMatchObject({ requestId: 'r-1', $fault: 'client', $metadata: { httpStatusCode: 400 } });
  });

  it.each(['operation', 'page'] as const)('stop when the caller does: %s', async (kind) => {
    door.answer({ body: {} });
    const { commercial } = open();
    const abortSignal = AbortSignal.abort();
    const call =
      kind === 'operation'
        ? commercial.getOrder({ orderId: '123' }, { abortSignal })
        : commercial.paginateListOrders({}, {}, { abortSignal }).next();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(door.seen).toHaveLength(0);
  });

  it('send nothing, and load nothing, before they are called', () => {
    door.answer({});
    expect(Object.keys(open())).toEqual(expect.arrayContaining(['commercial', 'feSupport', 'userMgmt']));
    expect(door.seen).toHaveLength(0);
  });

  it('are refused at once with options that make no sense', () => {
    expect(() => createGatehouse({ endpoint: 'http://example.com', token: 't' })).toThrow(TypeError);
  });
});

describe('a waiter', () => {
  const wait = () => open().commercial.waitUntilOrderApproved({ orderId: '123' }, soon);

  it('asks until the model’s state is there', async () => {
    door.answer({ body: { status: 'OPEN' } }, { body: { status: 'OPEN' } }, { body: { status: 'APPROVED' } });
    await expect(wait()).resolves.toMatchObject({ state: 'SUCCESS' });
    expect(door.seen).toHaveLength(3);
  });

  it.each([
    ['an error that the model names', 404, 'ResourceNotFoundException'],
    ['any other error', 403, 'ForbiddenException'],
  ])('ends with %s, and throws it', async (_what, status, error) => {
    door.answer({ body: { status: 'OPEN' } }, { status, error });
    const thrown: unknown = await wait().catch((reason: unknown) => reason);
    expect(isGatehouseError(thrown, error)).toBe(true);
    expect(thrown instanceof ResourceNotFoundException).toBe(status === 404);
    expect(door.seen).toHaveLength(2);
  });

  it('ends when its time is up', async () => {
    door.answer({ body: { status: 'OPEN' } });
    const short = { ...soon, maxWaitTime: 0.1 };
    await expect(open().commercial.waitUntilOrderApproved({ orderId: '123' }, short)).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('stops when the caller does', async () => {
    door.answer({ body: { status: 'OPEN' } });
    const options = { ...soon, abortSignal: AbortSignal.abort() };
    await expect(open().commercial.waitUntilOrderApproved({ orderId: '123' }, options)).rejects.toMatchObject(
      { name: 'AbortError' },
    );
  });
});
