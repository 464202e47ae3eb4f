import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { withModelledErrors } from '@gatehouse/sdk';
import {
  CommercialClient,
  CreateOrderCommand,
  ForbiddenException,
  GetOrderCommand,
  paginateListOrders,
  ResourceNotFoundException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@gatehouse/sdk/commercial';
import * as support from '@gatehouse/sdk/fe-support';
import { startLoopbackServer, type LoopbackServer } from '../test/loopback-server.ts';
import { startWithOutsideParts, type OutsideParts } from '../test/outside-parts.ts';
import { HOOK_MS } from '../test/stack.ts';

/** The demo orders are older than this. */
const started = new Date(Date.now() - 60_000);

let parts: OutsideParts;
let service: LoopbackServer;
let serve: RequestListener;
beforeAll(async () => {
  service = await startLoopbackServer((request, response) => serve(request, response));
  parts = await startWithOutsideParts(['--only', 'commercial', '--upstream', `fe-support=${service.url}`]);
}, HOOK_MS);
afterAll(async () => {
  await service?.down();
  await parts?.stop();
}, HOOK_MS);

const settings = (token: string) => ({
  endpoint: parts.stack.edge,
  maxAttempts: 1,
  token: { token, expiration: new Date(Date.now() + 3_600_000) },
});
const alice = (token = parts.issuer.token()) => withModelledErrors(new CommercialClient(settings(token)));
const caller = () => withModelledErrors(new support.FeSupportClient(settings(parts.issuer.token())));

const read = (orderId: string, token?: string) => alice(token).send(new GetOrderCommand({ orderId }));
const written: (string | undefined)[] = [];
const write = async () => {
  const total = { amountMinor: 100, currency: 'EUR' };
  const { orderId } = await alice().send(new CreateOrderCommand({ total }));
  written.push(orderId);
  return orderId;
};
const outcome = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

/** An order that nobody has asked about, so that nothing is known of it. */
const unasked = () => `none-${randomUUID().slice(0, 8)}`;

async function expectUnavailable(call: Promise<unknown>, Class = ServiceUnavailableException): Promise<void> {
  const error = await outcome(call);
  expect(error).toBeInstanceOf(Class);
  expect(error).toMatchObject({ $metadata: { httpStatusCode: 503 }, message: 'Try again' });
}

/** Calls until it is answered otherwise than by 503: the pauses after a failed fetch are 5 s, after another 10 s. */
async function recovery<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      await sleep(250);
    }
  }
}

/** An answer that never comes. */
const silence: RequestListener = () => undefined;
const reply =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);
const page = '<!doctype html><title>Bad gateway</title>';

