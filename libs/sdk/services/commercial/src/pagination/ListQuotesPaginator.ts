// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import { ListQuotesCommand, ListQuotesCommandInput, ListQuotesCommandOutput } from "../commands/ListQuotesCommand.ts";
import { CommercialClient } from "../CommercialClient.ts";
import type { CommercialPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListQuotes: (
  config: CommercialPaginationConfiguration,
  input: ListQuotesCommandInput,
  ...rest: any[]
) => Paginator<ListQuotesCommandOutput> = createPaginator<
  CommercialPaginationConfiguration,
  ListQuotesCommandInput,
  ListQuotesCommandOutput
>(CommercialClient, ListQuotesCommand, "nextToken", "nextToken", "maxResults");
