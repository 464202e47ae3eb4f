import { conflict, invalid } from '@gatehouse/service/testing';
import { openCommercial, total } from '../../test/commercial.ts';

const { call } = openCommercial();

describe('CreateQuote', () => {
  it('creates an open quote', async () => {
    const validUntil = new Date('2029-12-31T23:59:59.500Z');
    const { quoteId, version } = await call('CreateQuote', { total, validUntil, note: 'For two' });
    expect(version).toBe(1);
    const quote = await call('GetQuote', { quoteId });
    expect(quote).toMatchObject({ status: 'OPEN', total, validUntil, note: 'For two', version: 1 });
    expect(quote).not.toHaveProperty('orderId');
  });

  it('creates one quote of twenty parallel calls with one key', async () => {
    const input = { total, clientToken: 'parallel' };
    const created = await Promise.all(Array.from({ length: 20 }, () => call('CreateQuote', input)));
    expect(new Set(created.map(({ quoteId }) => quoteId)).size).toBe(1);
  });

  it('refuses a key that is used again with another input', async () => {
    await call('CreateQuote', { total, clientToken: 'reused' });
    const other = call('CreateQuote', { total, note: 'Another', clientToken: 'reused' });
    await expect(other).rejects.toMatchObject(conflict);
  });

  it('refuses a quote without its total', async () => {
    await expect(call('CreateQuote', { total: undefined })).rejects.toMatchObject(invalid('/total'));
  });
});
