// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import {
  ListCommentsCommand,
  ListCommentsCommandInput,
  ListCommentsCommandOutput,
} from "../commands/ListCommentsCommand.ts";
import { FeSupportClient } from "../FeSupportClient.ts";
import type { FeSupportPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListComments: (
  config: FeSupportPaginationConfiguration,
  input: ListCommentsCommandInput,
  ...rest: any[]
) => Paginator<ListCommentsCommandOutput> = createPaginator<
  FeSupportPaginationConfiguration,
  ListCommentsCommandInput,
  ListCommentsCommandOutput
>(FeSupportClient, ListCommentsCommand, "nextToken", "nextToken", "maxResults");
