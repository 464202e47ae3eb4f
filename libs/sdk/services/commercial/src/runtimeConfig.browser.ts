// @ts-nocheck
// In place of smithy-typescript's: see tools/model/src/artefacts/client-runtime.ts
import packageInfo from "../package.json" with { type: "json" };

import { FetchHttpHandler as RequestHandler, streamCollector } from "@smithy/fetch-http-handler";
import { calculateBodyLength } from "@smithy/util-body-length-browser";
import { DEFAULT_MAX_ATTEMPTS, DEFAULT_RETRY_MODE } from "@smithy/util-retry";

import type { CommercialClientConfig } from "./CommercialClient.ts";
import { getRuntimeConfig as getSharedRuntimeConfig } from "./runtimeConfig.shared.ts";

/**
 * @internal
 */
export const getRuntimeConfig = (config: CommercialClientConfig) => ({
  ...getSharedRuntimeConfig(config),
  ...config,
  runtime: "browser",
  defaultsMode: config?.defaultsMode ?? "standard",
  bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
  defaultUserAgentProvider:
    config?.defaultUserAgentProvider ?? (async () => [["gatehouse-commercial-client", packageInfo.version]]),
  maxAttempts: config?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
  requestHandler: RequestHandler.create(config?.requestHandler ?? {}),
  retryMode: config?.retryMode ?? DEFAULT_RETRY_MODE,
  streamCollector: config?.streamCollector ?? streamCollector,
});
