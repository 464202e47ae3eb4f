// @ts-nocheck
// smithy-typescript generated code
export * from "./waitForOrderApproved.ts";
