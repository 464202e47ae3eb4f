import { refusalSentence } from '@gatehouse/local';

/** Exit code when what was asked for could not be done. */
export const FAILURE = 1;
/** Exit code when the command line itself is wrong. */
export const MISTAKE = 2;

/** What was asked for cannot be done; the message is the one sentence that the user reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What a user reads of an error: its one sentence, and of an unexpected one its kind and where to look further. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const sentence = refusalSentence(error);
  if (sentence !== undefined) return sentence;
  const detail = process.env['GATEHOUSE_DEBUG'] && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const kind = error instanceof Error ? error.name : typeof error;
  return `Gatehouse failed in a way that it does not know (${kind}); GATEHOUSE_DEBUG=1 shows where.${detail}`;
}

/** Makes one sentence of what commander says. @example "error: unknown option '--prot'\n(Did you mean --port?)" */
export function toSentence(text: string): string {
  const said = text.trim().replace(/^error: /, '');
  const [first = '', suggestion] = said.split(/\n+/);
  const sentence = (first.charAt(0).toUpperCase() + first.slice(1)).replace(/\.?$/, '.');
  return suggestion ? `${sentence} ${suggestion.replace(/^\(|\)$/g, '')}` : sentence;
}
