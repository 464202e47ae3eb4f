// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import {
  ListMembershipsCommand,
  ListMembershipsCommandInput,
  ListMembershipsCommandOutput,
} from "../commands/ListMembershipsCommand.ts";
import { UserMgmtClient } from "../UserMgmtClient.ts";
import type { UserMgmtPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListMemberships: (
  config: UserMgmtPaginationConfiguration,
  input: ListMembershipsCommandInput,
  ...rest: any[]
) => Paginator<ListMembershipsCommandOutput> = createPaginator<
  UserMgmtPaginationConfiguration,
  ListMembershipsCommandInput,
  ListMembershipsCommandOutput
>(UserMgmtClient, ListMembershipsCommand, "nextToken", "nextToken", "maxResults");
