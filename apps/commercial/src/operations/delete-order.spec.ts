import { conflict, notFound } from '@gatehouse/service/testing';
import { openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('DeleteOrder', () => {
  it('deletes an order with its lines', async () => {
    await expect(call('DeleteOrder', { orderId: '123', version: 1 })).resolves.toEqual({});
    await expect(call('GetOrder', { orderId: '123' })).rejects.toMatchObject(notFound('Order'));
    const line = call('GetOrderLine', { orderId: '123', lineId: 'l-1' });
    await expect(line).rejects.toMatchObject(notFound('OrderLine'));
  });

  it('deletes whatever version there is when none is given', async () => {
    const { orderId } = await call('CreateOrder', { total });
    await call('UpdateOrder', { orderId, version: 1, total });
    await expect(call('DeleteOrder', { orderId })).resolves.toEqual({});
    await expect(call('DeleteOrder', { orderId })).rejects.toMatchObject(notFound('Order'));
  });

  it('refuses a stale version and an approved order', async () => {
    await expect(call('DeleteOrder', { orderId: '125', version: 99 })).rejects.toMatchObject(conflict);
    await call('ApproveOrder', { orderId: '125', version: 1 });
    await expect(call('DeleteOrder', { orderId: '125' })).rejects.toMatchObject(conflict);
    await expect(call('GetOrder', { orderId: '125' })).resolves.toMatchObject({ status: 'APPROVED' });
  });

  it.each(['404', '900'])('does not find order %s, unknown or of another tenant', async (orderId) => {
    await expect(call('DeleteOrder', { orderId })).rejects.toMatchObject(notFound('Order'));
  });
});
