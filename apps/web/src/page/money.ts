/** An amount as the API has it: in the smallest unit of its currency. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Digits behind the point of a currency: 2 for EUR, 0 for JPY. Currencies that nobody knows are taken for the former. */
function digits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}

/** @example formatMoney({ amountMinor: 4200, currency: 'EUR' }, 'en') // '€42.00' */
export function formatMoney({ amountMinor, currency }: Money, language?: string): string {
  const amount = amountMinor / 10 ** digits(currency);
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  } catch {
    return `${amount.toFixed(2)} ${currency}`;
  }
}

/** @example parseMoney('42.5', 'EUR') // { amountMinor: 4250, currency: 'EUR' }; undefined for what is no amount */
export function parseMoney(text: string, currency: string): Money | undefined {
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim());
  const [, whole = '', fraction = ''] = match ?? [];
  const places = digits(currency);
  if (!match || fraction.length > places) return undefined;
  return { amountMinor: Number(whole + fraction.padEnd(places, '0')), currency };
}
