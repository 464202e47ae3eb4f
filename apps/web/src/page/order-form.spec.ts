import { EMPTY_FORM, fieldErrors, isInput, orderInput } from './order-form.ts';

describe('the form of an order', () => {
  it.each([
    [{ amount: '42.00' }, { total: { amountMinor: 4200, currency: 'EUR' } }],
    [
      { amount: '1', note: 'Ring twice' },
      { total: { amountMinor: 100, currency: 'EUR' }, note: 'Ring twice' },
    ],
    [{ amount: '1', currency: 'euro' }, { total: { amountMinor: 100, currency: 'euro' } }],
  ])('filled in with %j is the input %j', (typed, input) => {
    const made = orderInput({ ...EMPTY_FORM, ...typed });
    expect(made).toEqual(input);
    expect(isInput(made)).toBe(true);
  });

  it.each(['', 'a lot', '-1'])('with the amount %j is none yet', (amount) => {
    const made = orderInput({ ...EMPTY_FORM, amount });
    expect(made).toEqual({ amount: 'Type an amount such as 42.00.' });
    expect(isInput(made)).toBe(false);
  });

  it('shows what the service says where it was typed, and leaves the rest to the refusal', () => {
    const fields = {
      '/total/amountMinor': 'too much',
      '/total/currency': 'too long',
      '/note': 'too long too',
      '/clientToken': 'x',
      constructor: 'x',
    };
    expect(fieldErrors({ fields })).toEqual({
      amount: 'too much',
      currency: 'too long',
      note: 'too long too',
    });
  });
});
