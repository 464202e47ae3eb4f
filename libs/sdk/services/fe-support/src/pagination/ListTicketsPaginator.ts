// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import { ListTicketsCommand, ListTicketsCommandInput, ListTicketsCommandOutput } from "../commands/ListTicketsCommand.ts";
import { FeSupportClient } from "../FeSupportClient.ts";
import type { FeSupportPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListTickets: (
  config: FeSupportPaginationConfiguration,
  input: ListTicketsCommandInput,
  ...rest: any[]
) => Paginator<ListTicketsCommandOutput> = createPaginator<
  FeSupportPaginationConfiguration,
  ListTicketsCommandInput,
  ListTicketsCommandOutput
>(FeSupportClient, ListTicketsCommand, "nextToken", "nextToken", "maxResults");
