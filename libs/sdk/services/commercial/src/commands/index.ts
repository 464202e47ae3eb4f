// @ts-nocheck
// smithy-typescript generated code
export * from "./AcceptQuoteCommand.ts";
export * from "./ApproveOrderCommand.ts";
export * from "./CreateOrderCommand.ts";
export * from "./CreateOrderLineCommand.ts";
export * from "./CreateQuoteCommand.ts";
export * from "./DeleteOrderCommand.ts";
export * from "./DeleteOrderLineCommand.ts";
export * from "./GetHealthCommand.ts";
export * from "./GetOrderCommand.ts";
export * from "./GetOrderLineCommand.ts";
export * from "./GetQuoteCommand.ts";
export * from "./ListOrderLinesCommand.ts";
export * from "./ListOrdersCommand.ts";
export * from "./ListQuotesCommand.ts";
export * from "./UpdateOrderCommand.ts";
