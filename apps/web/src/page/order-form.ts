import type { CreateOrderCommandInput } from '@gatehouse/sdk/commercial';
import type { Failure } from './failure.ts';
import { parseMoney } from './money.ts';

/** What the form holds, as typed. */
export interface OrderForm {
  readonly amount: string;
  readonly currency: string;
  readonly note: string;
}

export type FieldErrors = Readonly<Partial<Record<keyof OrderForm, string>>>;

export const EMPTY_FORM: OrderForm = { amount: '', currency: 'EUR', note: '' };

/** Which field a member of the input is typed into. */
const FIELD_OF: Readonly<Record<string, keyof OrderForm>> = {
  '/total': 'amount',
  '/total/amountMinor': 'amount',
  '/total/currency': 'currency',
  '/note': 'note',
};

/** @returns the input of the operation, or what is wrong before it is even one; the rest is for the service to say */
export function orderInput(form: OrderForm): CreateOrderCommandInput | FieldErrors {
  const total = parseMoney(form.amount, form.currency);
  if (!total) return { amount: 'Type an amount such as 42.00.' };
  return { total, ...(form.note !== '' && { note: form.note }) };
}

export const isInput = (made: CreateOrderCommandInput | FieldErrors): made is CreateOrderCommandInput =>
  'total' in made;

/** The fields that a ValidationException complains of; those without one stay in the refusal. */
export function fieldErrors({ fields }: Pick<Failure, 'fields'>): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, message]) => {
      const field = Object.hasOwn(FIELD_OF, path) ? FIELD_OF[path] : undefined;
      return field ? [[field, message]] : [];
    }),
  );
}
