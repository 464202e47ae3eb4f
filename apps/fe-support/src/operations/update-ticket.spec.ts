import { conflict, invalid, notFound, race } from '@gatehouse/service/testing';
import { openFeSupport, question } from '../../test/fe-support.ts';

const { call } = openFeSupport();
const change = { version: 1, subject: 'Changed', body: 'All of it.', priority: 'HIGH' } as const;

describe('UpdateTicket', () => {
  it('replaces subject, text and priority and counts the version up', async () => {
    const { ticketId } = await call('CreateTicket', question);
    const updated = await call('UpdateTicket', { ticketId, ...change });
    expect(updated).toEqual({ ticketId, version: 2 });
    const ticket = await call('GetTicket', { ticketId });
    expect(ticket).toMatchObject({ ...change, status: 'OPEN', requester: 'sam', version: 2 });
    expect(ticket.updatedAt.getTime()).toBeGreaterThanOrEqual(ticket.createdAt.getTime());
  });

  it('refuses a stale version and changes nothing', async () => {
    const before = await call('GetTicket', { ticketId: 't-1' });
    const stale = call('UpdateTicket', { ticketId: 't-1', ...change, version: 99 });
    await expect(stale).rejects.toMatchObject(conflict);
    await expect(call('GetTicket', { ticketId: 't-1' })).resolves.toEqual(before);
  });

  it('lets one of twenty parallel changes of one version win', async () => {
    const { ticketId } = await call('CreateTicket', question);
    const { won, refused } = await race(
      Array.from({ length: 20 }, (_, index) =>
        call('UpdateTicket', { ticketId, ...change, subject: String(index) }),
      ),
    );
    expect(won).toEqual([{ ticketId, version: 2 }]);
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it('refuses a closed ticket', async () => {
    await call('CloseTicket', { ticketId: 't-2' });
    const before = await call('GetTicket', { ticketId: 't-2' });
    const update = call('UpdateTicket', { ticketId: 't-2', ...change, version: 2 });
    await expect(update).rejects.toMatchObject(conflict);
    await expect(call('GetTicket', { ticketId: 't-2' })).resolves.toEqual(before);
  });

  it.each(['t-404', 't-9'])('does not find ticket %s, unknown or of another tenant', async (ticketId) => {
    await expect(call('UpdateTicket', { ticketId, ...change })).rejects.toMatchObject(notFound('Ticket'));
  });

  it.each([
    ['/version', { version: undefined }],
    ['/version', { version: 0 }],
    ['/version', { version: 1.5 }],
    ['/subject', { subject: undefined }],
    ['/body', { body: undefined }],
    ['/body', { body: '' }],
    ['/priority', { priority: undefined }],
  ])('refuses a wrong %s: %j', async (path, wrong) => {
    const update = call('UpdateTicket', { ticketId: 't-1', ...change, ...wrong });
    await expect(update).rejects.toMatchObject(invalid(path));
  });
});
