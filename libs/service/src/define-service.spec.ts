import { handlers, table, type Seen, type ShopOperations } from '../test/shop/shop.ts';
import { defineService, type Handlers } from './define-service.ts';

const { GetThing: _forgotten, ...some } = handlers;
type All = Handlers<ShopOperations, Seen>;

describe('defineService', () => {
  it('takes one handler per operation', () => {
    expect(defineService<ShopOperations, Seen>(table, handlers)).toMatchObject({ name: 'shop', table });
  });

  it.each([
    ['forgotten', some as unknown as All, 'GetThing'],
    ['unknown', { ...handlers, BuyThing: handlers.GetThing } as All, 'BuyThing'],
    ['inherited only', Object.create(handlers) as All, 'GetThing'],
  ])('refuses a table that does not fit its types: handler %s', (_what, given, name) => {
    const define = () => defineService<ShopOperations, Seen>(table, given);
    expect(define).toThrow(expect.objectContaining({ code: 'ERR_HANDLERS' }));
    expect(define).toThrow(name);
  });
});
