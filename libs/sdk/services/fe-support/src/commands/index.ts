// @ts-nocheck
// smithy-typescript generated code
export * from "./CloseTicketCommand.ts";
export * from "./CreateCommentCommand.ts";
export * from "./CreateFeedbackCommand.ts";
export * from "./CreateTicketCommand.ts";
export * from "./GetCommentCommand.ts";
export * from "./GetFeedbackCommand.ts";
export * from "./GetHealthCommand.ts";
export * from "./GetSessionCommand.ts";
export * from "./GetTicketCommand.ts";
export * from "./ListCommentsCommand.ts";
export * from "./ListFeedbackCommand.ts";
export * from "./ListTicketsCommand.ts";
export * from "./UpdateTicketCommand.ts";
