import { checkAll, closeAll } from './resources.ts';

const good = { check: () => Promise.resolve() };
const bad = { check: () => Promise.reject(new Error('no')) };
const throwing = {
  check: () => {
    throw new Error('at once');
  },
};

describe('the resources of a service', () => {
  it.each([
    ['no dependencies', undefined],
    ['none at all', {}],
    ['values that are no resources', { a: 1, b: 'x', c: null, d: undefined, e: () => undefined }],
    ['resources without a check', { a: {}, b: { close: () => Promise.resolve() } }],
    ['resources that are usable', { a: good, b: good }],
  ])('are usable: %s', async (_what, deps) => {
    expect(await checkAll(deps)).toBe(true);
  });

  it.each([
    ['one of two is not', { a: good, b: bad }],
    ['one throws', { a: throwing, b: good }],
  ])('are not usable when %s', async (_what, deps) => {
    expect(await checkAll(deps)).toBe(false);
  });

  it('keep their this, and are all closed, whatever one of them does', async () => {
    const closed: string[] = [];
    class Closing {
      constructor(readonly name: string) {}
      close = (): Promise<void> => Promise.reject(new Error(this.name));
    }
    class Closed extends Closing {
      override close = async (): Promise<void> => void closed.push(this.name);
    }
    await closeAll({ a: new Closing('a'), b: new Closed('b'), c: new Closed('c'), d: 7 });
    expect(closed).toEqual(['b', 'c']);
  });
});
