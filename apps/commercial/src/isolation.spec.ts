import { alice, carol, openCommercial, total } from '../test/commercial.ts';

const { call } = openCommercial();

/** Everything that alice's tenant can read. */
async function everythingOfAcme() {
  const { items } = await call('ListOrders', { maxResults: 100 }, alice);
  const orders = items.map(({ orderId }) => call('GetOrder', { orderId }, alice));
  const lines = items.map(({ orderId }) => call('ListOrderLines', { orderId }, alice));
  const quotes = call('ListQuotes', { maxResults: 100 }, alice);
  return { orders: await Promise.all(orders), lines: await Promise.all(lines), quotes: await quotes };
}

const unitPrice = { amountMinor: 1, currency: 'EUR' };
const attempts: [string, () => Promise<object>][] = [
  ['reads an order', () => call('GetOrder', { orderId: '123' }, carol)],
  ['changes an order', () => call('UpdateOrder', { orderId: '123', version: 1, total: unitPrice }, carol)],
  ['approves an order', () => call('ApproveOrder', { orderId: '123', version: 1 }, carol)],
  ['deletes an order', () => call('DeleteOrder', { orderId: '123' }, carol)],
  ['reads a line', () => call('GetOrderLine', { orderId: '123', lineId: 'l-1' }, carol)],
  [
    'reads a line under an order of its own',
    () => call('GetOrderLine', { orderId: '900', lineId: 'l-1' }, carol),
  ],
  ['lists lines', () => call('ListOrderLines', { orderId: '123' }, carol)],
  ['adds a line', () => call('CreateOrderLine', { orderId: '123', sku: 'x', quantity: 1, unitPrice }, carol)],
  ['deletes a line', () => call('DeleteOrderLine', { orderId: '123', lineId: 'l-1' }, carol)],
  [
    'deletes a line under its own order',
    () => call('DeleteOrderLine', { orderId: '900', lineId: 'l-1' }, carol),
  ],
  ['reads a quote', () => call('GetQuote', { quoteId: 'q-1' }, carol)],
  ['accepts a quote', () => call('AcceptQuote', { quoteId: 'q-1' }, carol)],
];

describe('another tenant', () => {
  it.each(attempts)('never %s, and cannot tell it from an unknown one', async (_, attempt) => {
    const before = await everythingOfAcme();
    await expect(attempt()).rejects.toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    expect(await everythingOfAcme()).toEqual(before);
  });

  it('counts nothing: its lists end where its own things end', async () => {
    await expect(call('ListOrders', { maxResults: 1 }, carol)).resolves.toEqual({
      items: [expect.objectContaining({ orderId: '900' })],
    });
    await expect(call('ListQuotes', { maxResults: 1 }, carol)).resolves.toEqual({ items: [] });
  });

  it('goes on with no list of acme', async () => {
    const { nextToken } = await call('ListOrders', { maxResults: 1 }, alice);
    const stolen = call('ListOrders', { maxResults: 1, nextToken }, carol);
    await expect(stolen).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('is not answered with what a key of acme created', async () => {
    const input = { total, clientToken: 'guessed' };
    const ours = await call('CreateOrder', input, alice);
    const theirs = await call('CreateOrder', input, carol);
    expect(theirs.orderId).not.toBe(ours.orderId);
    await expect(call('GetOrder', { orderId: theirs.orderId }, alice)).rejects.toMatchObject({ status: 404 });
  });
});
