import { invalid } from '@gatehouse/service/testing';
import { gus, openFeSupport, question, seeded } from '../../test/fe-support.ts';

const { call } = openFeSupport();
const ids = ({ items }: { items: { ticketId: string }[] }) => items.map(({ ticketId }) => ticketId);

describe('ListTickets', () => {
  it('lists the newest first, as summaries', async () => {
    const listed = await call('ListTickets', {});
    expect(ids(listed)).toEqual(['t-2', 't-1']);
    expect(listed.nextToken).toBeUndefined();
    expect(listed.items[1]).toEqual({
      ticketId: 't-1',
      subject: 'Cannot see my orders',
      status: 'OPEN',
      priority: 'NORMAL',
      createdAt: seeded,
    });
  });

  it('lists the tickets of the own tenant only', async () => {
    expect(ids(await call('ListTickets', {}, gus))).toEqual(['t-9']);
  });

  it('reads page after page, each ticket once, whatever comes meanwhile', async () => {
    const first = await call('ListTickets', { maxResults: 1 });
    const { ticketId } = await call('CreateTicket', question);
    const second = await call('ListTickets', { maxResults: 1, nextToken: first.nextToken });
    expect([...ids(first), ...ids(second)]).toEqual(['t-2', 't-1']);
    expect(second.nextToken).toBeUndefined();
    expect(ids(await call('ListTickets', {}))).toEqual([ticketId, 't-2', 't-1']);
    await call('CloseTicket', { ticketId });
  });

  it('goes on only for the tenant and the filters that a page belongs to', async () => {
    const { nextToken } = await call('ListTickets', { maxResults: 1 });
    const refused = invalid('/nextToken');
    await expect(call('ListTickets', { nextToken }, gus)).rejects.toMatchObject(refused);
    await expect(call('ListTickets', { nextToken, status: 'OPEN' })).rejects.toMatchObject(refused);
    await expect(call('ListTickets', { nextToken: 'invented' })).rejects.toMatchObject(refused);
  });

  it('filters by status', async () => {
    const { ticketId } = await call('CreateTicket', question, gus);
    await call('CloseTicket', { ticketId }, gus);
    expect(ids(await call('ListTickets', { status: 'CLOSED' }, gus))).toEqual([ticketId]);
    expect(ids(await call('ListTickets', { status: 'OPEN' }, gus))).toEqual(['t-9']);
  });

  it('holds 20 tickets a page when nothing else is asked for', async () => {
    for (let count = 0; count < 20; count += 1) await call('CreateTicket', question, gus);
    const { items, nextToken } = await call('ListTickets', {}, gus);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([
    ['/maxResults', { maxResults: 0 }],
    ['/maxResults', { maxResults: 101 }],
    ['/maxResults', { maxResults: 1.5 }],
    ['/status', { status: 'WAITING' as 'OPEN' }],
  ])('refuses a wrong %s: %j', async (path, query) => {
    await expect(call('ListTickets', query)).rejects.toMatchObject(invalid(path));
  });
});
