/** A name in every way in which code, SQL, URLs and sentences spell it. */
export interface Spelling {
  /** `guest-book`, as files and URLs have it. */
  readonly kebab: string;
  /** `guestBook` */
  readonly camel: string;
  /** `GuestBook` */
  readonly pascal: string;
  /** `guest_book`, as tables have it. */
  readonly snake: string;
  /** `guestbook`, as Smithy namespaces have it. */
  readonly joined: string;
  /** `guest book` */
  readonly words: string;
  /** `Guest book`, at the start of a sentence. */
  readonly sentence: string;
  /** `Guest Book` */
  readonly title: string;
  /** `a guest book` */
  readonly withArticle: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * @param kebab a name in lower case, its words joined by hyphens
 * @example
 * spell('order-line').withArticle; // 'an order line'
 */
export function spell(kebab: string): Spelling {
  const parts = kebab.split('-');
  const pascal = parts.map(capital).join('');
  const words = parts.join(' ');
  return {
    kebab,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: parts.join('_'),
    joined: parts.join(''),
    words,
    sentence: capital(words),
    title: parts.map(capital).join(' '),
    withArticle: `${startsWithVowel(words) ? 'an' : 'a'} ${words}`,
  };
}

const startsWithVowel = (words: string): boolean =>
  /^(?:[aeio]|u(?!ni|s))/.test(words) && !/^(?:eu|one)/.test(words);

/** The usual plural of the last word; irregular ones have to be told. */
export function pluralOf(kebab: string): string {
  if (/[^aeiou]y$/.test(kebab)) return kebab.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
}

/** `order-line` of `OrderLine`. */
export const kebabOf = (pascal: string): string =>
  pascal.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, '-$&').toLowerCase();
