import { shop } from '../../test/shop/shop.ts';
import { ModelledError, notFound as refusal } from '../modelled-error.ts';
import { conflict, invalid, notFound, testCall } from './index.ts';

const deps = {};
const total = { amountMinor: 1, currency: 'EUR' };
const failing = (error: ModelledError) =>
  shop({ GetThing: () => Promise.reject(error), CreateThing: () => Promise.reject(error) });
const get = (error: ModelledError) => testCall(failing(error), 'GetThing', { thingId: 't-1' }, { deps });
const create = (input: object) =>
  testCall(
    failing(new ModelledError('ConflictException', { message: 'Twice' })),
    'CreateThing',
    input as never,
    {
      deps,
    },
  );

describe('notFound', () => {
  it('is what the answer to an unknown thing looks like', async () => {
    await expect(get(refusal('Thing'))).rejects.toMatchObject(notFound('Thing'));
  });

  it.each([
    ['another type', refusal('Order')],
    [
      'other words',
      new ModelledError('ResourceNotFoundException', { message: 'Gone', resourceType: 'Thing' }),
    ],
    ['another error', new ModelledError('ConflictException', { message: 'No such thing' })],
  ])('is not %s', async (_what, error) => {
    await expect(get(error)).rejects.not.toMatchObject(notFound('Thing'));
  });
});

describe('conflict', () => {
  it('is what a conflict looks like, and nothing else', async () => {
    await expect(create({ total })).rejects.toMatchObject(conflict);
    await expect(create({})).rejects.not.toMatchObject(conflict);
  });
});

describe('invalid', () => {
  it('is what the answer looks like when exactly these fields are wrong', async () => {
    await expect(create({})).rejects.toMatchObject(invalid('/total'));
    await expect(create({ total: 1, tags: [1] })).rejects.toMatchObject(invalid('/total', '/tags/0'));
    await expect(create({ total: 1, tags: [1] })).rejects.not.toMatchObject(invalid('/total'));
    await expect(create({})).rejects.not.toMatchObject(invalid('/total', '/tags/0'));
    await expect(create({ total })).rejects.not.toMatchObject(invalid('/total'));
  });
});
