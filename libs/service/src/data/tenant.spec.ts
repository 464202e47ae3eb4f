import { ordersFolder, type OrderRow } from '../../test/orders/order-row.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import type { Tenant } from './tenant.ts';

let database: TestDatabase;
let acme: Tenant;
let globex: Tenant;

beforeAll(async () => {
  database = await openTestDatabase(ordersFolder);
  acme = database.tenant({ tenantId: 'acme' });
  globex = database.tenant({ tenantId: 'globex' });
});

afterAll(() => database.close());

const ALL = 'SELECT * FROM orders WHERE tenant_id = $1 ORDER BY id';
const insert = (tenant: Tenant, id: string) =>
  tenant.rows('INSERT INTO orders (tenant_id, id) VALUES ($1, $2)', id);
const ids = async (tenant: Tenant) => (await tenant.rows<OrderRow>(ALL)).map(({ id }) => id);

describe('a tenant', () => {
  it('sees its own rows only', async () => {
    expect(await ids(acme)).toEqual(['123']);
    expect(await ids(globex)).toEqual(['900']);
  });

  it('may use an id that another tenant uses', async () => {
    await insert(acme, '900');
    expect(await ids(acme)).toEqual(['123', '900']);
    await acme.rows(`DELETE FROM orders WHERE tenant_id = $1 AND id = '900'`);
    expect(await ids(globex)).toEqual(['900']);
  });

  it.each([
    ['reads', 'SELECT * FROM orders'],
    ['reads by another parameter', 'SELECT * FROM orders WHERE id = $2'],
    ['has a tenth parameter', 'SELECT $10::text'],
    ['writes', 'DELETE FROM orders'],
  ])('refuses a query that forgets it and %s', async (_what, sql) => {
    await expect(acme.rows(sql, '123')).rejects.toMatchObject({ code: 'ERR_TENANT_FORGOTTEN' });
    expect(await ids(acme)).toEqual(['123']);
  });

  it('gives the first row or undefined', async () => {
    const byId = 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2';
    expect(await acme.first<OrderRow>(byId, '123')).toMatchObject({ id: '123', tenant_id: 'acme' });
    expect(await acme.first<OrderRow>(byId, '900')).toBeUndefined();
  });

  it('gives the one row, or refuses in the name of its type', async () => {
    const one = (id: string) =>
      acme.one<OrderRow>('Order', 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2', id);
    await expect(one('123')).resolves.toMatchObject({ id: '123', tenant_id: 'acme' });
    await expect(one('900')).rejects.toMatchObject({
      ...{ name: 'ResourceNotFoundException', message: 'No such order', members: { resourceType: 'Order' } },
    });
    await expect(acme.one('Order', 'SELECT * FROM orders')).rejects.toMatchObject({
      code: 'ERR_TENANT_FORGOTTEN',
    });
  });

  it('reads bigints as numbers and timestamps as dates', async () => {
    const order = await acme.first<OrderRow>(ALL);
    expect(order?.amount_minor).toBe(4200);
    expect(order?.created_at).toBeInstanceOf(Date);
  });

  it('refuses a bigint that a number cannot hold', async () => {
    await expect(acme.rows('SELECT 9007199254740993 AS big, $1::text')).rejects.toThrow(RangeError);
  });
});

describe('a transaction', () => {
  it('keeps all that was done in it', async () => {
    const result = await acme.transaction(async (tx) => {
      await insert(tx, 't-1');
      await insert(tx, 't-2');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await ids(acme)).toEqual(['123', 't-1', 't-2']);
  });

  it('keeps nothing when it fails, and hands its error on', async () => {
    const failure = new Error('no');
    const attempt = acme.transaction(async (tx) => {
      await insert(tx, 't-3');
      throw failure;
    });
    await expect(attempt).rejects.toBe(failure);
    expect(await ids(acme)).not.toContain('t-3');
  });

  it('takes a transaction within it as part of it', async () => {
    const attempt = acme.transaction(async (tx) => {
      await tx.transaction((inner) => insert(inner, 't-4'));
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await ids(acme)).not.toContain('t-4');
  });

  it('gives its connection back, also after failures', async () => {
    const attempts = Array.from({ length: 30 }, () =>
      acme.transaction((tx) => tx.rows('SELECT 1 / (length($1) - 4)')).catch((error: unknown) => error),
    );
    expect((await Promise.all(attempts)).every((error) => error instanceof Error)).toBe(true);
    await expect(acme.transaction((tx) => ids(tx))).resolves.toContain('123');
  });

  it('survives a connection that dies within it', async () => {
    const attempt = acme.transaction(async (tx) => {
      await tx.rows('SELECT pg_terminate_backend(pg_backend_pid()), $1::text');
    });
    await expect(attempt).rejects.toThrow();
    expect(await ids(acme)).toContain('123');
  });
});
