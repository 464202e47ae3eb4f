import { invalid, notFound } from '@gatehouse/service/testing';
import { carol, openCommercial } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('ListOrderLines', () => {
  it('lists lines in the order of their creation, as summaries', async () => {
    const pens = { sku: 'pen-blue', quantity: 2, unitPrice: { amountMinor: 150, currency: 'EUR' } };
    const { lineId } = await call('CreateOrderLine', { orderId: '123', ...pens });
    const { items } = await call('ListOrderLines', { orderId: '123' });
    expect(items.map((line) => line.lineId)).toEqual(['l-1', 'l-2', lineId]);
    expect(items[2]).toEqual({ lineId, ...pens });
  });

  it('reads page after page', async () => {
    const first = await call('ListOrderLines', { orderId: '123', maxResults: 1 });
    const { nextToken } = first;
    const second = await call('ListOrderLines', { orderId: '123', maxResults: 1, nextToken });
    expect([first, second].map(({ items }) => items[0]?.lineId)).toEqual(['l-1', 'l-2']);
    const elsewhere = call('ListOrderLines', { orderId: '124', nextToken });
    await expect(elsewhere).rejects.toMatchObject(invalid('/nextToken'));
  });

  it('tells an order without lines from an unknown one', async () => {
    await expect(call('ListOrderLines', { orderId: '124' })).resolves.toEqual({ items: [] });
    await expect(call('ListOrderLines', { orderId: '404' })).rejects.toMatchObject(notFound('Order'));
    await expect(call('ListOrderLines', { orderId: '123' }, carol)).rejects.toMatchObject(notFound('Order'));
  });
});
