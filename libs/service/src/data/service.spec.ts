import { randomUUID } from 'node:crypto';
import { ordersFolder, type OrderRow } from '../../test/orders/order-row.ts';
import { shop, type Seen } from '../../test/shop/shop.ts';
import { invalid, openTestDatabase, testCall, user, type TestDatabase } from '../testing/index.ts';
import { idempotent, listPage, updateVersioned, type Database } from './index.ts';

interface Deps extends Seen {
  database: Database;
}

/** The shop as a team would write it: both doors of the kit together. */
const app = shop<Deps>({
  CreateThing: async (input, call) =>
    idempotent(call.deps.database.tenant(call.principal), call, input, async (tx) => {
      const thingId = randomUUID();
      const sql = 'INSERT INTO orders (tenant_id, id, note, amount_minor) VALUES ($1, $2, $3, $4)';
      await tx.rows(sql, thingId, input.note ?? null, input.total.amountMinor);
      return { thingId };
    }),
  GetThing: async ({ thingId }, call) => {
    const tenant = call.deps.database.tenant(call.principal);
    const row = await updateVersioned<OrderRow>(tenant, 'Thing', {
      ...{ table: 'orders', key: { id: thingId }, version: 1, set: { note: 'seen' } },
    });
    return { thingId: row.id, note: row.note ?? undefined, createdAt: row.created_at, version: row.version };
  },
  ListThings: async (input, call) => {
    const { rows, nextToken } = await listPage<OrderRow>(call.deps.database.tenant(call.principal), {
      ...{ from: 'orders', page: { maxResults: input.maxResults, nextToken: input.status }, order: 'oldest' },
    });
    return { items: rows.map(({ id }) => ({ thingId: id })), nextToken };
  },
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase(ordersFolder);
});
afterAll(() => database.close());

const carol = user('carol', 'globex');
const total = { amountMinor: 1, currency: 'EUR' };

describe('a service on a database', () => {
  it('answers 20 parallel creates with one token alike', async () => {
    const create = () =>
      testCall(app, 'CreateThing', { clientToken: 'k', total, note: 'once' }, { deps: { database } });
    const answers = await Promise.all(Array.from({ length: 20 }, create));
    expect(new Set(answers.map(({ thingId }) => thingId)).size).toBe(1);
    const sql = `SELECT id FROM orders WHERE tenant_id = $1 AND note = 'once'`;
    expect(await database.tenant({ tenantId: 'acme' }).rows(sql)).toHaveLength(1);
  });

  it('creates twice when the caller sends no token', async () => {
    const create = () => testCall(app, 'CreateThing', { total }, { deps: { database } });
    const [one, two] = [await create(), await create()];
    expect(one.thingId).not.toBe(two.thingId);
  });

  it('refuses the token with another input as 409', async () => {
    const call = testCall(
      app,
      'CreateThing',
      { clientToken: 'k', total, note: 'twice' },
      { deps: { database } },
    );
    await expect(call).rejects.toMatchObject({ name: 'ConflictException', status: 409 });
  });

  it('shows no tenant what another has', async () => {
    const options = { deps: { database }, principal: carol };
    await expect(testCall(app, 'GetThing', { thingId: '123' }, options)).rejects.toMatchObject({
      ...{ name: 'ResourceNotFoundException', status: 404, members: { resourceType: 'Thing' } },
    });
    const { items } = await testCall(app, 'ListThings', {}, options);
    expect(items).toEqual([{ thingId: '900' }]);
  });

  it('answers a foreign page token as a wrong field', async () => {
    const page = await testCall(app, 'ListThings', { maxResults: 1 }, { deps: { database } });
    const tenant = database.tenant(carol);
    const foreign = listPage(tenant, {
      from: 'orders',
      page: { nextToken: page.nextToken },
      order: 'oldest',
    });
    await expect(foreign).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it.each(['a\0', '\ud83d', '\ude42\ud83d'])(
    'refuses the text %j, which the database would',
    async (note) => {
      const call = testCall(app, 'CreateThing', { total, note }, { deps: { database } });
      await expect(call).rejects.toMatchObject(invalid('/note'));
      await expect(database.tenant(carol).rows('SELECT $1::text, $2::text', 'a\0')).rejects.toMatchObject({
        code: '22021',
      });
    },
  );

  it('keeps every other text as it came', async () => {
    const note = '\u0001\n🙂\ufffe';
    const { thingId } = await testCall(app, 'CreateThing', { total, note }, { deps: { database } });
    const sql = 'SELECT note FROM orders WHERE tenant_id = $1 AND id = $2';
    await expect(database.tenant({ tenantId: 'acme' }).first(sql, thingId)).resolves.toEqual({ note });
  });

  it('is a 500 without a word when the database says no', async () => {
    const broken = shop<Deps>({
      ...{
        GetHealth: (_input, call) => call.deps.database.tenant(carol).rows('SELECT $1 FROM nowhere') as never,
      },
    });
    await expect(testCall(broken, 'GetHealth', {}, { deps: { database } })).rejects.toMatchObject({
      ...{
        name: 'InternalServerException',
        status: 500,
        message: 'Internal error',
      },
    });
  });
});