describe('while the key set cannot be had and none is known', () => {
  beforeAll(() => parts.issuer.down());

  it('a caller is told 503, and when to try again', async () => {
    await expectUnavailable(read('123'));
    const headers = { authorization: `Bearer ${parts.issuer.token()}` };
    const response = await fetch(`${parts.stack.edge}/api/commercial/orders/123`, { headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await response.json()).toMatchObject({ __type: 'ServiceUnavailableException' });
  });

  it.each([
    ['answers 500', reply(500, '{}')],
    ['answers with a page', reply(200, page, 'text/html')],
    ['does not answer', silence],
  ])('it is 503 when the issuer %s, and the issuer is asked once', async (_how, answer) => {
    const before = parts.issuer.fetches;
    parts.issuer.answer = answer;
    await parts.issuer.up();
    for (; parts.issuer.fetches === before; await sleep(100)) await expectUnavailable(read('123'));
    await Promise.all(Array.from({ length: 10 }, () => expectUnavailable(read('123'))));
    expect(parts.issuer.fetches - before).toBe(1);
  });

  it('nobody else was asked, and a public operation is answered', async () => {
    expect(parts.policyStore.decisions).toBe(0);
    expect((await fetch(`${parts.stack.edge}/api/commercial/health`)).status).toBe(200);
  });

  it('a token that is wrong by itself is 401 all the same', async () => {
    const token = parts.issuer.token({ header: { alg: '"none"' } });
    expect(await outcome(read('123', token))).toBeInstanceOf(UnauthorizedException);
  });

  it('it is over when the issuer is back', async () => {
    parts.issuer.answer = undefined;
    expect(await recovery(() => read('123'))).toMatchObject({ orderId: '123' });
  });
});

describe('while the policy store', () => {
  const avp = (type: string, status: number) =>
    reply(status, JSON.stringify({ __type: `com.amazonaws.verifiedpermissions#${type}`, message: 'x' }));
  const decision = (body: object) => reply(200, JSON.stringify(body));

  describe.each<[string, RequestListener | 'down']>([
    ['is down', 'down'],
    ['fails', avp('InternalServerException', 500)],
    ['is out of service', reply(503, page, 'text/html')],
    ['throttles', avp('ThrottlingException', 400)],
    ['does not know the store', avp('ResourceNotFoundException', 404)],
    ['refuses the credentials', avp('AccessDeniedException', 403)],
    ['answers garbage', reply(200, '\u0000garbage')],
    ['answers with a page', reply(200, page, 'text/html')],
    ['answers nothing', reply(200, '')],
    ['answers without a decision', decision({ determiningPolicies: [], errors: [] })],
    ['answers an unknown decision', decision({ decision: 'PERMIT', determiningPolicies: [], errors: [] })],
    ['answers ALLOW in small letters', decision({ decision: 'allow', determiningPolicies: [], errors: [] })],
    ['answers ALLOW and not whether a policy failed', decision({ decision: 'ALLOW' })],
    ['does not answer', silence],
  ])('%s', (_how, answer) => {
    it('nobody is let in, and everybody as soon as it is back', async () => {
      await (answer === 'down' ? parts.policyStore.down() : (parts.policyStore.answer = answer));
      await expectUnavailable(read(unasked()));
      await expectUnavailable(write());
      parts.policyStore.answer = undefined;
      await parts.policyStore.up();
      const nothing = await outcome(recovery(() => read(unasked())));
      expect(nothing).toBeInstanceOf(ResourceNotFoundException);
      await recovery(write);
    });
  });

  it('answers ALLOW although a policy failed, the answer is no', async () => {
    const errors = [{ errorDescription: 'x' }];
    parts.policyStore.answer = decision({ decision: 'ALLOW', determiningPolicies: [], errors });
    expect(await outcome(read(unasked()))).toBeInstanceOf(ForbiddenException);
    expect(await outcome(write())).toBeInstanceOf(ForbiddenException);
    parts.policyStore.answer = undefined;
  });

  it('is down, what it allowed shortly before may still be read, but not written', async () => {
    await recovery(() => read('124'));
    await parts.policyStore.down();
    expect(await read('124')).toMatchObject({ orderId: '124' });
    await expectUnavailable(read('125'));
    await expectUnavailable(write());
    await parts.policyStore.up();
    expect(await recovery(() => read('125'))).toMatchObject({ orderId: '125' });
  });

  it('was in trouble, nothing was written', async () => {
    const found: string[] = [];
    for await (const { items = [] } of paginateListOrders({ client: alice() }, { createdAfter: started })) {
      found.push(...items.map(({ orderId = '' }) => orderId));
    }
    expect(written.length).toBeGreaterThan(10);
    expect(found.sort()).toEqual(written.sort());
  });

  it('was in trouble, each refusal left a line with its code', async () => {
    const lines = (await parts.stack.log.lines()).filter(({ event }) => event === 'decision');
    const codes = (code: string) =>
      new Set(lines.filter((line) => line['code'] === code).map(({ reason }) => reason));
    // Five failures in a row, as on a machine with more to do, and the store is left alone for a while.
    const reasons = [...codes('ERR_POLICY_STORE')].filter((reason) => reason !== 'resting');
    expect(reasons.sort()).toEqual(['answer', 'throttled', 'timeout', 'unreachable']);
    expect(codes('ERR_POLICY_STORE_REQUEST').size).toBe(1);
    expect(codes('ERR_JWKS_UNAVAILABLE')).toEqual(new Set(['fetch', 'document']));
  });
});

describe('while the key set cannot be had but is known', () => {
  it('who was let in stays in, and an unknown key is nobody’s fault', async () => {
    parts.issuer.answer = reply(500, '{}');
    const unknown = parts.issuer.token({ header: { kid: '"key-2"' } });
    for (let error: unknown; !(error instanceof ServiceUnavailableException); await sleep(250)) {
      error = await outcome(read('123', unknown));
      expect([UnauthorizedException, ServiceUnavailableException]).toContain((error as Error).constructor);
    }
    expect(await read('123')).toMatchObject({ orderId: '123' });
    expect(await recovery(write)).toBe(written.at(-1));
    parts.issuer.answer = undefined;
  });
});

describe('while a service', () => {
  const session = () => caller().send(new support.GetSessionCommand({}));
  const answers = reply(200, JSON.stringify({ type: 'user', sub: 'alice', tenantId: 'acme', groups: [] }));

  it.each<[string, RequestListener | 'down']>([
    ['is down', 'down'],
    ['hangs up', (request) => void request.socket.destroy()],
    ['answers something that is not HTTP', (request) => void request.socket.end('garbage\r\n\r\n')],
    ['answers the page of a proxy', reply(502, page, 'text/html')],
    ['says that it is overloaded', reply(503, page, 'text/html')],
  ])('%s it is unavailable, and its callers are served when it is back', async (_how, answer) => {
    if (answer === 'down') await service.down();
    else serve = answer;
    const error = await outcome(session());
    expect(error).toBeInstanceOf(support.ServiceUnavailableException);
    expect(await read('123')).toMatchObject({ orderId: '123' });
    serve = answers;
    await service.up();
    expect(await session()).toMatchObject({ sub: 'alice' });
  });

  it('is not part of the run it is unavailable', async () => {
    const response = await fetch(`${parts.stack.edge}/api/user-mgmt/health`);
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ __type: 'ServiceUnavailableException' }),
    ]);
  });
});
