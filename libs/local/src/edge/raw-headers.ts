import { endToEnd as endToEndOf, headerList, valuesOf } from '../header-list/index.ts';

/** Header fields in the order of the wire, spelled as they were sent: name, value, name, value … */
export type RawHeaders = readonly string[];

/** Every value of a header, in order. */
export const values = (raw: RawHeaders, name: string): string[] => valuesOf(headerList(raw), name);

/** Removes hop-by-hop fields, and what `Connection` lists with them (RFC 9110 section 7.6.1). */
export const endToEnd = (raw: RawHeaders): string[] => endToEndOf(headerList(raw)).flat();

export const without = (raw: RawHeaders, unwanted: (name: string) => boolean): string[] =>
  headerList(raw)
    .filter(([name]) => !unwanted(name))
    .flat();

/** What only the edge may say, in any spelling: `X_Forwarded_For` is `x-forwarded-for` to some readers. */
export function isEdgeHeader(name: string): boolean {
  const folded = name.toLowerCase().replace(/[_.]/g, '-');
  return /^(?:x-amzn-oidc-|x-forwarded-)/.test(folded) || folded === 'forwarded' || folded === 'x-request-id';
}
