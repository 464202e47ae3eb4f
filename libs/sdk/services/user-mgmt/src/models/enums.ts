// @ts-nocheck
// smithy-typescript generated code
/**
 * @public
 * @enum
 */
export const AccountStatus = {
  /**
   * In use.
   */
  ACTIVE: "ACTIVE",
  /**
   * Kept, but not in use.
   */
  DISABLED: "DISABLED",
} as const;
/**
 * @public
 */
export type AccountStatus = (typeof AccountStatus)[keyof typeof AccountStatus];

/**
 * @public
 * @enum
 */
export const MemberRole = {
  /**
   * Speaks for it.
   */
  LEAD: "LEAD",
  /**
   * Works in it.
   */
  MEMBER: "MEMBER",
} as const;
/**
 * @public
 */
export type MemberRole = (typeof MemberRole)[keyof typeof MemberRole];
