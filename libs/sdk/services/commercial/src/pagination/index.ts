// @ts-nocheck
// smithy-typescript generated code
export * from "./Interfaces.ts";
export * from "./ListOrderLinesPaginator.ts";
export * from "./ListOrdersPaginator.ts";
export * from "./ListQuotesPaginator.ts";
