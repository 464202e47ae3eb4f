import { shop } from '../../test/shop/shop.ts';
import { expectAllTold, expectAnswer } from './test-examples.ts';

const refused = () => Promise.reject(Object.assign(new Error('Twice'), { name: 'ConflictException' }));
const conflict = { name: 'ConflictException', message: 'Twice' };

describe('an example', () => {
  it.each([
    ['the members that the model tells', Promise.resolve({ id: '1', name: 'x' }), { name: 'y', id: '2' }],
    ['nothing where it tells nothing', Promise.resolve({}), {}],
  ])('holds with %s', async (_, answer, output) => {
    await expect(expectAnswer(answer, { output })).resolves.toBeUndefined();
  });

  it('holds with the error that the model tells', async () => {
    await expect(expectAnswer(refused(), { output: {}, error: conflict })).resolves.toBeUndefined();
  });

  it.each([
    ['a member less', () => Promise.resolve({ id: '1' }), { output: { id: '1', name: 'x' } }],
    ['a member more', () => Promise.resolve({ id: '1', name: 'x' }), { output: { id: '1' } }],
    ['an error instead', refused, { output: {} }],
    ['another error', refused, { output: {}, error: { ...conflict, message: 'Thrice' } }],
    ['an answer instead of the error', () => Promise.resolve({}), { output: {}, error: conflict }],
  ])('fails with %s', async (_, answer, told) => {
    await expect(expectAnswer(answer(), told)).rejects.toThrow();
  });
});

describe('the examples of a model', () => {
  const all = Object.keys(shop().table.operations).map((operation) => ({ operation }));

  it('have to tell of every operation', () => {
    expect(() => expectAllTold(shop(), [...all, ...all])).not.toThrow();
    expect(() => expectAllTold(shop(), all.slice(1))).toThrow();
  });
});
