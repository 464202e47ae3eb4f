import { conflict, notFound } from '@gatehouse/service/testing';
import { carol, openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('DeleteOrderLine', () => {
  it('removes a line, and the version and total of the order stay', async () => {
    await expect(call('DeleteOrderLine', { orderId: '123', lineId: 'l-2' })).resolves.toEqual({});
    const { items } = await call('ListOrderLines', { orderId: '123' });
    expect(items.map(({ lineId }) => lineId)).toEqual(['l-1']);
    await expect(call('GetOrder', { orderId: '123' })).resolves.toMatchObject({ total, version: 1 });
  });

  it('refuses an approved order', async () => {
    const unitPrice = { amountMinor: 150, currency: 'EUR' };
    const { lineId } = await call('CreateOrderLine', { orderId: '125', sku: 'pen', quantity: 1, unitPrice });
    await call('ApproveOrder', { orderId: '125', version: 1 });
    await expect(call('DeleteOrderLine', { orderId: '125', lineId })).rejects.toMatchObject(conflict);
    await expect(call('GetOrderLine', { orderId: '125', lineId })).resolves.toMatchObject({ lineId });
  });

  it('does not find an unknown line, or an unknown order', async () => {
    const line = call('DeleteOrderLine', { orderId: '123', lineId: 'l-404' });
    await expect(line).rejects.toMatchObject(notFound('OrderLine'));
    const order = call('DeleteOrderLine', { orderId: '404', lineId: 'l-1' });
    await expect(order).rejects.toMatchObject(notFound('Order'));
  });

  it('does not find a line of another tenant', async () => {
    const theirs = call('DeleteOrderLine', { orderId: '123', lineId: 'l-1' }, carol);
    await expect(theirs).rejects.toMatchObject(notFound('Order'));
    const underOwnOrder = call('DeleteOrderLine', { orderId: '900', lineId: 'l-1' }, carol);
    await expect(underOwnOrder).rejects.toMatchObject(notFound('OrderLine'));
  });
});
