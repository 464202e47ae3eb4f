import { invalid } from '@gatehouse/service/testing';
import { gus, openFeSupport, seeded } from '../../test/fe-support.ts';

const { call } = openFeSupport();
const ids = ({ items }: { items: { feedbackId: string }[] }) => items.map(({ feedbackId }) => feedbackId);

describe('ListFeedback', () => {
  const given: string[] = [];
  beforeAll(async () => {
    for (const rating of [2, 5]) given.unshift((await call('CreateFeedback', { rating })).feedbackId);
  });

  it('lists the newest first, as summaries', async () => {
    const listed = await call('ListFeedback', {});
    expect(ids(listed).slice(-1)).toEqual(['f-1']);
    expect(ids(listed).sort()).toEqual(['f-1', ...given].sort());
    expect(listed.items[2]).toEqual({ feedbackId: 'f-1', rating: 4, createdAt: seeded });
    expect(listed.nextToken).toBeUndefined();
  });

  it.each([
    [1, [5, 4, 2]],
    [4, [5, 4]],
    [5, [5]],
  ])('filters by rating: %p or better', async (minRating, found) => {
    const { items } = await call('ListFeedback', { minRating });
    expect(items.map(({ rating }) => rating).sort((a, b) => b - a)).toEqual(found);
  });

  it('is empty when nothing is good enough', async () => {
    await call('CreateFeedback', { rating: 3 }, gus);
    await expect(call('ListFeedback', { minRating: 4 }, gus)).resolves.toEqual({ items: [] });
  });

  it('reads page after page, each piece once, also with a filter', async () => {
    for (const query of [{}, { minRating: 4 }]) {
      const all = await call('ListFeedback', query);
      const seen: string[] = [];
      let nextToken: string | undefined;
      do {
        const page = await call('ListFeedback', { ...query, maxResults: 1, nextToken });
        seen.push(...ids(page));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      expect(seen).toEqual(ids(all));
    }
  });

  it('goes on only for the tenant and the filter that a page belongs to', async () => {
    const { nextToken } = await call('ListFeedback', { maxResults: 1 });
    expect(nextToken).toEqual(expect.any(String));
    const refused = invalid('/nextToken');
    await expect(call('ListFeedback', { nextToken }, gus)).rejects.toMatchObject(refused);
    await expect(call('ListFeedback', { nextToken, minRating: 1 })).rejects.toMatchObject(refused);
    await expect(call('ListTickets', { nextToken })).rejects.toMatchObject(refused);
  });

  it('holds 20 pieces a page when nothing else is asked for', async () => {
    for (let count = 0; count < 21; count += 1) await call('CreateFeedback', { rating: 1 }, gus);
    const { items, nextToken } = await call('ListFeedback', {}, gus);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([
    ['/minRating', { minRating: 0 }],
    ['/minRating', { minRating: 6 }],
    ['/minRating', { minRating: 4.5 }],
    ['/maxResults', { maxResults: 0 }],
    ['/maxResults', { maxResults: 101 }],
  ])('refuses a wrong %s: %j', async (path, query) => {
    await expect(call('ListFeedback', query)).rejects.toMatchObject(invalid(path));
  });
});
