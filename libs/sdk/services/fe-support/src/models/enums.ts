// @ts-nocheck
// smithy-typescript generated code
/**
 * @public
 * @enum
 */
export const TicketStatus = {
  /**
   * Nothing of it changes any more.
   */
  CLOSED: "CLOSED",
  /**
   * Somebody waits for help.
   */
  OPEN: "OPEN",
} as const;
/**
 * @public
 */
export type TicketStatus = (typeof TicketStatus)[keyof typeof TicketStatus];

/**
 * @public
 * @enum
 */
export const TicketPriority = {
  /**
   * Before the others.
   */
  HIGH: "HIGH",
  /**
   * When there is time.
   */
  LOW: "LOW",
  /**
   * In its turn.
   */
  NORMAL: "NORMAL",
} as const;
/**
 * @public
 */
export type TicketPriority = (typeof TicketPriority)[keyof typeof TicketPriority];

/**
 * @public
 * @enum
 */
export const PrincipalType = {
  /**
   * A machine with a token of its own.
   */
  CLIENT: "client",
  /**
   * A person who signed in.
   */
  USER: "user",
} as const;
/**
 * @public
 */
export type PrincipalType = (typeof PrincipalType)[keyof typeof PrincipalType];
