// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import {
  ListOrderLinesCommand,
  ListOrderLinesCommandInput,
  ListOrderLinesCommandOutput,
} from "../commands/ListOrderLinesCommand.ts";
import { CommercialClient } from "../CommercialClient.ts";
import type { CommercialPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListOrderLines: (
  config: CommercialPaginationConfiguration,
  input: ListOrderLinesCommandInput,
  ...rest: any[]
) => Paginator<ListOrderLinesCommandOutput> = createPaginator<
  CommercialPaginationConfiguration,
  ListOrderLinesCommandInput,
  ListOrderLinesCommandOutput
>(CommercialClient, ListOrderLinesCommand, "nextToken", "nextToken", "maxResults");
