// @ts-nocheck
// smithy-typescript generated code
import { Sha256 } from "@aws-crypto/sha256-js";

import { getRuntimeConfig as getBrowserRuntimeConfig } from "./runtimeConfig.browser.ts";
import type { UserMgmtClientConfig } from "./UserMgmtClient.ts";

/**
 * @internal
 */
export const getRuntimeConfig = (config: UserMgmtClientConfig) => {
  const browserDefaults = getBrowserRuntimeConfig(config);
  return {
    ...browserDefaults,
    ...config,
    runtime: "react-native",
    sha256: config?.sha256 ?? Sha256,
  };
};
