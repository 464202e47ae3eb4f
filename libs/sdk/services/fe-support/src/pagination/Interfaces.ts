// @ts-nocheck
// smithy-typescript generated code
import type { PaginationConfiguration } from "@smithy/types";

import { FeSupportClient } from "../FeSupportClient.ts";

/**
 * @public
 */
export interface FeSupportPaginationConfiguration extends PaginationConfiguration {
  client: FeSupportClient;
}
