import { conflict, invalid, user } from '@gatehouse/service/testing';
import { alice, carol, openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();
const twenty = Array.from({ length: 20 });

describe('CreateOrder', () => {
  it('creates an open order of the caller', async () => {
    const { orderId, version } = await call('CreateOrder', { total, note: 'Ring twice' });
    expect(version).toBe(1);
    await expect(call('GetOrder', { orderId })).resolves.toMatchObject({
      status: 'OPEN',
      total,
      note: 'Ring twice',
      owner: 'alice',
      version: 1,
    });
  });

  it('keeps the largest amount that the model allows to the cent', async () => {
    const largest = { amountMinor: 1_000_000_000_000, currency: 'JPY' };
    const { orderId } = await call('CreateOrder', { total: largest });
    await expect(call('GetOrder', { orderId })).resolves.toMatchObject({ total: largest });
  });

  it('creates one order of twenty parallel calls with one key', async () => {
    const before = await call('ListOrders', { maxResults: 100 });
    const created = await Promise.all(
      twenty.map(() => call('CreateOrder', { total, clientToken: 'parallel' })),
    );
    expect(new Set(created.map(({ orderId }) => orderId)).size).toBe(1);
    const after = await call('ListOrders', { maxResults: 100 });
    expect(after.items).toHaveLength(before.items.length + 1);
  });

  it('refuses a key that is used again with another input', async () => {
    await call('CreateOrder', { total, clientToken: 'reused' });
    const other = { total: { amountMinor: 1, currency: 'EUR' }, clientToken: 'reused' };
    await expect(call('CreateOrder', other)).rejects.toMatchObject(conflict);
  });

  it('creates one order a caller when keys happen to be equal', async () => {
    const callers = [alice, carol, user('anna', 'acme')];
    const created = await Promise.all(
      callers.map((caller) => call('CreateOrder', { total, clientToken: 'equal' }, caller)),
    );
    expect(new Set(created.map(({ orderId }) => orderId)).size).toBe(3);
  });

  it('creates an order a call without a key', async () => {
    const created = await Promise.all([call('CreateOrder', { total }), call('CreateOrder', { total })]);
    expect(new Set(created.map(({ orderId }) => orderId)).size).toBe(2);
  });

  it.each([
    ['/total', { total: undefined }],
    ['/total/amountMinor', { total: { amountMinor: -1, currency: 'EUR' } }],
    ['/total/currency', { total: { amountMinor: 1, currency: 'eur' } }],
    ['/note', { total, note: 'x'.repeat(1025) }],
    ['/clientToken', { total, clientToken: 'two words' }],
  ])('refuses a wrong %s', async (path, input) => {
    await expect(call('CreateOrder', input)).rejects.toMatchObject(invalid(path));
  });
});
