import { invalid, notFound } from '@gatehouse/service/testing';
import { gus, openFeSupport, seeded } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('GetTicket', () => {
  it('reads a ticket', async () => {
    await expect(call('GetTicket', { ticketId: 't-1' })).resolves.toEqual({
      ticketId: 't-1',
      subject: 'Cannot see my orders',
      body: 'The page stays empty.',
      status: 'OPEN',
      priority: 'NORMAL',
      requester: 'alice',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find an unknown ticket', async () => {
    await expect(call('GetTicket', { ticketId: 't-404' })).rejects.toMatchObject(notFound('Ticket'));
  });

  it('shows a ticket to its own tenant only', async () => {
    await expect(call('GetTicket', { ticketId: 't-9' })).rejects.toMatchObject(notFound('Ticket'));
    await expect(call('GetTicket', { ticketId: 't-1' }, gus)).rejects.toMatchObject(notFound('Ticket'));
    await expect(call('GetTicket', { ticketId: 't-9' }, gus)).resolves.toMatchObject({ ticketId: 't-9' });
  });

  it.each(['a b', '../t-1', 'ü', 'x'.repeat(65)])('refuses the id %p', async (ticketId) => {
    await expect(call('GetTicket', { ticketId })).rejects.toMatchObject(invalid('/ticketId'));
  });
});
