// @ts-nocheck
// smithy-typescript generated code
import type { PaginationConfiguration } from "@smithy/types";

import { CommercialClient } from "../CommercialClient.ts";

/**
 * @public
 */
export interface CommercialPaginationConfiguration extends PaginationConfiguration {
  client: CommercialClient;
}
