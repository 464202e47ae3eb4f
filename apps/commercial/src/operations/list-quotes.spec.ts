import { invalid } from '@gatehouse/service/testing';
import { carol, openCommercial, seeded } from '../../test/commercial.ts';

const { call } = openCommercial();
const ids = ({ items }: { items: { quoteId: string }[] }) => items.map(({ quoteId }) => quoteId);

describe('ListQuotes', () => {
  it('lists the newest first, as summaries', async () => {
    const { items } = await call('ListQuotes', {});
    expect(ids({ items })).toEqual(['q-2', 'q-1']);
    expect(items[1]).toEqual({
      quoteId: 'q-1',
      status: 'OPEN',
      total: { amountMinor: 120000, currency: 'EUR' },
      createdAt: seeded,
    });
  });

  it('reads page after page', async () => {
    const first = await call('ListQuotes', { maxResults: 1 });
    const { nextToken } = first;
    const second = await call('ListQuotes', { maxResults: 1, nextToken });
    expect([...ids(first), ...ids(second)]).toEqual(['q-2', 'q-1']);
    await expect(call('ListQuotes', { nextToken }, carol)).rejects.toMatchObject(invalid('/nextToken'));
  });

  it('filters by status', async () => {
    await call('AcceptQuote', { quoteId: 'q-2' });
    expect(ids(await call('ListQuotes', { status: 'ACCEPTED' }))).toEqual(['q-2']);
    expect(ids(await call('ListQuotes', { status: 'OPEN' }))).toEqual(['q-1']);
  });

  it('lists the quotes of the own tenant only', async () => {
    await expect(call('ListQuotes', {}, carol)).resolves.toEqual({ items: [] });
  });
});
