import { isPrincipalHeader } from '@gatehouse/principal';
import { endToEnd, valuesOf, type HeaderList } from '../header-list/index.ts';

export { endToEnd, headerList, isHopByHop, valuesOf, type HeaderList } from '../header-list/index.ts';

/** The value of a header as API Gateway maps it: several joined with a comma, none is undefined. */
export function valueOf(headers: HeaderList, name: string): string | undefined {
  const values = valuesOf(headers, name);
  return values.length === 0 ? undefined : values.join(',');
}

/** Whether a value may travel on to a service: printable ASCII, no blank at either end. */
export const isPlainValue = (value: string): boolean =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value);

/** Headers that prove who is calling. They are for the authorizer alone and never reach a service. */
export const isCredential = (name: string): boolean =>
  /^(?:authorization|cookie|x-api-key|x-amzn-oidc-.*)$/i.test(name);

/** What the rest of the router sees of a client's headers: end to end ones, and no claim of who is calling. */
export const clientHeaders = (headers: HeaderList): HeaderList =>
  endToEnd(headers).filter(([name]) => !isPrincipalHeader(name));
