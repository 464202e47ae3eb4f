import { isPrincipalHeader } from '@gatehouse/principal';

/** Header fields in the order of the wire, names as they were spelled. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** @example headerList(['Host', 'a', 'x-id', '1']) // [['Host', 'a'], ['x-id', '1']] */
export function headerList(raw: readonly string[]): HeaderList {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) list.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return list;
}

/** Every value of a header, whatever the case of its name. */
export function valuesOf(headers: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([spelled]) => spelled.toLowerCase() === wanted).map(([, value]) => value);
}

/** The value of a header as API Gateway maps it: several joined with a comma, none is undefined. */
export function valueOf(headers: HeaderList, name: string): string | undefined {
  const values = valuesOf(headers, name);
  return values.length === 0 ? undefined : values.join(',');
}

/** Whether a value may travel on to a service: printable ASCII, no blank at either end. */
export const isPlainValue = (value: string): boolean =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value);

export const isHopByHop = (name: string): boolean => HOP_BY_HOP.has(name.toLowerCase());

/** Headers that prove who is calling. They are for the authorizer alone and never reach a service. */
export const isCredential = (name: string): boolean =>
  /^(?:authorization|cookie|x-api-key|x-amzn-oidc-.*)$/i.test(name);

/** Removes hop-by-hop fields, and what `Connection` lists with them (RFC 9110 section 7.6.1). */
export function endToEnd(headers: HeaderList): HeaderList {
  const listed = new Set(
    valuesOf(headers, 'connection').flatMap((value) =>
      value.split(',').map((name) => name.trim().toLowerCase()),
    ),
  );
  return headers.filter(([name]) => !isHopByHop(name) && !listed.has(name.toLowerCase()));
}

/** What the rest of the router sees of a client's headers: end to end ones, and no claim of who is calling. */
export const clientHeaders = (headers: HeaderList): HeaderList =>
  endToEnd(headers).filter(([name]) => !isPrincipalHeader(name));
