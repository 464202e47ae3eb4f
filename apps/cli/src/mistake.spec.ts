import { Refusal, sentenceOf, toSentence } from './mistake.ts';

describe('a mistake in the command line', () => {
  it.each([
    [
      "error: unknown option '--prot'\n(Did you mean --port?)\n",
      "Unknown option '--prot'. Did you mean --port?",
    ],
    [
      "error: too many arguments for 'reset'. Expected 0 arguments but got 1.\n",
      "Too many arguments for 'reset'. Expected 0 arguments but got 1.",
    ],
    ["error: unknown command 'strat'\n", "Unknown command 'strat'."],
  ])('%j is said as a sentence', (text, sentence) => expect(toSentence(text)).toBe(sentence));
});

describe('what a user reads of an error', () => {
  afterEach(() => void delete process.env['GATEHOUSE_DEBUG']);

  it('is the sentence of a refusal', () => expect(sentenceOf(new Refusal('No.'))).toBe('No.'));

  it.each([new TypeError('marker secret'), 'marker secret', undefined])(
    'is never the text of an unexpected one',
    (error) => {
      expect(sentenceOf(error)).not.toContain('marker');
      expect(sentenceOf(error)).toMatch(/^Gatehouse failed in a way that it does not know \(\w+\)/);
    },
  );

  it('is where it happened, when asked for', () => {
    process.env['GATEHOUSE_DEBUG'] = '1';
    expect(sentenceOf(new TypeError('marker'))).toContain('mistake.spec.ts');
  });
});
