import { invalid, notFound } from '@gatehouse/service/testing';
import { gus, nora, openFeSupport } from '../../test/fe-support.ts';

const { call } = openFeSupport();

describe('CreateFeedback', () => {
  it('keeps what the caller thinks', async () => {
    const said = { rating: 5, message: 'The new list is quick.' };
    const { feedbackId, ...rest } = await call('CreateFeedback', said, nora);
    expect(rest).toEqual({ version: 1 });
    await expect(call('GetFeedback', { feedbackId })).resolves.toMatchObject({
      ...said,
      author: 'nora',
      version: 1,
    });
  });

  it('needs no message', async () => {
    const { feedbackId } = await call('CreateFeedback', { rating: 1 });
    const feedback = await call('GetFeedback', { feedbackId });
    expect(feedback).toMatchObject({ rating: 1 });
    expect(feedback).not.toHaveProperty('message');
  });

  it('keeps each piece, also from one caller', async () => {
    const created = await Promise.all([1, 1].map((rating) => call('CreateFeedback', { rating })));
    expect(new Set(created.map(({ feedbackId }) => feedbackId)).size).toBe(2);
  });

  it('belongs to the tenant of the caller', async () => {
    const { feedbackId } = await call('CreateFeedback', { rating: 3 }, gus);
    await expect(call('GetFeedback', { feedbackId }, gus)).resolves.toMatchObject({ author: 'gus' });
    await expect(call('GetFeedback', { feedbackId })).rejects.toMatchObject(notFound('Feedback'));
  });

  it.each([
    ['/rating', { rating: undefined }],
    ['/rating', { rating: 0 }],
    ['/rating', { rating: 6 }],
    ['/rating', { rating: 4.5 }],
    ['/message', { rating: 4, message: '' }],
    ['/message', { rating: 4, message: 'x'.repeat(4001) }],
  ])('refuses a wrong %s', async (path, input) => {
    await expect(call('CreateFeedback', input)).rejects.toMatchObject(invalid(path));
  });
});
