// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import {
  ListFeedbackCommand,
  ListFeedbackCommandInput,
  ListFeedbackCommandOutput,
} from "../commands/ListFeedbackCommand.ts";
import { FeSupportClient } from "../FeSupportClient.ts";
import type { FeSupportPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListFeedback: (
  config: FeSupportPaginationConfiguration,
  input: ListFeedbackCommandInput,
  ...rest: any[]
) => Paginator<ListFeedbackCommandOutput> = createPaginator<
  FeSupportPaginationConfiguration,
  ListFeedbackCommandInput,
  ListFeedbackCommandOutput
>(FeSupportClient, ListFeedbackCommand, "nextToken", "nextToken", "maxResults");
