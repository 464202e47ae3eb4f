import { Failure } from '../failure.ts';

const IMPORTS_CONFIG = /^import type \{ (\w+) \} from "(\.\/\w+)";$/m;

/**
 * The run-time configurations of a client, instead of the generator's. Those ask AWS's environment variables and the files
 * of `~/.aws` how often to try again, and bring hashes for signatures that no client of ours makes. One for Node, and one
 * on `fetch` alone for everything else.
 */
export function runtimeFiles(service: string, client: ReadonlyMap<string, string>): Map<string, string> {
  const generated = client.get('runtimeConfig.ts');
  if (generated === undefined) return new Map();
  const [, config = '', file = ''] = IMPORTS_CONFIG.exec(generated) ?? [];
  if (config === '')
    throw new Failure(
      `The generated client of ${service} has a runtimeConfig.ts of a shape that is not known.`,
    );
  return new Map([
    ['runtimeConfig.ts', runtime(service, config, file, 'node')],
    ['runtimeConfig.browser.ts', runtime(service, config, file, 'browser')],
  ]);
}

const HANDLERS = {
  node: { handler: 'NodeHttpHandler', from: '@smithy/node-http-handler' },
  browser: { handler: 'FetchHttpHandler', from: '@smithy/fetch-http-handler' },
} as const;

function runtime(service: string, config: string, file: string, platform: keyof typeof HANDLERS): string {
  const { handler, from } = HANDLERS[platform];
  return `// In place of smithy-typescript's: see tools/model/src/artefacts/client-runtime.ts
import packageInfo from "../package.json";

import { ${handler} as RequestHandler, streamCollector } from "${from}";
import { calculateBodyLength } from "@smithy/util-body-length-${platform}";
import { DEFAULT_MAX_ATTEMPTS, DEFAULT_RETRY_MODE } from "@smithy/util-retry";

import type { ${config} } from "${file}";
import { getRuntimeConfig as getSharedRuntimeConfig } from "./runtimeConfig.shared";

/**
 * @internal
 */
export const getRuntimeConfig = (config: ${config}) => ({
  ...getSharedRuntimeConfig(config),
  ...config,
  runtime: "${platform}",
  defaultsMode: config?.defaultsMode ?? "standard",
  bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
  defaultUserAgentProvider:
    config?.defaultUserAgentProvider ?? (async () => [["gatehouse-${service}-client", packageInfo.version]]),
  maxAttempts: config?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS,
  requestHandler: RequestHandler.create(config?.requestHandler ?? {}),
  retryMode: config?.retryMode ?? DEFAULT_RETRY_MODE,
  streamCollector: config?.streamCollector ?? streamCollector,
});
`;
}
