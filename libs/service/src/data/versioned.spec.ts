import { ordersFolder, type OrderRow } from '../../test/orders/order-row.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import type { Tenant } from './tenant.ts';
import { deleteVersioned, updateVersioned } from './versioned.ts';

let database: TestDatabase;
let acme: Tenant;

beforeAll(async () => {
  database = await openTestDatabase(ordersFolder);
  acme = database.tenant({ tenantId: 'acme' });
});
afterAll(() => database.close());
beforeEach(async () => {
  await acme.rows('DELETE FROM orders WHERE tenant_id = $1');
  await acme.rows(`INSERT INTO orders (tenant_id, id, note) VALUES ($1, '123', 'first')`);
});

const read = (tenant: Tenant, id = '123') =>
  tenant.first<OrderRow>('SELECT * FROM orders WHERE tenant_id = $1 AND id = $2', id);

const noted = (version: number, note: string | null | undefined, id = '123') =>
  updateVersioned<OrderRow>(acme, 'Order', { table: 'orders', key: { id }, version, set: { note } });

const notFound = {
  name: 'ResourceNotFoundException',
  members: { message: 'No such order', resourceType: 'Order' },
};
const stale = { name: 'ConflictException', message: 'The order has changed since it was read' };
const wrongState = {
  name: 'ConflictException',
  message: 'The state of the order does not allow this change',
};

describe('updateVersioned', () => {
  it('changes the row, counts its version up and sets the time of the change', async () => {
    const before = await read(acme);
    const after = await noted(1, 'second');
    expect(after).toMatchObject({ note: 'second', version: 2, created_at: before?.created_at });
    expect(after.updated_at.getTime()).toBeGreaterThanOrEqual(after.created_at.getTime());
    expect(await read(acme)).toEqual(after);
  });

  it('leaves a column whose new value is undefined, and empties one that is null', async () => {
    expect(await noted(1, undefined)).toMatchObject({ note: 'first', version: 2 });
    expect(await noted(2, null)).toMatchObject({ note: null, version: 3 });
  });

  it.each([
    ['an unknown id', () => noted(1, 'x', 'unknown'), notFound],
    ['the row of another tenant', () => noted(1, 'x', '900'), notFound],
    ['a version of the past', () => noted(1, 'x'), stale],
    ['a version of the future', () => noted(9, 'x'), stale],
  ])('refuses %s', async (_what, attempt, refusal) => {
    await noted(1, 'second');
    await expect(attempt()).rejects.toMatchObject(refusal);
    expect(await read(acme)).toMatchObject({ note: 'second', version: 2 });
    expect(await read(database.tenant({ tenantId: 'globex' }), '900')).toMatchObject({
      note: 'theirs',
      version: 1,
    });
  });

  it('changes a row only in the state that is asked for', async () => {
    const approve = (version: number) =>
      updateVersioned<OrderRow>(acme, 'Order', {
        table: 'orders',
        ...{ key: { id: '123' }, version, set: { status: 'APPROVED' }, when: { status: 'OPEN' } },
      });
    expect(await approve(1)).toMatchObject({ status: 'APPROVED', version: 2 });
    await expect(approve(2)).rejects.toMatchObject(wrongState);
    await expect(approve(1)).rejects.toMatchObject(stale);
  });

  it('lets exactly one of 20 parallel changes of one version win', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => noted(1, `change ${index}`)),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect([won.length, lost.length]).toEqual([1, 19]);
    for (const { reason } of lost) expect(reason).toMatchObject(stale);
    expect(await read(acme)).toEqual(won[0]?.value);
  });
});

describe('deleteVersioned', () => {
  const remove = (id: string, version?: number, when = {}) =>
    deleteVersioned(acme, 'Order', { table: 'orders', key: { id }, version, when });

  it.each([
    ['the version that is there', 1],
    ['whatever version there is', undefined],
  ])('deletes %s', async (_what, version) => {
    await remove('123', version);
    expect(await read(acme)).toBeUndefined();
    await expect(remove('123', version)).rejects.toMatchObject(notFound);
  });

  it.each([
    ['another version', '123', 2, {}, stale],
    ['another state', '123', 1, { status: 'APPROVED' }, wrongState],
    ['the row of another tenant', '900', 1, {}, notFound],
  ])('refuses %s', async (_what, id, version, when, refusal) => {
    await expect(remove(id, version, when)).rejects.toMatchObject(refusal);
    expect(await read(acme)).toBeDefined();
    expect(await read(database.tenant({ tenantId: 'globex' }), '900')).toBeDefined();
  });
});
