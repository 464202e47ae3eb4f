import { conflict, invalid, notFound, race } from '@gatehouse/service/testing';
import { gus, openFeSupport, question } from '../../test/fe-support.ts';

const { call } = openFeSupport();
const body = 'Which browser is it?';

describe('CreateComment', () => {
  it('adds a comment of the caller to an open ticket, which stays as it is', async () => {
    const before = await call('GetTicket', { ticketId: 't-1' });
    const { commentId, ...rest } = await call('CreateComment', { ticketId: 't-1', body });
    expect(rest).toEqual({ ticketId: 't-1', version: 1 });
    await expect(call('GetComment', { ticketId: 't-1', commentId })).resolves.toMatchObject({
      body,
      author: 'sam',
      version: 1,
    });
    await expect(call('GetTicket', { ticketId: 't-1' })).resolves.toEqual(before);
  });

  it('leaves the version that a reader of the ticket knows valid', async () => {
    const { ticketId, version } = await call('CreateTicket', question);
    await call('CreateComment', { ticketId, body });
    const update = call('UpdateTicket', { ticketId, version, ...question, priority: 'HIGH' });
    await expect(update).resolves.toEqual({ ticketId, version: 2 });
  });

  it('refuses a closed ticket', async () => {
    await call('CloseTicket', { ticketId: 't-2' });
    await expect(call('CreateComment', { ticketId: 't-2', body })).rejects.toMatchObject(conflict);
    await expect(call('ListComments', { ticketId: 't-2' })).resolves.toEqual({ items: [] });
  });

  it('keeps what it answered with when the ticket is closed at the same time, and nothing else', async () => {
    const { ticketId } = await call('CreateTicket', question);
    const adding = Array.from({ length: 10 }, () => call('CreateComment', { ticketId, body }));
    const [{ won, refused }] = await Promise.all([race(adding), call('CloseTicket', { ticketId })]);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
    const { items } = await call('ListComments', { ticketId });
    expect(items.map(({ commentId }) => commentId).sort()).toEqual(
      won.map(({ commentId }) => commentId).sort(),
    );
  });

  it.each(['t-404', 't-9'])('does not find ticket %s, unknown or of another tenant', async (ticketId) => {
    await expect(call('CreateComment', { ticketId, body })).rejects.toMatchObject(notFound('Ticket'));
    await expect(call('ListComments', { ticketId: 't-9' }, gus)).resolves.toEqual({ items: [] });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['too long', 'x'.repeat(4001)],
  ])('refuses a text that is %s', async (_, wrong) => {
    const adding = call('CreateComment', { ticketId: 't-1', body: wrong });
    await expect(adding).rejects.toMatchObject(invalid('/body'));
  });
});
