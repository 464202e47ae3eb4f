// Generated from the Smithy model by tools/model. Do not edit.

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

/**
 * @public
 */
export interface AcceptQuoteInput {
  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface AcceptQuoteOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;

  /**
   * The order that it became.
   * @public
   */
  orderId: string | undefined;
}

/**
 * A member of the input that was refused.
 * @public
 */
export interface ValidationExceptionField {
  /**
   * JSON pointer to the member, e.g. `/total/currency`.
   * @public
   */
  path: string | undefined;

  /**
   * The constraint that it does not satisfy.
   * @public
   */
  message: string | undefined;
}

/**
 * Makes a change conditional: a version other than the current one is a `ConflictException`.
 * @public
 */
export interface ApproveOrderInput {
  /**
   * The version that was read; when it is no longer the current one, nothing changes.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface ApproveOrderOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Where an order stands.
   * @public
   */
  status: OrderStatus | undefined;
}

/**
 * @public
 */
export interface GetHealthInput {}

/**
 * Answer of every health operation.
 * @public
 */
export interface GetHealthOutput {
  /**
   * True whenever there is an answer at all.
   * @public
   */
  ok: boolean | undefined;
}

/**
 * An amount of money in the smallest unit of its currency.
 * @public
 */
export interface Money {
  /**
   * E.g. cents: 4200 is 42.00 EUR.
   * @public
   */
  amountMinor: number | undefined;

  /**
   * ISO 4217, e.g. `EUR`.
   * @public
   */
  currency: string | undefined;
}

/**
 * Makes a create repeatable: one key creates one thing.
 * @public
 */
export interface CreateOrderInput {
  /**
   * The same key with the same input gives the first answer again, with another input a
   * `ConflictException`.
   * @public
   */
  clientToken?: string | undefined;

  /**
   * The agreed total.
   * @public
   */
  total: Money | undefined;

  /**
   * Free text for the people who handle it.
   * @public
   */
  note?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateOrderOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;
}

/**
 * @public
 */
export interface DeleteOrderInput {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * When given, only this version is deleted.
   * @public
   */
  version?: number | undefined;
}

/**
 * @public
 */
export interface DeleteOrderOutput {}

/**
 * @public
 */
export interface GetOrderInput {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetOrderOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Where an order stands.
   * @public
   */
  status: OrderStatus | undefined;

  /**
   * The agreed total.
   * @public
   */
  total: Money | undefined;

  /**
   * Free text for the people who handle it.
   * @public
   */
  note?: string | undefined;

  /**
   * Who created it.
   * @public
   */
  owner: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListOrdersInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Only orders that stand there.
   * @public
   */
  status?: OrderStatus | undefined;

  /**
   * Only orders created at this time or later.
   * @public
   */
  createdAfter?: Date | undefined;

  /**
   * Only orders created before this time.
   * @public
   */
  createdBefore?: Date | undefined;
}

/**
 * An order as it stands in a list.
 * @public
 */
export interface OrderSummary {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Where an order stands.
   * @public
   */
  status: OrderStatus | undefined;

  /**
   * The agreed total.
   * @public
   */
  total: Money | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListOrdersOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The orders of this page.
   * @public
   */
  items: OrderSummary[] | undefined;
}

/**
 * @public
 */
export interface CreateOrderLineInput {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Article number.
   * @public
   */
  sku: string | undefined;

  /**
   * How many of it.
   * @public
   */
  quantity: number | undefined;

  /**
   * Price of one.
   * @public
   */
  unitPrice: Money | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateOrderLineOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Id of a line, unique within its order.
   * @public
   */
  lineId: string | undefined;
}

/**
 * @public
 */
export interface DeleteOrderLineInput {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Id of a line, unique within its order.
   * @public
   */
  lineId: string | undefined;
}

/**
 * @public
 */
export interface DeleteOrderLineOutput {}

/**
 * @public
 */
export interface GetOrderLineInput {
  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Id of a line, unique within its order.
   * @public
   */
  lineId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetOrderLineOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * Id of a line, unique within its order.
   * @public
   */
  lineId: string | undefined;

