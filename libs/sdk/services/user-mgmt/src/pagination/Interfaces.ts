// @ts-nocheck
// smithy-typescript generated code
import type { PaginationConfiguration } from "@smithy/types";

import { UserMgmtClient } from "../UserMgmtClient.ts";

/**
 * @public
 */
export interface UserMgmtPaginationConfiguration extends PaginationConfiguration {
  client: UserMgmtClient;
}
