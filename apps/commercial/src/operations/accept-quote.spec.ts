import { conflict, notFound, user } from '@gatehouse/service/testing';
import { carol, openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('AcceptQuote', () => {
  it('creates an open order of the caller with the total of the quote', async () => {
    const anna = user('anna', 'acme');
    const { orderId, ...rest } = await call('AcceptQuote', { quoteId: 'q-2' }, anna);
    expect(rest).toEqual({ quoteId: 'q-2', version: 2 });
    await expect(call('GetQuote', { quoteId: 'q-2' })).resolves.toMatchObject({
      status: 'ACCEPTED',
      orderId,
    });
    await expect(call('GetOrder', { orderId })).resolves.toMatchObject({
      status: 'OPEN',
      total: { amountMinor: 64000, currency: 'EUR' },
      owner: 'anna',
    });
  });

  it('creates one order, however often it is called at once', async () => {
    const { quoteId } = await call('CreateQuote', { total });
    const before = await call('ListOrders', { maxResults: 100 });
    const calls = await Promise.allSettled(
      Array.from({ length: 20 }, () => call('AcceptQuote', { quoteId })),
    );
    const refused = calls.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
    const after = await call('ListOrders', { maxResults: 100 });
    expect(after.items).toHaveLength(before.items.length + 1);
  });

  it('accepts a quote while it is valid, and not afterwards', async () => {
    const quoteUntil = async (time: string) =>
      (await call('CreateQuote', { total, validUntil: new Date(time) })).quoteId;
    const past = call('AcceptQuote', { quoteId: await quoteUntil('2026-01-01T00:00:00Z') });
    await expect(past).rejects.toMatchObject(conflict);
    const future = call('AcceptQuote', { quoteId: await quoteUntil('2999-01-01T00:00:00Z') });
    await expect(future).resolves.toMatchObject({ version: 2 });
  });

  it('keeps the quote when its order is deleted', async () => {
    const { quoteId } = await call('CreateQuote', { total });
    const { orderId } = await call('AcceptQuote', { quoteId });
    await call('DeleteOrder', { orderId });
    await expect(call('GetQuote', { quoteId })).resolves.toMatchObject({ status: 'ACCEPTED', orderId });
  });

  it('does not find an unknown quote, or one of another tenant', async () => {
    await expect(call('AcceptQuote', { quoteId: 'q-404' })).rejects.toMatchObject(notFound('Quote'));
    await expect(call('AcceptQuote', { quoteId: 'q-1' }, carol)).rejects.toMatchObject(notFound('Quote'));
  });
});
