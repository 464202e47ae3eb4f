import { InvalidInput } from './errors.ts';
import { pageOf } from './pages.ts';

const items = (...sequences: number[]) => sequences.map((sequence) => ({ sequence }));
const sequences = ({ items: found }: ReturnType<typeof pageOf>) => found.map(({ sequence }) => sequence);
const refused = (run: () => unknown) => {
  try {
    run();
    return false;
  } catch (error) {
    return error instanceof InvalidInput && error.fields[0]?.path === 'nextToken';
  }
};

describe('a page', () => {
  it('is in the order of creation, whatever the order of the records', () => {
    expect(sequences(pageOf(items(3, 1, 2), {}, 'a'))).toEqual([1, 2, 3]);
  });

  it.each([
    [0, [], false],
    [10, [10], false],
    [11, [10, 1], true],
    [25, [10, 10, 5], true],
  ])('holds ten of %d', (count, sizes) => {
    const all = items(...Array.from({ length: count }, (_, at) => at + 1));
    const found: number[] = [];
    let nextToken: string | undefined;
    do {
      const page = pageOf(all, { nextToken }, 'a');
      if (page.items.length) found.push(page.items.length);
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(found).toEqual(sizes);
  });

  it('has a token of the characters that a token may have', () => {
    expect(pageOf(items(1, 2), { maxResults: 1 }, { any: 'scope' }).nextToken).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('goes on behind what is gone by now', () => {
    const { nextToken } = pageOf(items(1, 2, 3), { maxResults: 2 }, 'a');
    expect(sequences(pageOf(items(1, 3, 4), { nextToken }, 'a'))).toEqual([3, 4]);
    expect(sequences(pageOf(items(1), { nextToken }, 'a'))).toEqual([]);
  });

  it('is refused for a token of another list, of another filter, or of nobody', () => {
    const { nextToken = '' } = pageOf(items(1, 2), { maxResults: 1 }, ['a', null]);
    const [mark = ''] = Buffer.from(nextToken, 'base64url').toString().split('.');
    const encoded = (text: string) => Buffer.from(text).toString('base64url');
    expect(refused(() => pageOf(items(1, 2), { nextToken }, ['a', null]))).toBe(false);
    expect(refused(() => pageOf(items(1, 2), { nextToken }, ['b', null]))).toBe(true);
    expect(refused(() => pageOf(items(1, 2), { nextToken }, ['a', {}]))).toBe(true);
    for (const forged of ['x', '', encoded(mark), encoded(`${mark}.`), encoded(`${mark}.-1`)])
      expect([forged, refused(() => pageOf(items(1, 2), { nextToken: forged }, ['a', null]))]).toEqual([
        forged,
        true,
      ]);
  });
});
