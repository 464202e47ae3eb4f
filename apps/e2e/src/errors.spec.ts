import { randomBytes } from 'node:crypto';
import { withModelledErrors } from '@gatehouse/sdk';
import * as orders from '@gatehouse/sdk/commercial';
import * as tickets from '@gatehouse/sdk/fe-support';
import * as accounts from '@gatehouse/sdk/user-mgmt';
import { NOBODY, settingsOf } from '../test/clients.ts';
import { WHOLE_WAY } from '../test/log.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';
import { startUpstream, valuesOf, type Answer, type Upstream } from '../test/upstream.ts';

let stack: Stack;
let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
  stack = await startStack({ args: ['--upstream', `user-mgmt=${upstream.url}`] });
}, HOOK_MS);
afterAll(async () => {
  await stack?.stop();
  await upstream?.close();
}, HOOK_MS);

const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** A client whose calls belong to a trace. */
function traced<Client extends Parameters<typeof withModelledErrors>[0]>(client: Client): Client {
  client.middlewareStack.addRelativeTo(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      headers['traceparent'] = traceparent;
      return next(args);
    },
    { relation: 'after', toMiddleware: 'deserializerMiddleware', name: 'traced' },
  );
  return withModelledErrors(client);
}

const commercial = (who: string, endpoint?: string) =>
  traced(new orders.CommercialClient(settingsOf(stack, who, endpoint)));
const support = (who: string) => traced(new tickets.FeSupportClient(settingsOf(stack, who)));
const users = (who: string) => traced(new accounts.UserMgmtClient(settingsOf(stack, who)));

const getOrder = (who: string, orderId = '123', endpoint?: string) =>
  commercial(who, endpoint).send(new orders.GetOrderCommand({ orderId }));
const createOrder = (total: unknown, clientToken?: string) => {
  const input = { total, ...(clientToken && { clientToken }) } as orders.CreateOrderCommandInput;
  return commercial('alice').send(new orders.CreateOrderCommand(input));
};
const createTicket = (body: string) =>
  support('sam').send(new tickets.CreateTicketCommand({ subject: 'Too much', body }));
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

type ErrorClass = abstract new (...args: never[]) => Error;

interface Case {
  readonly what: string;
  readonly error: ErrorClass;
  readonly status: number;
  readonly message?: unknown;
  readonly more?: object;
  /** The lines under its id, beside those of edge and router. */
  readonly lines?: readonly string[];
  readonly call: () => Promise<unknown>;
}

const ofRouter: Case[] = [
  {
    what: 'UnauthorizedException without a token',
    error: orders.UnauthorizedException,
    status: 401,
    message: 'Not authenticated',
    lines: ['decision'],
    call: () => getOrder(NOBODY),
  },
  {
    what: 'ForbiddenException in the wrong group',
    error: orders.ForbiddenException,
    status: 403,
    message: 'Not permitted',
    lines: ['decision'],
    call: () => getOrder('sam'),
  },
  {
    what: 'ResourceNotFoundException on a route that there is not',
    error: orders.ResourceNotFoundException,
    status: 404,
    message: 'No such route',
    more: { resourceType: 'Route' },
    call: () => getOrder('alice', '123', `${stack.edge}/api/nowhere`),
  },
  {
    what: 'ValidationException for input of the wrong shape',
    error: orders.ValidationException,
    status: 400,
    lines: ['decision'],
    call: () => createOrder('much'),
  },
  {
    what: 'ValidationException for input that is not there',
    error: orders.ValidationException,
    status: 400,
    lines: ['decision'],
    call: () => createOrder(undefined),
  },
  {
    what: 'ThrottlingException for too much at once',
    error: tickets.ThrottlingException,
    status: 429,
    message: 'Too many requests',
    lines: ['decision'],
    call: () => {
      const feedback = () => support('sam').send(new tickets.CreateFeedbackCommand({ rating: 3 }));
      return Promise.all(Array.from({ length: 12 }, feedback));
    },
  },
  {
    what: 'PayloadTooLargeException for more than the router takes',
    error: tickets.PayloadTooLargeException,
    status: 413,
    message: 'Request too large',
    call: () => createTicket('x'.repeat(10 * 1024 * 1024)),
  },
  {
    what: 'ServiceUnavailableException for a service that hangs up',
    error: accounts.ServiceUnavailableException,
    status: 503,
    message: 'Try again',
    lines: ['decision'],
    call: () => {
      upstream.answerWith((request) => void request.socket.destroy());
      return users('uma').send(new accounts.GetAccountCommand({ accountId: 'acc-1' }));
    },
  },
];

const ofService: Case[] = [
  {
    what: 'ResourceNotFoundException for an order that there is not',
    error: orders.ResourceNotFoundException,
    status: 404,
    more: { resourceType: 'Order' },
    call: () => getOrder('alice', 'nonesuch'),
  },
  {
    what: 'ValidationException with the fields that are wrong',
    error: orders.ValidationException,
    status: 400,
    more: {
      fieldList: expect.arrayContaining([
        { path: '/total/amountMinor', message: expect.stringMatching(/\w/) },
        { path: '/total/currency', message: expect.stringMatching(/\w/) },
      ]),
    },
    call: () => createOrder({ amountMinor: -1, currency: 'euro' }),
  },
  {
    what: 'ConflictException for a stale version',
    error: orders.ConflictException,
    status: 409,
    call: async () => {
      const { orderId } = await createOrder(euros(4200));
      const update = { orderId, version: 1, total: euros(4300) };
      await commercial('alice').send(new orders.UpdateOrderCommand(update));
      return commercial('alice').send(new orders.UpdateOrderCommand(update));
    },
  },
  {
    what: 'ConflictException for an idempotency key with other input',
    error: orders.ConflictException,
    status: 409,
    call: async () => {
      await createOrder(euros(1), 'one-key-for-two');
      return createOrder(euros(2), 'one-key-for-two');
    },
  },
];

