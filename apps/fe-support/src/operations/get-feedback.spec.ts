import { invalid, notFound } from '@gatehouse/service/testing';
import { gus, openFeSupport, seeded } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('GetFeedback', () => {
  it('reads a piece of feedback', async () => {
    await expect(call('GetFeedback', { feedbackId: 'f-1' })).resolves.toEqual({
      feedbackId: 'f-1',
      rating: 4,
      message: 'Good, but the font is small.',
      author: 'bob',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find unknown feedback, or that of another tenant', async () => {
    const unknown = call('GetFeedback', { feedbackId: 'f-404' });
    await expect(unknown).rejects.toMatchObject(notFound('Feedback'));
    const theirs = call('GetFeedback', { feedbackId: 'f-1' }, gus);
    await expect(theirs).rejects.toMatchObject(notFound('Feedback'));
  });

  it('refuses a wrong id', async () => {
    await expect(call('GetFeedback', { feedbackId: '../f-1' })).rejects.toMatchObject(invalid('/feedbackId'));
  });
});