  /**
   * Article number.
   * @public
   */
  sku: string | undefined;

  /**
   * How many of it.
   * @public
   */
  quantity: number | undefined;

  /**
   * Price of one.
   * @public
   */
  unitPrice: Money | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListOrderLinesInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;
}

/**
 * A line as it stands in a list.
 * @public
 */
export interface OrderLineSummary {
  /**
   * Id of a line, unique within its order.
   * @public
   */
  lineId: string | undefined;

  /**
   * Article number.
   * @public
   */
  sku: string | undefined;

  /**
   * How many of it.
   * @public
   */
  quantity: number | undefined;

  /**
   * Price of one.
   * @public
   */
  unitPrice: Money | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListOrderLinesOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The lines of this page.
   * @public
   */
  items: OrderLineSummary[] | undefined;
}

/**
 * Makes a change conditional: a version other than the current one is a `ConflictException`.
 * @public
 */
export interface UpdateOrderInput {
  /**
   * The version that was read; when it is no longer the current one, nothing changes.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;

  /**
   * The agreed total.
   * @public
   */
  total: Money | undefined;

  /**
   * Free text for the people who handle it.
   * @public
   */
  note?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface UpdateOrderOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of an order; the service chooses it.
   * @public
   */
  orderId: string | undefined;
}

/**
 * Makes a create repeatable: one key creates one thing.
 * @public
 */
export interface CreateQuoteInput {
  /**
   * The same key with the same input gives the first answer again, with another input a
   * `ConflictException`.
   * @public
   */
  clientToken?: string | undefined;

  /**
   * The total offered.
   * @public
   */
  total: Money | undefined;

  /**
   * The last moment at which it can be accepted; always when absent.
   * @public
   */
  validUntil?: Date | undefined;

  /**
   * Free text for the people who handle it.
   * @public
   */
  note?: string | undefined;
}

/**
 * The version after a change, in the answer to it.
 * @public
 */
export interface CreateQuoteOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;
}

/**
 * @public
 */
export interface GetQuoteInput {
  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;
}

/**
 * Members of everything that is read: optimistic concurrency and times.
 * @public
 */
export interface GetQuoteOutput {
  /**
   * The version to send with the next change.
   * @public
   */
  version: number | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;

  /**
   * When it was last changed.
   * @public
   */
  updatedAt: Date | undefined;

  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;

  /**
   * Where a quote stands.
   * @public
   */
  status: QuoteStatus | undefined;

  /**
   * The total offered.
   * @public
   */
  total: Money | undefined;

  /**
   * The last moment at which it can be accepted; always when absent.
   * @public
   */
  validUntil?: Date | undefined;

  /**
   * Free text for the people who handle it.
   * @public
   */
  note?: string | undefined;

  /**
   * The order that it became.
   * @public
   */
  orderId?: string | undefined;
}

/**
 * Page to read, in the query of a list operation.
 * @public
 */
export interface ListQuotesInput {
  /**
   * Where to go on: `nextToken` of the page before, for the same filters.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The most items that one page holds; 20 when absent.
   * @public
   */
  maxResults?: number | undefined;

  /**
   * Only quotes that stand there.
   * @public
   */
  status?: QuoteStatus | undefined;
}

/**
 * A quote as it stands in a list.
 * @public
 */
export interface QuoteSummary {
  /**
   * Id of a quote; the service chooses it.
   * @public
   */
  quoteId: string | undefined;

  /**
   * Where a quote stands.
   * @public
   */
  status: QuoteStatus | undefined;

  /**
   * The total offered.
   * @public
   */
  total: Money | undefined;

  /**
   * When it was created.
   * @public
   */
  createdAt: Date | undefined;
}

/**
 * Members of a page besides its items.
 * @public
 */
export interface ListQuotesOutput {
  /**
   * Present when there is a next page.
   * @public
   */
  nextToken?: string | undefined;

  /**
   * The quotes of this page.
   * @public
   */
  items: QuoteSummary[] | undefined;
}
