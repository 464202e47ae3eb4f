import { conflict, invalid, notFound } from '@gatehouse/service/testing';
import { carol, openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();
const pens = { sku: 'pen-blue', quantity: 2, unitPrice: { amountMinor: 150, currency: 'EUR' } };

describe('CreateOrderLine', () => {
  it('adds a line to an open order, whose version and total stay', async () => {
    const { lineId, ...rest } = await call('CreateOrderLine', { orderId: '123', ...pens });
    expect(rest).toEqual({ orderId: '123', version: 1 });
    await expect(call('GetOrderLine', { orderId: '123', lineId })).resolves.toMatchObject(pens);
    await expect(call('GetOrder', { orderId: '123' })).resolves.toMatchObject({ total, version: 1 });
  });

  it('refuses an approved order', async () => {
    await call('ApproveOrder', { orderId: '125', version: 1 });
    await expect(call('CreateOrderLine', { orderId: '125', ...pens })).rejects.toMatchObject(conflict);
    await expect(call('ListOrderLines', { orderId: '125' })).resolves.toEqual({ items: [] });
  });

  it.each(['404', '900'])('does not find order %s, unknown or of another tenant', async (orderId) => {
    const line = call('CreateOrderLine', { orderId, ...pens });
    await expect(line).rejects.toMatchObject(notFound('Order'));
    await expect(call('ListOrderLines', { orderId: '900' }, carol)).resolves.toEqual({ items: [] });
  });

  it.each([
    ['/sku', { ...pens, sku: '' }],
    ['/quantity', { ...pens, quantity: 0 }],
    ['/quantity', { ...pens, quantity: 1.5 }],
    ['/unitPrice/currency', { ...pens, unitPrice: { amountMinor: 1, currency: 'eur' } }],
  ])('refuses a wrong %s', async (path, line) => {
    const adding = call('CreateOrderLine', { orderId: '123', ...line });
    await expect(adding).rejects.toMatchObject(invalid(path));
  });
});