/** Makes the call and hands on what the SDK threw. */
async function refused({ call }: Pick<Case, 'call'>) {
  const thrown: unknown = await call().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Error);
  return thrown as Error & { requestId?: string; $metadata: { requestId?: string } };
}

async function check(each: Case, lines: readonly string[]) {
  const error = await refused(each);
  const { status, message = expect.stringMatching(/\w/), more } = each;
  expect(error).toBeInstanceOf(each.error);
  expect(error).toMatchObject({
    name: each.error.name,
    message,
    $metadata: { httpStatusCode: status },
    ...more,
  });
  const { requestId = '' } = error.$metadata;
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(error.requestId).toBe(requestId);
  const found = await stack.log.linesOf(requestId, lines);
  expect(found.map((line) => [line.event, line.traceparent])).toEqual(
    found.map(({ event }) => [event, traceparent]),
  );
  return found;
}

describe('what the router refuses', () => {
  it.each(ofRouter)('is a $what', async (each) => {
    const found = await check(each, ['edge', 'access', ...(each.lines ?? [])]);
    expect(found.filter(({ event }) => event === 'request')).toEqual([]);
    expect(found.find(({ event }) => event === 'access')).toMatchObject({
      status: each.status,
      errorCode: each.error.name,
      responseType: expect.stringMatching(/^[A-Z_0-9]+$/),
    });
  });
});

describe('what a service refuses', () => {
  it.each(ofService)('is a $what', async (each) => {
    const found = await check(each, WHOLE_WAY);
    expect(found.find(({ event }) => event === 'access')).not.toHaveProperty('responseType');
  });
});

/** As the kit shapes them: the class in a header and in the body, the id of the request in the body. */
const modelled =
  (status: number, name: string): Answer =>
  (request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name }).end(
      JSON.stringify({
        __type: name,
        message: 'Said by a service',
        requestId: request.headers['x-request-id'],
      }),
    );

const bare =
  (status: number, type: string, body: string): Answer =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

const html = '<html><head><title>Bad gateway</title></head><body><h1>502</h1></body></html>';

describe('what something in the place of a service answers', () => {
  const call = () => users('uma').send(new accounts.GetAccountCommand({ accountId: 'acc-1' }));

  it.each<[number, ErrorClass]>([
    [401, accounts.UnauthorizedException],
    [403, accounts.ForbiddenException],
    [413, accounts.PayloadTooLargeException],
    [429, accounts.ThrottlingException],
    [500, accounts.InternalServerException],
    [503, accounts.ServiceUnavailableException],
  ])('is, for a modelled %s, the modelled class, under one id', async (status, error) => {
    upstream.answerWith(modelled(status, error.name));
    const message = 'Said by a service';
    await check({ what: '', error, status, message, call }, ['edge', 'access', 'decision']);
    const last = upstream.received.at(-1);
    expect(last && valuesOf(last, 'traceparent')).toEqual([traceparent]);
  });

  it.each<[string, number, Answer, ErrorClass]>([
    ['a page', 502, bare(502, 'text/html', html), accounts.ServiceUnavailableException],
    ['a text', 429, bare(429, 'text/plain', 'slow down'), accounts.ThrottlingException],
    ['nothing', 500, bare(500, 'application/json', ''), accounts.InternalServerException],
    ['another JSON', 404, bare(404, 'application/json', '["no"]'), accounts.ResourceNotFoundException],
    ['a page', 413, bare(413, 'text/html', html), accounts.PayloadTooLargeException],
  ])('is, for %s with %i, the modelled class too', async (_what, status, answer, error) => {
    upstream.answerWith(answer);
    const thrown = await refused({ call });
    expect(thrown).toBeInstanceOf(error);
    expect(thrown).toMatchObject({ $metadata: { httpStatusCode: status } });
    expect(thrown.message).not.toContain('<');
    await stack.log.linesOf(thrown.$metadata.requestId ?? '', ['edge', 'access', 'decision']);
  });
});

describe('a call that succeeds', () => {
  it('shows under one id on its whole way too', async () => {
    const { $metadata } = await getOrder('alice');
    const found = await stack.log.linesOf($metadata.requestId ?? '', WHOLE_WAY);
    expect(new Set(found.map((line) => line.traceparent))).toEqual(new Set([traceparent]));
  });

  it('gets an id of its own each time, whatever the caller asks for', async () => {
    const headers = {
      authorization: `Bearer ${await stack.token('alice')}`,
      'x-request-id': 'of-the-caller',
    };
    const ask = async () =>
      (await fetch(`${stack.edge}/api/commercial/orders/123`, { headers })).headers.get('x-amzn-requestid');
    const ids = [await ask(), await ask()];
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('of-the-caller');
  });
});
