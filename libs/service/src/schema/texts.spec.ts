import { textProblems } from './texts.ts';

const inText = 'must hold neither U+0000 nor half a surrogate pair';
const inKeys = 'must have keys without U+0000 and without half a surrogate pair';

describe('the texts of an input', () => {
  it.each<[string, unknown, string]>([
    ['U+0000', { note: 'a\0b' }, '/note'],
    ['U+0000 alone', { note: '\0' }, '/note'],
    ['the first half of a pair', { note: 'a\ud83d' }, '/note'],
    ['the second half of a pair', { note: '\ude42b' }, '/note'],
    ['a pair the wrong way round', { note: '\ude42\ud83d' }, '/note'],
    ['it in a structure', { place: { shelf: '\0' } }, '/place/shelf'],
    ['it in a list', { tags: ['a', '\0'] }, '/tags/1'],
    ['it in a list of lists', { rows: [[], ['\0']] }, '/rows/1/0'],
    ['it in a map', { labels: { 'a/b~c': '\0' } }, '/labels/a~1b~0c'],
  ])('are refused for %s', (_what, input, path) => {
    expect(textProblems(input)).toEqual([{ path, message: inText }]);
  });

  it.each(['\0', 'a\0', '\ud83d', '\ude42\ud83d'])(
    'are refused for the key %j, by the place of its map and not by itself',
    (key) => {
      expect(textProblems({ labels: { fine: 'x', [key]: '\0' } })).toEqual([
        { path: '/labels', message: inKeys },
      ]);
    },
  );

  it('are told all', () => {
    const input = { note: '\0', labels: { '\0': 'x' }, tags: ['\0', 'x', '\ud800'] };
    expect(textProblems(input).map(({ path }) => path)).toEqual(['/note', '/labels', '/tags/0', '/tags/2']);
  });

  it.each(['', 'a', '\u0001\n\u007f', '🙂', 'e\u0301', '\ufffe\uffff', '\u{10ffff}', '\\u0000', '%00'])(
    'may be %j',
    (text) => {
      expect(textProblems({ note: text, labels: { [text]: text }, tags: [text] })).toEqual([]);
    },
  );

  it.each([[{}], [{ a: 1, b: true, c: 1.5, d: [] }]])('may be none: %j', (input) => {
    expect(textProblems(input)).toEqual([]);
  });

  it('may lie deeper than a stack is', () => {
    const depth = 100_000;
    const deep = JSON.parse(`{"a":${'['.repeat(depth)}"\\u0000"${']'.repeat(depth)}}`) as object;
    expect(textProblems(deep)).toEqual([{ path: `/a${'/0'.repeat(depth)}`, message: inText }]);
  });
});
