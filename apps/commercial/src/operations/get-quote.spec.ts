import { carol, notFound, openCommercial } from '../../test/commercial.ts';

const call = openCommercial();

describe('GetQuote', () => {
  it('reads a quote', async () => {
    const created = new Date('2026-01-05T09:00:00Z');
    await expect(call('GetQuote', { quoteId: 'q-1' })).resolves.toEqual({
      quoteId: 'q-1',
      status: 'OPEN',
      total: { amountMinor: 120000, currency: 'EUR' },
      version: 1,
      createdAt: created,
      updatedAt: created,
    });
  });

  it('does not find an unknown quote, or one of another tenant', async () => {
    await expect(call('GetQuote', { quoteId: 'q-404' })).rejects.toMatchObject(notFound('Quote'));
    await expect(call('GetQuote', { quoteId: 'q-1' }, carol)).rejects.toMatchObject(notFound('Quote'));
  });
});
