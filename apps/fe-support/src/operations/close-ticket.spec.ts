import { conflict, notFound, race } from '@gatehouse/service/testing';
import { openFeSupport, question } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('CloseTicket', () => {
  it('closes an open ticket', async () => {
    const closed = await call('CloseTicket', { ticketId: 't-2' });
    expect(closed).toEqual({ ticketId: 't-2', status: 'CLOSED', version: 2 });
    await expect(call('GetTicket', { ticketId: 't-2' })).resolves.toMatchObject({
      subject: 'How do I sign out?',
      requester: 'bob',
      ...closed,
    });
  });

  it('closes a ticket whatever version it has', async () => {
    const { ticketId } = await call('CreateTicket', question);
    await call('UpdateTicket', { ticketId, version: 1, ...question, priority: 'LOW' });
    await expect(call('CloseTicket', { ticketId })).resolves.toMatchObject({ version: 3 });
  });

  it('closes once, and leaves a closed ticket as it is', async () => {
    const { ticketId } = await call('CreateTicket', question);
    await call('CloseTicket', { ticketId });
    const before = await call('GetTicket', { ticketId });
    await expect(call('CloseTicket', { ticketId })).rejects.toMatchObject(conflict);
    await expect(call('GetTicket', { ticketId })).resolves.toEqual(before);
  });

  it('lets one of twenty parallel calls win', async () => {
    const { ticketId } = await call('CreateTicket', question);
    const { won, refused } = await race(Array.from({ length: 20 }, () => call('CloseTicket', { ticketId })));
    expect(won).toEqual([{ ticketId, status: 'CLOSED', version: 2 }]);
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it('keeps the comments', async () => {
    await call('CloseTicket', { ticketId: 't-1' });
    await expect(call('ListComments', { ticketId: 't-1' })).resolves.toEqual({
      items: [expect.objectContaining({ commentId: 'c-1' })],
    });
  });

  it.each(['t-404', 't-9'])('does not find ticket %s, unknown or of another tenant', async (ticketId) => {
    await expect(call('CloseTicket', { ticketId })).rejects.toMatchObject(notFound('Ticket'));
  });
});
