import { ordersFolder, type OrderRow } from '../../test/orders/order-row.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { listPage, type ListQuery } from './list-page.ts';
import type { Tenant } from './tenant.ts';

let database: TestDatabase;
let acme: Tenant;
let globex: Tenant;

/** 25 orders, five at a time created in the same microsecond, every third approved. */
const SEED = `
  INSERT INTO orders (tenant_id, id, status, created_at)
  SELECT $1, 'o-' || lpad(n::text, 2, '0'), CASE WHEN n % 3 = 0 THEN 'APPROVED' ELSE 'OPEN' END,
         timestamptz '2026-01-05 09:00:00+00' + (n / 5) * interval '1 microsecond'
  FROM generate_series(1, 25) AS n`;

beforeAll(async () => {
  database = await openTestDatabase(ordersFolder);
  acme = database.tenant({ tenantId: 'acme' });
  globex = database.tenant({ tenantId: 'globex' });
  for (const tenant of [acme, globex]) {
    await tenant.rows('DELETE FROM orders WHERE tenant_id = $1');
    await tenant.rows(SEED);
  }
});
afterAll(() => database.close());

const list = (tenant: Tenant, page: ListQuery['page'], more: Partial<ListQuery> = {}) =>
  listPage<OrderRow>(tenant, { from: 'orders', page, ...more });

async function readAll(maxResults: number, more: Partial<ListQuery> = {}): Promise<string[]> {
  const ids: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await list(acme, { maxResults, nextToken }, more);
    expect(page.rows.length).toBeLessThanOrEqual(maxResults);
    ids.push(...page.rows.map(({ id }) => id));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return ids;
}

const all = Array.from({ length: 25 }, (_, index) => `o-${String(index + 1).padStart(2, '0')}`);

describe('listPage', () => {
  it.each([1, 2, 7, 24, 25, 100])('reads every row once, newest first, in pages of %d', async (size) => {
    expect(await readAll(size)).toEqual([...all].reverse());
  });

  it('reads oldest first when asked', async () => {
    expect(await readAll(4, { order: 'oldest' })).toEqual(all);
  });

  it.each([1, 3, 25])('reads by columns, and what is equal by id, in pages of %d', async (size) => {
    const status = (id: string) => (Number(id.slice(2)) % 3 === 0 ? 'APPROVED' : 'OPEN');
    const byStatus = [...all].sort((a, b) => (status(a) + a < status(b) + b ? -1 : 1));
    expect(await readAll(size, { order: ['status'] })).toEqual(byStatus);
    const open = { where: { 'status = ?': 'OPEN' } };
    const byAge = all.filter((id) => status(id) === 'OPEN');
    expect(await readAll(size, { order: ['status', 'created_at'], ...open })).toEqual(byAge);
    expect(await readAll(size, { order: [], ...open })).toEqual(byAge);
  });

  it('reads by numbers as numbers', async () => {
    await acme.rows('UPDATE orders SET amount_minor = 100 - right(id, 2)::integer WHERE tenant_id = $1');
    expect(await readAll(4, { order: ['amount_minor'] })).toEqual([...all].reverse());
  });

  it('takes the name of a column as a name only', async () => {
    const order = ['id; DROP TABLE orders'];
    await expect(list(acme, {}, { order })).rejects.toMatchObject({ code: '42703' });
    expect(await readAll(25)).toHaveLength(25);
  });

  it('has pages of 20 when no size is given', async () => {
    expect((await list(acme, {})).rows).toHaveLength(20);
  });

  it('filters by what is defined only', async () => {
    const approved = await readAll(3, { where: { 'status = ?': 'APPROVED', 'created_at < ?': undefined } });
    expect(approved).toEqual(all.filter((_, index) => (index + 1) % 3 === 0).reverse());
    const both = { where: { 'status = ?': 'APPROVED', "id = ANY(string_to_array(?, ','))": 'o-03,o-04' } };
    expect(await readAll(3, both)).toEqual(['o-03']);
  });

  it('neither repeats nor skips when rows come and go between pages', async () => {
    const first = await list(acme, { maxResults: 10 });
    const [newest] = first.rows;
    await acme.rows(`INSERT INTO orders (tenant_id, id) VALUES ($1, 'o-new')`);
    await acme.rows('DELETE FROM orders WHERE tenant_id = $1 AND id = $2', newest?.id);
    const second = await list(acme, { maxResults: 10, nextToken: first.nextToken });
    expect(second.rows.map(({ id }) => id)).toEqual([...all].reverse().slice(10, 20));
    await acme.rows('DELETE FROM orders WHERE tenant_id = $1');
    await acme.rows(SEED);
  });

  it('shows the columns of the table only', async () => {
    const { rows } = await list(acme, { maxResults: 1 });
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      'amount_minor created_at id labels note status tenant_id updated_at version'.split(' '),
    );
  });
});

describe('a page token', () => {
  let token: string;
  beforeAll(async () => {
    token = (await list(acme, { maxResults: 2 }, { where: { 'status = ?': 'OPEN' } })).nextToken ?? '';
  });

  const open: Partial<ListQuery> = { where: { 'status = ?': 'OPEN' } };
  const refusal = {
    name: 'ValidationException',
    members: { fieldList: [{ path: '/nextToken', message: expect.stringContaining('nextToken') }] },
  };

  it('goes on where its page ended, also with another page size', async () => {
    const page = await list(acme, { maxResults: 3, nextToken: token }, open);
    expect(page.rows.map(({ id }) => id)).toEqual(['o-22', 'o-20', 'o-19']);
  });

  it('shows its holder neither ids nor times', () => {
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/o-|2026|acme/);
    expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each<[string, Partial<ListQuery>]>([
    ['other filters', { where: { 'status = ?': 'APPROVED' } }],
    ['no filters', {}],
    ['a filter more', { where: { 'status = ?': 'OPEN', 'note = ?': 'x' } }],
    ['the other order', { ...open, order: 'oldest' }],
    ['an order by columns', { ...open, order: ['created_at'] }],
  ])('is refused for %s', async (_what, more) => {
    await expect(list(acme, { nextToken: token }, more)).rejects.toMatchObject(refusal);
  });

  it('is refused for another tenant', async () => {
    await expect(list(globex, { nextToken: token }, open)).rejects.toMatchObject(refusal);
  });

  it('is refused when any one of its characters was changed', async () => {
    for (let index = 0; index < token.length - 1; index += 1) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      await expect(list(acme, { nextToken: changed }, open)).rejects.toMatchObject(refusal);
    }
  });

  it.each(['', 'x', 'null', 'WyIyMDI2Il0', 'a'.repeat(2048), '%%%'])(
    'is refused when made up: %s',
    async (made) => {
      await expect(list(acme, { nextToken: made }, open)).rejects.toMatchObject(refusal);
    },
  );
});
