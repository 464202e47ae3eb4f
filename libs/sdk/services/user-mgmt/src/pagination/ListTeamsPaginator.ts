// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import { ListTeamsCommand, ListTeamsCommandInput, ListTeamsCommandOutput } from "../commands/ListTeamsCommand.ts";
import { UserMgmtClient } from "../UserMgmtClient.ts";
import type { UserMgmtPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListTeams: (
  config: UserMgmtPaginationConfiguration,
  input: ListTeamsCommandInput,
  ...rest: any[]
) => Paginator<ListTeamsCommandOutput> = createPaginator<
  UserMgmtPaginationConfiguration,
  ListTeamsCommandInput,
  ListTeamsCommandOutput
>(UserMgmtClient, ListTeamsCommand, "nextToken", "nextToken", "maxResults");
