/**
 * Compares by code unit of a key, never by locale: a generated file must not depend on where it was made.
 */
export function byCodeUnit<T>(keyOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** A copy of a record with its keys in order of code units. */
export function sortedRecord<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(byCodeUnit(([key]) => key)));
}
