import { conflict, invalid } from '@gatehouse/service/testing';
import { gus, nora, openFeSupport, question, sam } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('CreateTicket', () => {
  it('opens a ticket in the name of the caller', async () => {
    const { ticketId, version } = await call('CreateTicket', { ...question, priority: 'HIGH' }, nora);
    expect(version).toBe(1);
    await expect(call('GetTicket', { ticketId })).resolves.toMatchObject({
      ...question,
      status: 'OPEN',
      priority: 'HIGH',
      requester: 'nora',
      version: 1,
    });
  });

  it('opens a ticket of normal priority when none is given', async () => {
    const { ticketId } = await call('CreateTicket', question);
    await expect(call('GetTicket', { ticketId })).resolves.toMatchObject({ priority: 'NORMAL' });
  });

  it('keeps the longest text that the model allows, in any script', async () => {
    const long = { subject: '\u{1f525}'.repeat(200), body: "ü'; --\n".repeat(571) };
    const { ticketId } = await call('CreateTicket', long);
    await expect(call('GetTicket', { ticketId })).resolves.toMatchObject(long);
  });

  it('opens one ticket of twenty parallel calls with one key', async () => {
    const before = await call('ListTickets', { maxResults: 100 });
    const input = { ...question, clientToken: 'parallel' };
    const created = await Promise.all(Array.from({ length: 20 }, () => call('CreateTicket', input)));
    expect(new Set(created.map(({ ticketId }) => ticketId)).size).toBe(1);
    const after = await call('ListTickets', { maxResults: 100 });
    expect(after.items).toHaveLength(before.items.length + 1);
  });

  it('answers a repeat as the first time, whatever became of the ticket', async () => {
    const input = { ...question, clientToken: 'repeated' };
    const first = await call('CreateTicket', input);
    await call('CloseTicket', { ticketId: first.ticketId });
    await expect(call('CreateTicket', input)).resolves.toEqual(first);
  });

  it('refuses a key that is used again with another input', async () => {
    await call('CreateTicket', { ...question, clientToken: 'reused' });
    const other = call('CreateTicket', { ...question, priority: 'LOW', clientToken: 'reused' });
    await expect(other).rejects.toMatchObject(conflict);
  });

  it('opens one ticket a caller when keys happen to be equal', async () => {
    const input = { ...question, clientToken: 'equal' };
    const created = await Promise.all([sam, nora, gus].map((caller) => call('CreateTicket', input, caller)));
    expect(new Set(created.map(({ ticketId }) => ticketId)).size).toBe(3);
  });

  it('opens a ticket a call without a key', async () => {
    const created = await Promise.all([call('CreateTicket', question), call('CreateTicket', question)]);
    expect(new Set(created.map(({ ticketId }) => ticketId)).size).toBe(2);
  });

  it.each([
    ['/subject', { ...question, subject: undefined }],
    ['/subject', { ...question, subject: '' }],
    ['/subject', { ...question, subject: 'x'.repeat(201) }],
    ['/body', { ...question, body: undefined }],
    ['/body', { ...question, body: 'x'.repeat(4001) }],
    ['/priority', { ...question, priority: 'URGENT' as 'HIGH' }],
    ['/clientToken', { ...question, clientToken: 'two words' }],
  ])('refuses a wrong %s', async (path, input) => {
    await expect(call('CreateTicket', input)).rejects.toMatchObject(invalid(path));
  });
});
