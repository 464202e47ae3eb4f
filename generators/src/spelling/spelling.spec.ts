import { kebabOf, pluralOf, spell } from './spelling.ts';

describe('a name', () => {
  it('is spelled as code, SQL, URLs and sentences have it', () => {
    expect(spell('guest-book')).toEqual({
      kebab: 'guest-book',
      camel: 'guestBook',
      pascal: 'GuestBook',
      snake: 'guest_book',
      joined: 'guestbook',
      words: 'guest book',
      sentence: 'Guest book',
      title: 'Guest Book',
      withArticle: 'a guest book',
    });
  });

  it.each([
    ['invoice', 'an invoice'],
    ['order-line', 'an order line'],
    ['account', 'an account'],
    ['upload', 'an upload'],
    ['unit', 'a unit'],
    ['use-case', 'a use case'],
    ['one-off', 'a one off'],
    ['event', 'an event'],
    ['euro', 'a euro'],
  ])('%s has its article: %s', (name, expected) => {
    expect(spell(name).withArticle).toBe(expected);
  });

  it.each([
    ['invoice', 'invoices'],
    ['category', 'categories'],
    ['day', 'days'],
    ['box', 'boxes'],
    ['class', 'classes'],
    ['branch', 'branches'],
    ['order-line', 'order-lines'],
  ])('%s has its plural: %s', (name, expected) => {
    expect(pluralOf(name)).toBe(expected);
  });

  it.each([
    ['Order', 'order'],
    ['OrderLine', 'order-line'],
    ['Svc001Item', 'svc001-item'],
    ['GetPDFOfOrder', 'get-pdf-of-order'],
  ])('%s is read as %s', (pascal, kebab) => {
    expect(kebabOf(pascal)).toBe(kebab);
  });
});
