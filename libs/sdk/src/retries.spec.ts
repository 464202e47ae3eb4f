import {
  CommercialClient,
  CreateOrderCommand,
  CreateOrderLineCommand,
  GetOrderCommand,
} from '@gatehouse/sdk/commercial';
import type { RetryErrorInfo } from '@smithy/types';
import { startDoor, type Answer, type Door } from '../test/door.ts';
import { createClient } from './create-client.ts';
import { PatientRetries } from './retries.ts';

let door: Door;
beforeAll(async () => (door = await startDoor()));
afterAll(() => door.close());

const client = (maxAttempts = 3) =>
  createClient(CommercialClient, { endpoint: door.endpoint, token: 't', maxAttempts, timeout: 60_000 });

const read = (attempts?: number) => client(attempts).send(new GetOrderCommand({ orderId: '123' }));
const total = { amountMinor: 100, currency: 'EUR' };
const createWithKey = () => client().send(new CreateOrderCommand({ total }));
const createWithoutKey = () =>
  client().send(new CreateOrderLineCommand({ orderId: '123', description: 'x', quantity: 1 } as never));

const ok: Answer = { body: { orderId: '123' } };
const broken: Answer = { status: 500, error: 'InternalServerException' };
const away: Answer = { status: 503, error: 'ServiceUnavailableException' };
const late: Answer = { status: 504, body: '<html>' };
const busy: Answer = { status: 429, error: 'ThrottlingException', headers: { 'retry-after': '0.05' } };

describe('a call that failed', () => {
  it.each<[string, () => Promise<unknown>, Answer, number]>([
    ['a read, after a fault', read, broken, 2],
    ['a read, after a load balancer’s page', read, late, 2],
    ['a read, after the line broke', read, { hangUp: true }, 2],
    ['a read, when it was throttled', read, busy, 2],
    ['a write with an idempotency key, after a fault', createWithKey, broken, 2],
    ['a write with an idempotency key, after the line broke', createWithKey, { hangUp: true }, 2],
    ['a write without one, when it was throttled', createWithoutKey, busy, 2],
    ['a write without one, when the service was away', createWithoutKey, away, 2],
  ])('is tried again: %s', async (_what, call, answer, attempts) => {
    door.answer(answer, ok);
    await expect(call()).resolves.toMatchObject({ $metadata: { attempts } });
    expect(door.seen).toHaveLength(attempts);
  });

  it.each<[string, () => Promise<unknown>, Answer]>([
    ['it was refused', read, { status: 403, error: 'ForbiddenException' }],
    [
      'it was refused, whenever it may come back',
      read,
      { status: 400, error: 'ValidationException', headers: { 'retry-after': '0.01' } },
    ],
    ['a write without a key may have been done: a fault', createWithoutKey, broken],
    ['a write without a key may have been done: too late', createWithoutKey, late],
    ['a write without a key may have been done: the line broke', createWithoutKey, { hangUp: true }],
    ['one attempt is all there is', () => read(1), broken],
    ['the wait would be too long', read, { ...busy, headers: { 'retry-after': '21' } }],
  ])('is not tried again when %s', async (_what, call, answer) => {
    door.answer(answer, ok);
    await expect(call()).rejects.toMatchObject({ $metadata: { attempts: 1 } });
    expect(door.seen).toHaveLength(1);
  });

  it('is tried again with the key that it had', async () => {
    door.answer(broken, ok);
    await createWithKey();
    const [first, second] = door.seen.map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });

  it('is given up after the last attempt, with the error of that', async () => {
    door.answer(broken, broken, { ...broken, body: { requestId: 'r-3' } });
    await expect(read()).rejects.toMatchObject({ requestId: 'r-3', $metadata: { attempts: 3 } });
    expect(door.seen).toHaveLength(3);
  });

  it('tells how long to wait when that is too long', async () => {
    door.answer({ ...busy, headers: { 'retry-after': '3600' } });
    await expect(read()).rejects.toMatchObject({ name: 'ThrottlingException', retryAfterSeconds: 3600 });
  });

  it('may be aborted while it waits', async () => {
    door.answer({ ...busy, headers: { 'retry-after': '15' } }, ok);
    const controller = new AbortController();
    const call = client().send(new GetOrderCommand({ orderId: '123' }), { abortSignal: controller.signal });
    const aborted = expect(call).rejects.toMatchObject({ name: 'AbortError' });
    while (door.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    await aborted;
    expect(door.seen).toHaveLength(1);
  });
});

describe('the wait', () => {
  const throttled = (ms: number): RetryErrorInfo => ({
    error: Object.assign(new Error('busy'), {
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    }) as never,
    errorType: 'THROTTLING',
    retryAfterHint: new Date(Date.now() + ms),
  });

  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is never shorter than Retry-After says, up to 20 seconds', async () => {
    const strategy = new PatientRetries(3);
    const token = await strategy.acquireInitialRetryToken('');
    const again = jest.fn();
    const waiting = strategy.refreshRetryTokenForRetry(token, throttled(20_000)).then(again);
    await jest.advanceTimersByTimeAsync(19_999);
    expect(again).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(5_000);
    await waiting;
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('is not begun for the last attempt, nor for longer than 20 seconds', async () => {
    const token = await new PatientRetries(3).acquireInitialRetryToken('');
    await expect(new PatientRetries(1).refreshRetryTokenForRetry(token, throttled(10))).rejects.toThrow();
    await expect(new PatientRetries(3).refreshRetryTokenForRetry(token, throttled(20_001))).rejects.toThrow();
    expect(jest.getTimerCount()).toBe(0);
  });
});
