// @ts-nocheck
// smithy-typescript generated code
export * from "./waitForTicketClosed.ts";
