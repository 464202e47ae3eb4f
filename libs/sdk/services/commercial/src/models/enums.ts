// @ts-nocheck
// smithy-typescript generated code
/**
 * @public
 * @enum
 */
export const OrderStatus = {
  /**
   * Binding; nothing of it changes any more.
   */
  APPROVED: "APPROVED",
  /**
   * Can still be changed, deleted or approved.
   */
  OPEN: "OPEN",
} as const;
/**
 * @public
 */
export type OrderStatus = (typeof OrderStatus)[keyof typeof OrderStatus];

/**
 * @public
 * @enum
 */
export const QuoteStatus = {
  /**
   * Has become an order.
   */
  ACCEPTED: "ACCEPTED",
  /**
   * Can be accepted until its time runs out.
   */
  OPEN: "OPEN",
} as const;
/**
 * @public
 */
export type QuoteStatus = (typeof QuoteStatus)[keyof typeof QuoteStatus];
