// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import { ListOrdersCommand, ListOrdersCommandInput, ListOrdersCommandOutput } from "../commands/ListOrdersCommand.ts";
import { CommercialClient } from "../CommercialClient.ts";
import type { CommercialPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListOrders: (
  config: CommercialPaginationConfiguration,
  input: ListOrdersCommandInput,
  ...rest: any[]
) => Paginator<ListOrdersCommandOutput> = createPaginator<
  CommercialPaginationConfiguration,
  ListOrdersCommandInput,
  ListOrdersCommandOutput
>(CommercialClient, ListOrdersCommand, "nextToken", "nextToken", "maxResults");
