import { formatMoney, parseMoney } from './money.ts';

describe('an amount', () => {
  it.each([
    [4200, 'EUR', '€42.00'],
    [5, 'USD', '$0.05'],
    [4200, 'JPY', '¥4,200'],
    [1234, 'KWD', /^KWD\s1\.234$/],
    [4200, 'euro', '42.00 euro'],
    [4200, '', '42.00 '],
  ])('of %d in %j is shown as %s', (amountMinor, currency, shown) => {
    expect(formatMoney({ amountMinor, currency }, 'en')).toMatch(shown);
  });

  it.each([
    ['42', 'EUR', 4200],
    ['42.5', 'EUR', 4250],
    ['42,05', 'EUR', 4205],
    [' 0.01 ', 'EUR', 1],
    ['4200', 'JPY', 4200],
    ['1.234', 'KWD', 1234],
    ['42', 'euro', 4200],
  ])('typed as %j in %s is %d', (typed, currency, amountMinor) => {
    expect(parseMoney(typed, currency)).toEqual({ amountMinor, currency });
  });

  it.each([
    ['', 'EUR'],
    ['a lot', 'EUR'],
    ['-1', 'EUR'],
    ['1e3', 'EUR'],
    ['.5', 'EUR'],
    ['1.005', 'EUR'],
    ['42.0', 'JPY'],
    ['1 000', 'EUR'],
    ['1.', 'EUR'],
    ['1234567890123', 'EUR'],
  ])('typed as %j in %s is none', (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeUndefined();
  });
});
