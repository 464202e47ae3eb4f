import { diff } from './diff.ts';

const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('');
const letters = [...'abcdefghijklmnop'];

describe('the difference of two texts', () => {
  it.each<[string, string, string, string]>([
    ['a line that is another', lines('a', 'b', 'c'), lines('a', 'x', 'c'), ' a\n-b\n+x\n c'],
    ['a line more', lines('a', 'c'), lines('a', 'b', 'c'), ' a\n+b\n c'],
    ['a line less', lines('a', 'b', 'c'), lines('a', 'c'), ' a\n-b\n c'],
    ['a text of nothing', '', lines('a'), '+a'],
    ['a last line that does not end', 'a\nb', lines('a', 'b'), ' a\n-b (no end of line)\n+b'],
    ['an empty line', lines('a', '', 'b'), lines('a', 'b'), ' a\n-\n b'],
    ['nothing in common', lines('a', 'b'), lines('c'), '-a\n-b\n+c'],
  ])('shows %s', (_, from, to, shown) => {
    expect(diff(from, to)).toBe(shown);
  });

  it('leaves out what is far from every change', () => {
    const from = lines(...letters);
    expect(diff(from, from.replace('d\n', 'D\n').replace('m\n', 'M\n'))).toBe(
      ['…', ' b', ' c', '-d', '+D', ' e', ' f', '…', ' k', ' l', '-m', '+M', ' n', ' o', '…'].join('\n'),
    );
  });

  it('is nothing for texts that are alike', () => {
    expect(diff(lines('a', 'b'), lines('a', 'b'))).toBe('');
  });
});
