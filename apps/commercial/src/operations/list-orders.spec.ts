import { invalid } from '@gatehouse/service/testing';
import { carol, openCommercial, seeded, total } from '../../test/commercial.ts';

const { call } = openCommercial();
const ids = ({ items }: { items: { orderId: string }[] }) => items.map(({ orderId }) => orderId);

describe('ListOrders', () => {
  it('lists the newest first, as summaries', async () => {
    const listed = await call('ListOrders', {});
    expect(ids(listed)).toEqual(['125', '124', '123']);
    expect(listed.nextToken).toBeUndefined();
    expect(listed.items[2]).toEqual({
      orderId: '123',
      status: 'OPEN',
      total: { amountMinor: 4200, currency: 'EUR' },
      createdAt: seeded,
    });
  });

  it('lists the orders of the own tenant only', async () => {
    expect(ids(await call('ListOrders', {}, carol))).toEqual(['900']);
  });

  it('reads page after page, each order once', async () => {
    const first = await call('ListOrders', { maxResults: 2 });
    const second = await call('ListOrders', { maxResults: 2, nextToken: first.nextToken });
    expect([...ids(first), ...ids(second)]).toEqual(['125', '124', '123']);
    expect(second.nextToken).toBeUndefined();
  });

  it('goes on only for the tenant and the filters that a page belongs to', async () => {
    const { nextToken } = await call('ListOrders', { maxResults: 1 });
    const refused = invalid('/nextToken');
    await expect(call('ListOrders', { nextToken }, carol)).rejects.toMatchObject(refused);
    await expect(call('ListOrders', { nextToken, status: 'OPEN' })).rejects.toMatchObject(refused);
    await expect(call('ListOrders', { nextToken: 'invented' })).rejects.toMatchObject(refused);
  });

  it('filters by status', async () => {
    await call('ApproveOrder', { orderId: '125', version: 1 });
    expect(ids(await call('ListOrders', { status: 'APPROVED' }))).toEqual(['125']);
    expect(ids(await call('ListOrders', { status: 'OPEN' }))).toEqual(['124', '123']);
  });

  it('filters by time of creation, the first moment included, the last not', async () => {
    const { orderId } = await call('CreateOrder', { total });
    expect(ids(await call('ListOrders', { createdBefore: seeded }))).toEqual([]);
    expect(ids(await call('ListOrders', { createdAfter: seeded }))).toEqual([orderId, '125', '124', '123']);
    const { createdAt } = await call('GetOrder', { orderId });
    expect(ids(await call('ListOrders', { createdAfter: createdAt }))).toEqual([orderId]);
    expect(ids(await call('ListOrders', { createdBefore: createdAt }))).toEqual(['125', '124', '123']);
  });

  it('holds 20 orders a page when nothing else is asked for', async () => {
    for (let count = 0; count < 20; count += 1) await call('CreateOrder', { total }, carol);
    const { items, nextToken } = await call('ListOrders', {}, carol);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([0, 101, 1.5])('refuses pages of %p orders', async (maxResults) => {
    await expect(call('ListOrders', { maxResults })).rejects.toMatchObject(invalid('/maxResults'));
  });
});
