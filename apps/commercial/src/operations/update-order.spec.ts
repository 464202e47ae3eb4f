import { conflict, invalid, notFound } from '@gatehouse/service/testing';
import { openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('UpdateOrder', () => {
  it('replaces total and note and counts the version up', async () => {
    const { orderId } = await call('CreateOrder', { total, note: 'Before' });
    const changed = { amountMinor: 100, currency: 'USD' };
    const updated = await call('UpdateOrder', { orderId, version: 1, total: changed, note: 'After' });
    expect(updated).toEqual({ orderId, version: 2 });
    const order = await call('GetOrder', { orderId });
    expect(order).toMatchObject({ total: changed, note: 'After', owner: 'alice', version: 2 });
    expect(order.updatedAt.getTime()).toBeGreaterThanOrEqual(order.createdAt.getTime());
  });

  it('removes a note that is left out', async () => {
    const { orderId } = await call('CreateOrder', { total, note: 'Before' });
    await call('UpdateOrder', { orderId, version: 1, total });
    expect(await call('GetOrder', { orderId })).not.toHaveProperty('note');
  });

  it('refuses a stale version and changes nothing', async () => {
    const stale = call('UpdateOrder', {
      orderId: '123',
      version: 99,
      total: { amountMinor: 1, currency: 'USD' },
    });
    await expect(stale).rejects.toMatchObject(conflict);
    await expect(call('GetOrder', { orderId: '123' })).resolves.toMatchObject({ total, version: 1 });
  });

  it('lets one of twenty parallel changes of one version win', async () => {
    const { orderId } = await call('CreateOrder', { total });
    const changes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, amountMinor) =>
        call('UpdateOrder', { orderId, version: 1, total: { amountMinor, currency: 'EUR' } }),
      ),
    );
    const winner = changes.findIndex(({ status }) => status === 'fulfilled');
    const losers = changes.flatMap((change) =>
      change.status === 'rejected' ? [change.reason as unknown] : [],
    );
    expect(losers).toHaveLength(19);
    for (const loser of losers) expect(loser).toMatchObject(conflict);
    await expect(call('GetOrder', { orderId })).resolves.toMatchObject({
      version: 2,
      total: { amountMinor: winner },
    });
  });

  it('refuses an approved order', async () => {
    await call('ApproveOrder', { orderId: '125', version: 1 });
    await expect(call('UpdateOrder', { orderId: '125', version: 2, total })).rejects.toMatchObject(conflict);
  });

  it.each(['404', '900'])('does not find order %s, unknown or of another tenant', async (orderId) => {
    await expect(call('UpdateOrder', { orderId, version: 1, total })).rejects.toMatchObject(
      notFound('Order'),
    );
  });

  it.each([undefined, 0, 1.5])('refuses the version %p', async (version) => {
    const update = call('UpdateOrder', { orderId: '123', version, total });
    await expect(update).rejects.toMatchObject(invalid('/version'));
  });
});
