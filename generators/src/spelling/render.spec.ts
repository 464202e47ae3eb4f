import { render, type Wording } from './render.ts';

const wording: Wording = [
  ['front-desk', 'user-mgmt'],
  ['guest-book', 'order-line'],
  ['guest-books', 'order-lines'],
];

describe('a template', () => {
  it.each([
    ['/api/front-desk/guest-books/{guestBookId}', '/api/user-mgmt/order-lines/{orderLineId}'],
    ['namespace gatehouse.frontdesk', 'namespace gatehouse.usermgmt'],
    ['toGuestBook(row: Row): GuestBook', 'toOrderLine(row: Row): OrderLine'],
    ['INSERT INTO guest_books', 'INSERT INTO order_lines'],
    ['"Front Desk API" of FrontDeskClient', '"User Mgmt API" of UserMgmtClient'],
    ['creates a guest book, once', 'creates an order line, once'],
    ['A guest book of a tenant.', 'An order line of a tenant.'],
    ['Guest books are data of guest books.', 'Order lines are data of order lines.'],
    ['replacement of nothing', 'replacement of nothing'],
  ])('%s becomes %s', (template, text) => {
    expect(render(template, wording)).toBe(text);
  });

  it('is not read again: a name may hold the exemplar of another', () => {
    expect(
      render('front-desk guest-book', [
        ['front-desk', 'guest-book-desk'],
        ['guest-book', 'front-desk-item'],
      ]),
    ).toBe('guest-book-desk front-desk-item');
  });
});
