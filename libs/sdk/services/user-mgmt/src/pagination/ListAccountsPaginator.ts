// @ts-nocheck
// smithy-typescript generated code
import { createPaginator } from "@smithy/core";
import type { Paginator } from "@smithy/types";

import {
  ListAccountsCommand,
  ListAccountsCommandInput,
  ListAccountsCommandOutput,
} from "../commands/ListAccountsCommand.ts";
import { UserMgmtClient } from "../UserMgmtClient.ts";
import type { UserMgmtPaginationConfiguration } from "./Interfaces.ts";

/**
 * @public
 */
export const paginateListAccounts: (
  config: UserMgmtPaginationConfiguration,
  input: ListAccountsCommandInput,
  ...rest: any[]
) => Paginator<ListAccountsCommandOutput> = createPaginator<
  UserMgmtPaginationConfiguration,
  ListAccountsCommandInput,
  ListAccountsCommandOutput
>(UserMgmtClient, ListAccountsCommand, "nextToken", "nextToken", "maxResults");
