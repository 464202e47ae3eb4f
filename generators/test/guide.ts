import { readFileSync } from 'node:fs';

/** One thing that a page asks of its reader. */
export type Step =
  | { readonly kind: 'type'; readonly line: string; readonly shown: readonly string[] }
  | { readonly kind: 'stop' }
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly hunks: readonly Hunk[] };

export interface Hunk {
  readonly from: string;
  readonly to: string;
}

export const docs = new URL('../../docs/', import.meta.url);

/** A page of `docs`, as it stands. */
export const readPage = (page: string): string => readFileSync(new URL(page, docs), 'utf8');

/**
 * The steps of a page, in their order. A block without a language holds commands, a line each; a `text` block after it what the
 * last of them answers; any other block is the content of the file that the line before it names, or, a `diff`, an edit of it. "with
 * Ctrl-C" in between ends what `npm start` began.
 *
 * @throws on a block that is none of these: no block is there to be looked at only
 */
export function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  let end = 0;
  for (const { index, 0: block, 1: language = '', 2: text = '' } of page.matchAll(
    /^```(\w*)\n([\s\S]*?)^```$/gm,
  )) {
    const prose = page.slice(end, index);
    end = index + block.length;
    if (prose.includes('with Ctrl-C')) steps.push({ kind: 'stop' });
    const path = /^`([\w./-]+)`\n\n$/m.exec(prose)?.[1];
    if (language === '')
      steps.push(...linesOf(text).map((line) => ({ kind: 'type' as const, line, shown: [] })));
    else if (language === 'text') steps.push(answered(steps.pop(), linesOf(text)));
    else if (path === undefined) throw new Error(`Nobody says what this is: ${text}`);
    else if (language === 'diff') steps.push({ kind: 'edit', path, hunks: text.split(/^@@\n/m).map(toHunk) });
    else steps.push({ kind: 'write', path, text });
  }
  return steps;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function answered(step: Step | undefined, shown: readonly string[]): Step {
  if (step?.kind !== 'type') throw new Error(`No command answers ${shown.join('\n')}`);
  return { ...step, shown };
}

function toHunk(text: string): Hunk {
  const lines = text.split('\n').slice(0, -1);
  const side = (other: string) =>
    lines.filter((line) => !line.startsWith(other)).map((line) => `${line.slice(1)}\n`);
  return { from: side('+').join(''), to: side('-').join('') };
}

/** The text after the edit. @throws unless each hunk fits in one place, and one only */
export function edited(text: string, hunks: readonly Hunk[]): string {
  return hunks.reduce((now, { from, to }) => {
    const [before, after, ...more] = now.split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`Found ${more.length + (after === undefined ? 0 : 1)} times: ${from}`);
    return before + to + after;
  }, text);
}

/** The lines of these that an output lacks, in this order. `…` stands for anything, a blank for any number of them. */
export function missingOf(shown: readonly string[], output: string): string[] {
  let at = 0;
  return shown.filter((line) => {
    const found = patternOf(line).exec(output.slice(at));
    if (found) at += found.index + found[0].length;
    return !found;
  });
}

function patternOf(line: string): RegExp {
  const words = line.trim().split(/\s+/);
  const escaped = words.map((word) =>
    word
      .split('…')
      .map((part) => escape(part))
      .join('.*'),
  );
  return new RegExp(escaped.join('\\s+'));
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
