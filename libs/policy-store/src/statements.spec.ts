import { refusal } from '../test/store-folder.ts';
import { splitStatements } from './statements.ts';

const split = (source: string) => splitStatements(source, 'x.cedar');
const texts = (source: string) => split(source).map(({ text }) => text);

describe('splitting a file of policies', () => {
  it('keeps the order of the file and the text of each policy', () => {
    expect(texts('permit (principal, action, resource);\n\nforbid(principal, action, resource) ;')).toEqual([
      'permit (principal, action, resource);',
      'forbid(principal, action, resource) ;',
    ]);
  });

  it('finds nothing in a file of comments', () => {
    expect(split('// nothing; here\n\n  // permit (principal, action, resource);\n')).toEqual([]);
  });

  it('tells the line on which a policy starts, annotations included', () => {
    const source = '// head\n@id("a")\npermit (\n  principal,\n  action, resource\n);\n\n@id("b") forbid ();';
    expect(split(source).map(({ place }) => place)).toEqual([
      { file: 'x.cedar', line: 2 },
      { file: 'x.cedar', line: 8 },
    ]);
  });

  it.each([
    ['a semicolon', 'permit (principal, action, resource) when { context.x == "a;b" };'],
    ['a quote and a semicolon', 'permit (principal, action, resource) when { context.x == "a\\";b" };'],
    [
      'an escaped backslash at its end',
      'permit (principal, action, resource) when { context.x == "a\\\\" };',
    ],
    ['two slashes', 'permit (principal, action, resource) when { context.x == "https://a" };'],
    ['a line end', 'permit (principal, action, resource) when { context.x == "a\n;b" };'],
  ])('does not end a policy within a string that holds %s', (_, source) => {
    expect(texts(`${source}${source}`)).toEqual([source, source]);
  });

  it('does not end a policy within a comment', () => {
    const source = 'permit (principal, // who; ever "\naction, resource);';
    expect(texts(source)).toEqual([source]);
  });

  it('reads annotations in any layout, and leaves out the comment above them', () => {
    const [found] = split(
      '// why;\n@ id ( "a" )\n// between\n@reason("It says \\"hi\\" \\\\ there.") @draft permit ();',
    );
    expect([...(found?.annotations ?? [])]).toEqual([
      ['id', 'a'],
      ['reason', 'It says "hi" \\ there.'],
      ['draft', ''],
    ]);
    expect(found?.text.startsWith('@ id')).toBe(true);
  });

  it('takes an @ in a string for no annotation', () => {
    const [found] = split('permit (principal, action, resource) when { context.x == "@id(\\"z\\")" };');
    expect(found?.annotations.size).toBe(0);
  });

  it.each([
    ['an open string', '\n\npermit (principal, action, resource) when { context.x == "a };', 3],
    ['no semicolon', 'permit ();\npermit ()', 2],
    ['a semicolon alone', 'permit ();\n\n;', 3],
    ['another word', '@id("a")\nallow (principal, action, resource);', 2],
    ['an annotation twice', '@id("a")\n@id("b") permit ();', 2],
    ['an annotation without name', '\n@("a") permit ();', 2],
    ['an annotation that is no string', '\n@id(a) permit ();', 2],
    ['two strings in an annotation', '@id("a" "b") permit ();', 1],
    ['an annotation that never closes', '@id("a"', 1],
    ['an escape that an annotation does not know', '@id("\\u{61}") permit ();', 1],
    ['annotations and no policy', '\n@id("a");', 2],
  ])('refuses %s, with its line', (_, source, line) => {
    expect(refusal(() => split(source))).toMatchObject({ code: 'ERR_POLICY_SYNTAX', at: `x.cedar:${line}` });
  });

  it('says why in the message', () => {
    expect(refusal(() => split('permit ()'))?.message).toBe(
      'x.cedar:1: This is not a Cedar policy. No semicolon ends it.',
    );
  });

  it('takes a megabyte of open quotes without taking for ever', () => {
    expect(refusal(() => split(`permit () when { "${'\\"'.repeat(500_000)}`))?.code).toBe(
      'ERR_POLICY_SYNTAX',
    );
  });
});
