/** Header fields in the order of the wire, spelled as they were sent: name, value, name, value … */
export type RawHeaders = readonly string[];

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

export function pairs(raw: RawHeaders): [name: string, value: string][] {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) list.push([raw[index] ?? '', raw[index + 1] ?? '']);
  return list;
}

/** Every value of a header, in order. */
export const values = (raw: RawHeaders, name: string): string[] =>
  pairs(raw).flatMap(([spelled, value]) => (spelled.toLowerCase() === name ? [value] : []));

/** Removes hop-by-hop fields, and what `Connection` lists with them (RFC 9110 section 7.6.1). */
export function endToEnd(raw: RawHeaders): string[] {
  const listed = values(raw, 'connection').flatMap((value) => value.split(','));
  const dropped = new Set([...HOP_BY_HOP, ...listed.map((name) => name.trim().toLowerCase())]);
  return without(raw, (name) => dropped.has(name.toLowerCase()));
}

export const without = (raw: RawHeaders, unwanted: (name: string) => boolean): string[] =>
  pairs(raw).flatMap(([name, value]) => (unwanted(name) ? [] : [name, value]));

/** What only the edge may say, in any spelling: `X_Forwarded_For` is `x-forwarded-for` to some readers. */
export function isEdgeHeader(name: string): boolean {
  const folded = name.toLowerCase().replace(/[_.]/g, '-');
  return /^(?:x-amzn-oidc-|x-forwarded-)/.test(folded) || folded === 'forwarded' || folded === 'x-request-id';
}
