import { notFound } from '@gatehouse/service/testing';
import { carol, openCommercial, seeded } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('GetQuote', () => {
  it('reads a quote', async () => {
    await expect(call('GetQuote', { quoteId: 'q-1' })).resolves.toEqual({
      quoteId: 'q-1',
      status: 'OPEN',
      total: { amountMinor: 120000, currency: 'EUR' },
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find an unknown quote, or one of another tenant', async () => {
    await expect(call('GetQuote', { quoteId: 'q-404' })).rejects.toMatchObject(notFound('Quote'));
    await expect(call('GetQuote', { quoteId: 'q-1' }, carol)).rejects.toMatchObject(notFound('Quote'));
  });
});
