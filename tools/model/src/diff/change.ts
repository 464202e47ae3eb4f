/** One difference between two states of the model. */
export interface Change {
  /** `breaking`: a caller or a policy that worked may not work any more. */
  kind: 'breaking' | 'compatible';
  /** Service and operation, e.g. `commercial:GetOrder`. */
  where: string;
  what: string;
}

export const breaking = (where: string, what: string): Change => ({ kind: 'breaking', where, what });
export const compatible = (where: string, what: string): Change => ({ kind: 'compatible', where, what });

/** Keys of two records: those that went, those that came, those that stayed. */
export function compareKeys(before: object, after: object) {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  return {
    gone: old.filter((key) => !Object.hasOwn(after, key)),
    added: now.filter((key) => !Object.hasOwn(before, key)),
    kept: old.filter((key) => Object.hasOwn(after, key)),
  };
}

/** Values in one line, as sentences show them. */
export const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
