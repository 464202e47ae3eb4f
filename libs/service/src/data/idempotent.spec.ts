import { randomUUID } from 'node:crypto';
import { ordersFolder, type OrderRow } from '../../test/orders/order-row.ts';
import { openTestDatabase, user, type TestDatabase } from '../testing/index.ts';
import { idempotent } from './idempotent.ts';
import type { Tenant } from './tenant.ts';

let database: TestDatabase;
let acme: Tenant;
let runs = 0;

beforeAll(async () => {
  database = await openTestDatabase(ordersFolder);
  acme = database.tenant({ tenantId: 'acme' });
});
beforeEach(() => {
  runs = 0;
});
afterAll(() => database.close());

const callOf = (idempotencyToken: string | undefined, sub = 'alice', tenantId = 'acme') => ({
  principal: user(sub, tenantId),
  operation: 'CreateOrder',
  idempotencyToken,
});

async function create(tenant: Tenant, call: ReturnType<typeof callOf>, note: string) {
  return idempotent(tenant, call, { note, total: { currency: 'EUR', amountMinor: 1 } }, async (tx) => {
    runs += 1;
    const id = randomUUID();
    const row = await tx.first<OrderRow>(
      'INSERT INTO orders (tenant_id, id, note) VALUES ($1, $2, $3) RETURNING *',
      ...[id, note],
    );
    return { orderId: id, version: 1, createdAt: row?.created_at, tags: [{ since: row?.created_at }] };
  });
}

const count = async (note: string) =>
  (await acme.rows('SELECT id FROM orders WHERE tenant_id = $1 AND note = $2', note)).length;

describe('idempotent', () => {
  it('gives a repeat the first answer, dates included, and does nothing', async () => {
    const first = await create(acme, callOf('a'), 'repeated');
    const second = await create(acme, callOf('a'), 'repeated');
    expect(second).toEqual(first);
    expect(second.createdAt).toBeInstanceOf(Date);
    expect(second.tags[0]?.since).toBeInstanceOf(Date);
    expect([runs, await count('repeated')]).toEqual([1, 1]);
  });

  it('creates one row for 20 parallel calls with one token, and answers all alike', async () => {
    const calls = Array.from({ length: 20 }, () => create(acme, callOf('parallel'), 'parallel'));
    const answers = await Promise.all(calls);
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
    expect([runs, await count('parallel')]).toEqual([1, 1]);
  });

  it('refuses the token with another input, also in parallel, and says nothing of either', async () => {
    const results = await Promise.allSettled(
      ['one', 'two', 'three', 'four'].map((note) => create(acme, callOf('other'), note)),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ name: 'ConflictException' });
      expect(String(reason)).not.toMatch(/one|two|three|four|"other"/);
    }
  });

  it('takes the same input in another order of members as the same', async () => {
    const call = callOf('order');
    const work = () => Promise.resolve({ orderId: randomUUID() });
    const first = await idempotent(acme, call, { a: 1, b: { c: new Date(0), d: 2 } }, work);
    expect(await idempotent(acme, call, { b: { d: 2, c: new Date(0) }, a: 1 }, work)).toEqual(first);
    await expect(idempotent(acme, call, { a: 1, b: { c: new Date(1), d: 2 } }, work)).rejects.toMatchObject({
      name: 'ConflictException',
    });
  });

  it.each([
    ['another token', callOf('k-2'), 'acme'],
    ['another caller', callOf('k-1', 'bob'), 'acme'],
    ['another operation', { ...callOf('k-1'), operation: 'CreateQuote' }, 'acme'],
    ['another tenant', callOf('k-1', 'alice', 'globex'), 'globex'],
  ])('keeps %s apart', async (_what, call, tenantId) => {
    await create(acme, callOf('k-1'), 'apart');
    const before = runs;
    await create(database.tenant({ tenantId }), call, 'apart');
    expect(runs).toBe(before + 1);
  });

  it('lets a failed call be repeated', async () => {
    const call = callOf('failing');
    const failing = idempotent(acme, call, {}, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(idempotent(acme, call, {}, () => Promise.resolve({ ok: true }))).resolves.toEqual({
      ok: true,
    });
  });

  it('lets the second go on when the first, which it waited for, failed', async () => {
    const call = callOf('waiting');
    let entered: () => void = () => undefined;
    let fail: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const failing = new Promise<void>((resolve) => (fail = resolve));
    const first = idempotent(acme, call, {}, async () => {
      entered();
      await failing;
      throw new Error('first failed');
    });
    await inside;
    const second = idempotent(acme, call, {}, () => Promise.resolve({ by: 'second' }));
    fail();
    const results = await Promise.allSettled([first, second]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('refuses an operation whose model has no token', async () => {
    await expect(create(acme, callOf(undefined), 'none')).rejects.toMatchObject({
      code: 'ERR_NOT_IDEMPOTENT',
    });
  });
});
