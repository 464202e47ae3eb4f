/** Stands in a header for what is absent, and can therefore be nobody's name. */
export const ABSENT = '-';

const SUBJECT = /^[A-Za-z0-9._:@|/+=-]{1,128}$/;
const GROUP = /^[A-Za-z0-9_.:-]{1,128}$/;

/** Verified Permissions takes 99 transitive parents per principal; the rest is the 8,000 bytes of a private REST API. */
const MAX_GROUPS = 99;
const MAX_GROUPS_LENGTH = 2048;

/**
 * Whether a value can be a subject: 1 to 128 of `A-Z a-z 0-9 . _ : @ | / + = -`, and not `-` alone. What passes
 * travels unchanged through an HTTP header, a Cedar entity id and a log line.
 *
 * @example
 * isSubject('7b1f0c9e-2f61') // true
 * isSubject('a b') // false
 */
export function isSubject(value: unknown): value is string {
  return typeof value === 'string' && value !== ABSENT && SUBJECT.test(value);
}

/** Whether a value can be a tenant's id; the rule is that of `isSubject`. */
export function isTenantId(value: unknown): value is string {
  return isSubject(value);
}

/**
 * Whether a value can be a group: 1 to 128 of `A-Z a-z 0-9 _ . : -`, no comma among them, and not `-` alone.
 *
 * @example
 * isGroup('commercial-editor') // true
 * isGroup('a,admin') // false: it would be two groups in the header
 */
export function isGroup(value: unknown): value is string {
  return typeof value === 'string' && value !== ABSENT && GROUP.test(value);
}

/**
 * Whether so many groups fit: 99 at most, and 2,048 characters with their commas. A list that does not fit is
 * refused by whoever asks, never shortened.
 *
 * @example
 * groupsFit(['commercial-editor']) // true
 */
export function groupsFit(groups: readonly string[]): boolean {
  return groups.length <= MAX_GROUPS && groups.join(',').length <= MAX_GROUPS_LENGTH;
}
