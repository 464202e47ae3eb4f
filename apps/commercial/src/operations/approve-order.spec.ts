import { conflict, notFound } from '@gatehouse/service/testing';
import { openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('ApproveOrder', () => {
  it('makes an open order binding', async () => {
    const approved = await call('ApproveOrder', { orderId: '125', version: 1 });
    expect(approved).toEqual({ orderId: '125', status: 'APPROVED', version: 2 });
    await expect(call('GetOrder', { orderId: '125' })).resolves.toMatchObject(approved);
  });

  it('approves once', async () => {
    const { orderId } = await call('CreateOrder', { total });
    await call('ApproveOrder', { orderId, version: 1 });
    await expect(call('ApproveOrder', { orderId, version: 2 })).rejects.toMatchObject(conflict);
  });

  it('refuses a stale version', async () => {
    await expect(call('ApproveOrder', { orderId: '123', version: 99 })).rejects.toMatchObject(conflict);
    await expect(call('GetOrder', { orderId: '123' })).resolves.toMatchObject({ status: 'OPEN' });
  });

  it.each(['404', '900'])('does not find order %s, unknown or of another tenant', async (orderId) => {
    await expect(call('ApproveOrder', { orderId, version: 1 })).rejects.toMatchObject(notFound('Order'));
  });
});
