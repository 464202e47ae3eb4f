import { gus, openFeSupport, question, sam } from '../test/fe-support.ts';

const { call } = openFeSupport();

/** Everything that sam's tenant can read. */
async function everythingOfAcme() {
  const tickets = await call('ListTickets', { maxResults: 100 }, sam);
  const feedback = await call('ListFeedback', { maxResults: 100 }, sam);
  const ids = tickets.items.map(({ ticketId }) => ({ ticketId }));
  return {
    tickets: await Promise.all(ids.map((id) => call('GetTicket', id, sam))),
    comments: await Promise.all(ids.map((id) => call('ListComments', id, sam))),
    feedback: await Promise.all(
      feedback.items.map(({ feedbackId }) => call('GetFeedback', { feedbackId }, sam)),
    ),
  };
}

const change = { version: 1, ...question, priority: 'HIGH' as const };
const attempts: [string, () => Promise<object>][] = [
  ['reads a ticket', () => call('GetTicket', { ticketId: 't-1' }, gus)],
  ['changes a ticket', () => call('UpdateTicket', { ticketId: 't-1', ...change }, gus)],
  ['closes a ticket', () => call('CloseTicket', { ticketId: 't-1' }, gus)],
  ['reads a comment', () => call('GetComment', { ticketId: 't-1', commentId: 'c-1' }, gus)],
  [
    'reads a comment under a ticket of its own',
    () => call('GetComment', { ticketId: 't-9', commentId: 'c-1' }, gus),
  ],
  ['lists comments', () => call('ListComments', { ticketId: 't-1' }, gus)],
  ['adds a comment', () => call('CreateComment', { ticketId: 't-1', body: 'Me too.' }, gus)],
  ['reads feedback', () => call('GetFeedback', { feedbackId: 'f-1' }, gus)],
];

describe('another tenant', () => {
  it.each(attempts)('never %s, and cannot tell it from an unknown one', async (_, attempt) => {
    const before = await everythingOfAcme();
    await expect(attempt()).rejects.toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    expect(await everythingOfAcme()).toEqual(before);
    await expect(call('ListComments', { ticketId: 't-9' }, gus)).resolves.toEqual({ items: [] });
  });

  it('counts nothing: its lists end where its own things end', async () => {
    await expect(call('ListTickets', { maxResults: 1 }, gus)).resolves.toEqual({
      items: [expect.objectContaining({ ticketId: 't-9' })],
    });
    await expect(call('ListFeedback', { maxResults: 1 }, gus)).resolves.toEqual({ items: [] });
  });

  it('goes on with no list of acme', async () => {
    await call('CreateFeedback', { rating: 5 }, sam);
    for (const list of ['ListTickets', 'ListFeedback'] as const) {
      const { nextToken } = await call(list, { maxResults: 1 }, sam);
      expect(nextToken).toEqual(expect.any(String));
      const stolen = call(list, { maxResults: 1, nextToken }, gus);
      await expect(stolen).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });

  it('is not answered with what a key of acme created', async () => {
    const input = { ...question, clientToken: 'guessed' };
    const ours = await call('CreateTicket', input, sam);
    const theirs = await call('CreateTicket', input, gus);
    expect(theirs.ticketId).not.toBe(ours.ticketId);
    await expect(call('GetTicket', { ticketId: theirs.ticketId }, sam)).rejects.toMatchObject({
      status: 404,
    });
  });
});
