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

export const isHopByHop = (name: string): boolean => HOP_BY_HOP.has(name.toLowerCase());

/** Removes hop-by-hop fields, and what `Connection` lists with them (RFC 9110 section 7.6.1). */
export function endToEnd(headers: HeaderList): HeaderList {
  const listed = new Set(
    valuesOf(headers, 'connection').flatMap((value) =>
      value.split(',').map((name) => name.trim().toLowerCase()),
    ),
  );
  return headers.filter(([name]) => !isHopByHop(name) && !listed.has(name.toLowerCase()));
}
