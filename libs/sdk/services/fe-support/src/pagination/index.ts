// @ts-nocheck
// smithy-typescript generated code
export * from "./Interfaces.ts";
export * from "./ListCommentsPaginator.ts";
export * from "./ListFeedbackPaginator.ts";
export * from "./ListTicketsPaginator.ts";
