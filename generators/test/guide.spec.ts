import { edited, missingOf, stepsOf } from './guide.ts';

const fence = (language: string, ...lines: string[]) => ['```' + language, ...lines, '```', ''].join('\n');

describe('a page', () => {
  it('is read as steps: what to type and what it answers, what to write, what to edit, when to stop', () => {
    const page = [
      fence('', 'npm ci', '', 'npm start'),
      fence('text', 'Ready.', '…'),
      'Stop it with Ctrl-C. Then:\n\n`apps/shop/main.ts`\n',
      fence('ts', 'go();'),
      '`apps/shop/app.ts`\n',
      fence('diff', ' a', '-b', '+c', '@@', '+d', ' e'),
    ].join('\n');
    expect(stepsOf(page)).toEqual([
      { kind: 'type', line: 'npm ci', shown: [] },
      { kind: 'type', line: 'npm start', shown: ['Ready.', '…'] },
      { kind: 'stop' },
      { kind: 'write', path: 'apps/shop/main.ts', text: 'go();\n' },
      {
        kind: 'edit',
        path: 'apps/shop/app.ts',
        hunks: [
          { from: 'a\nb\n', to: 'a\nc\n' },
          { from: 'e\n', to: 'd\ne\n' },
        ],
      },
    ]);
  });

  it.each([
    ['code that is nobody’s', `Look:\n\n${fence('ts', 'go();')}`, 'Nobody says what this is: go();'],
    ['an answer to nothing', fence('text', 'Ready.'), 'No command answers Ready.'],
  ])('is refused for %s', (_, page, message) => expect(() => stepsOf(page)).toThrow(message));
});

describe('an edit', () => {
  const hunks = [{ from: 'b\n', to: 'B\n' }];

  it('changes the one place that it fits', () => expect(edited('a\nb\nc\n', hunks)).toBe('a\nB\nc\n'));

  it.each([
    ['nowhere', 'a\n', 0],
    ['in two places', 'b\nb\n', 2],
  ])('is refused where it fits %s', (_, text, times) => {
    expect(() => edited(text, hunks)).toThrow(`Found ${times} times: b`);
  });
});

describe('what a page shows', () => {
  const output = 'METHOD   PATH\nGET      /a   [x]\nPOST     /b\n{"id":"17","n":1}\n';

  it.each([
    ['lines, with any number of blanks', ['GET /a [x]', 'POST /b']],
    ['what differs from run to run', ['{"id":"…","n":1}', '…']],
    ['some of the lines', ['METHOD …', '…', 'POST /b']],
  ])('may be %s', (_, shown) => expect(missingOf(shown, output)).toEqual([]));

  it.each([
    ['another text', ['GET /c']],
    ['another order', ['POST /b', 'GET /a']],
    ['a pattern', ['G.T /a']],
    ['a line of two lines’ parts', ['METHOD … /a']],
  ])('is not there if it is %s', (_, shown) => expect(missingOf(shown, output)).toEqual(shown.slice(-1)));
});
