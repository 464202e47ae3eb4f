import { notFound } from '@gatehouse/service/testing';
import { carol, openCommercial, seeded } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('GetOrderLine', () => {
  it('reads a line', async () => {
    await expect(call('GetOrderLine', { orderId: '123', lineId: 'l-1' })).resolves.toEqual({
      orderId: '123',
      lineId: 'l-1',
      sku: 'notebook-a5',
      quantity: 3,
      unitPrice: { amountMinor: 1200, currency: 'EUR' },
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it.each([
    ['an unknown line', '123', 'l-404'],
    ['a line of an unknown order', '404', 'l-1'],
    ['a line under another order', '124', 'l-1'],
  ])('does not find %s', async (_, orderId, lineId) => {
    await expect(call('GetOrderLine', { orderId, lineId })).rejects.toMatchObject(notFound('OrderLine'));
  });

  it('does not find a line of another tenant', async () => {
    const reading = call('GetOrderLine', { orderId: '123', lineId: 'l-1' }, carol);
    await expect(reading).rejects.toMatchObject(notFound('OrderLine'));
  });
});
