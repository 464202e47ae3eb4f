import { spell, type Spelling } from './spelling.ts';

/** What a template speaks of, and what it shall speak of: kebab-case names. */
export type Wording = readonly (readonly [exemplar: string, name: string])[];

/**
 * Templates are code of a service called front-desk with guest-books; rendering replaces these names in each of their
 * spellings. Two words each, so that every spelling is told from every other.
 *
 * @example
 * render('createGuestBook(guest_books)', [['guest-book', 'invoice'], ['guest-books', 'invoices']]);
 * // 'createInvoice(invoices)'
 */
export function render(template: string, wording: Wording): string {
  const replacements = new Map(wording.flatMap(([exemplar, name]) => pairs(spell(exemplar), spell(name))));
  const texts = [...replacements.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${texts.filter(isPhrase).join('|')})|${texts.join('|')}`, 'g');
  return template.replace(pattern, (found) => replacements.get(found) ?? found);
}

const isPhrase = (text: string): boolean => /^[aA]n? /.test(text);

const FORMS = [
  'kebab',
  'camel',
  'pascal',
  'snake',
  'joined',
  'words',
  'sentence',
  'title',
  'withArticle',
] as const;

function pairs(from: Spelling, to: Spelling): [string, string][] {
  const upper = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());
  return [
    ...FORMS.map((form): [string, string] => [from[form], to[form]]),
    [upper(from.withArticle), upper(to.withArticle)],
  ];
}
