import { invalid, notFound } from '@gatehouse/service/testing';
import { gus, openFeSupport } from '../../test/fe-support.ts';

const { call } = openFeSupport();
const ids = ({ items }: { items: { commentId: string }[] }) => items.map(({ commentId }) => commentId);

describe('ListComments', () => {
  it('lists the oldest first, as summaries', async () => {
    const { commentId } = await call('CreateComment', { ticketId: 't-1', body: 'Done.' });
    const listed = await call('ListComments', { ticketId: 't-1' });
    expect(ids(listed)).toEqual(['c-1', commentId]);
    expect(listed.nextToken).toBeUndefined();
    expect(listed.items[0]).toEqual({
      commentId: 'c-1',
      body: 'We are looking into it.',
      author: 'sam',
      createdAt: new Date('2026-01-05T10:00:00Z'),
    });
  });

  it('reads page after page, each comment once, also one that is written meanwhile', async () => {
    const write = (body: string) => call('CreateComment', { ticketId: 't-1', body });
    await write('Still looking.');
    const first = await call('ListComments', { ticketId: 't-1', maxResults: 1 });
    const { commentId } = await write('Found it.');
    const { nextToken } = first;
    const rest = await call('ListComments', { ticketId: 't-1', nextToken });
    expect([...ids(first), ...ids(rest)]).toEqual(ids(await call('ListComments', { ticketId: 't-1' })));
    expect(ids(rest)).toContain(commentId);
    expect(rest.nextToken).toBeUndefined();
  });

  it('goes on only for the ticket that a page belongs to', async () => {
    await call('CreateComment', { ticketId: 't-1', body: 'One more.' });
    const { nextToken } = await call('ListComments', { ticketId: 't-1', maxResults: 1 });
    expect(nextToken).toEqual(expect.any(String));
    const elsewhere = call('ListComments', { ticketId: 't-2', nextToken });
    await expect(elsewhere).rejects.toMatchObject(invalid('/nextToken'));
  });

  it('tells a ticket without comments from an unknown one', async () => {
    await expect(call('ListComments', { ticketId: 't-2' })).resolves.toEqual({ items: [] });
    await expect(call('ListComments', { ticketId: 't-404' })).rejects.toMatchObject(notFound('Ticket'));
    await expect(call('ListComments', { ticketId: 't-1' }, gus)).rejects.toMatchObject(notFound('Ticket'));
  });

  it('holds 20 comments a page when nothing else is asked for', async () => {
    for (let count = 0; count < 21; count += 1) {
      await call('CreateComment', { ticketId: 't-9', body: `${count}` }, gus);
    }
    const { items, nextToken } = await call('ListComments', { ticketId: 't-9' }, gus);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([0, 101, 1.5])('refuses pages of %p comments', async (maxResults) => {
    const listing = call('ListComments', { ticketId: 't-1', maxResults });
    await expect(listing).rejects.toMatchObject(invalid('/maxResults'));
  });
});
