/** What a series of durations says; all in the unit that it was given. */
export interface Spread {
  p50: number;
  p99: number;
  min: number;
  max: number;
}

/** @throws {RangeError} when there is nothing to describe */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  if (sorted.length === 0) throw new RangeError('There is no value to describe.');
  return { p50: at(0.5), p99: at(0.99), min: at(0), max: sorted.at(-1) ?? Number.NaN };
}

/** `1234.5` as `1.23 s`, `12.3` as `12.3 ms`, `0.0123` as `12.3 µs`. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds >= 1) return `${milliseconds.toFixed(1)} ms`;
  return `${(milliseconds * 1000).toFixed(1)} µs`;
}

/** Bytes as `12.3 kB` or `45.6 MB`. */
export function size(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(1)} kB`;
}
