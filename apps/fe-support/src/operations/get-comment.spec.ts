import { invalid, notFound } from '@gatehouse/service/testing';
import { gus, openFeSupport } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('GetComment', () => {
  it('reads a comment', async () => {
    const written = new Date('2026-01-05T10:00:00Z');
    await expect(call('GetComment', { ticketId: 't-1', commentId: 'c-1' })).resolves.toEqual({
      ticketId: 't-1',
      commentId: 'c-1',
      body: 'We are looking into it.',
      author: 'sam',
      version: 1,
      createdAt: written,
      updatedAt: written,
    });
  });

  it.each([
    ['an unknown comment', 't-1', 'c-404'],
    ['a comment of an unknown ticket', 't-404', 'c-1'],
    ['a comment under another ticket', 't-2', 'c-1'],
  ])('does not find %s', async (_, ticketId, commentId) => {
    await expect(call('GetComment', { ticketId, commentId })).rejects.toMatchObject(notFound('Comment'));
  });

  it('does not find a comment of another tenant', async () => {
    const reading = call('GetComment', { ticketId: 't-1', commentId: 'c-1' }, gus);
    await expect(reading).rejects.toMatchObject(notFound('Comment'));
  });

  it('names every id that is wrong', async () => {
    const reading = call('GetComment', { ticketId: 'a b', commentId: 'ü' });
    await expect(reading).rejects.toMatchObject(invalid('/ticketId', '/commentId'));
  });
});
