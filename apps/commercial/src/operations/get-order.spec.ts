import { invalid, notFound } from '@gatehouse/service/testing';
import { carol, openCommercial, seeded } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('GetOrder', () => {
  it('reads an order', async () => {
    await expect(call('GetOrder', { orderId: '123' })).resolves.toEqual({
      orderId: '123',
      status: 'OPEN',
      total: { amountMinor: 4200, currency: 'EUR' },
      owner: 'alice',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find an unknown order', async () => {
    await expect(call('GetOrder', { orderId: '404' })).rejects.toMatchObject(notFound('Order'));
  });

  it('shows an order to its own tenant only', async () => {
    await expect(call('GetOrder', { orderId: '900' })).rejects.toMatchObject(notFound('Order'));
    await expect(call('GetOrder', { orderId: '123' }, carol)).rejects.toMatchObject(notFound('Order'));
    await expect(call('GetOrder', { orderId: '900' }, carol)).resolves.toMatchObject({ orderId: '900' });
  });

  it.each(['a b', '../123', 'ü', 'x'.repeat(65)])('refuses the id %p', async (orderId) => {
    await expect(call('GetOrder', { orderId })).rejects.toMatchObject(invalid('/orderId'));
  });
});
