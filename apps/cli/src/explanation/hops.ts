/** One line of the log; `docs/logs.md` has its fields. */
export type Line = Readonly<Record<string, unknown>>;

/** The lines in which a request shows, in its own order; what a handler logs stands before its service's line. */
const HOPS: readonly unknown[] = ['edge', 'web', 'router-fault', 'access', 'decision', 'fault', 'request'];
const placeOf = ({ event }: Line): number => (HOPS.includes(event) ? HOPS.indexOf(event) : HOPS.length - 1.5);

/** The whole lines of a log; one that is still being written, or that a killed process left in half, is left out. */
export const linesOf = (text: string): Line[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap(recordsIn);

function recordsIn(line: string): Line[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value as Line] : [];
  } catch {
    return [];
  }
}

/** The lines of a request in the order of its way; without an id, of the latest that the router answered. */
export function hopsOf(lines: readonly Line[], request?: string): Line[] {
  const id = request ?? lines.findLast(({ event }) => event === 'access')?.['requestId'];
  if (id === undefined) return [];
  return lines.filter(({ requestId }) => requestId === id).sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether every hop that was asked has written its line. */
export function isWhole(hops: readonly Line[]): boolean {
  const has = (name: string) => hops.some(({ event }) => event === name);
  const access = hops.find(({ event }) => event === 'access');
  if (!access) return has('edge') && has('web');
  return (
    has('edge') &&
    (access['authorizerLatencyMs'] === undefined || has('decision')) &&
    (access['integrationLatencyMs'] === undefined || has('request'))
  );
}
