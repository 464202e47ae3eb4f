import { credentialOf } from './credential.ts';
import { isPrivate } from './loopback.ts';
import type { GatehouseOptions } from './options.ts';
import { PatientRetries } from './retries.ts';
import type { ClientConfiguration } from './smithy-client.ts';

const MAX_ATTEMPTS = 3;
const TIMEOUT_MS = 30_000;
const CONNECT_WITHIN_MS = 5_000;

/**
 * What the clients are made with. One configuration serves all services: they share the token and the retry quota.
 *
 * @throws {TypeError} the options contradict each other, or would send a credential in the clear
 */
export function configurationOf(options: GatehouseOptions): ClientConfiguration {
  const { maxAttempts = MAX_ATTEMPTS } = options;
  if (!Number.isInteger(maxAttempts) || maxAttempts < 1)
    throw new TypeError('maxAttempts is a whole number, 1 or more.');
  return {
    endpoint: endpointOf(options),
    ...credentialOf(options),
    maxAttempts,
    retryStrategy: new PatientRetries(maxAttempts),
    requestHandler: requestHandlerOf(options),
  };
}

function endpointOf({ endpoint, allowHttp = false }: GatehouseOptions): string {
  const url = parse(endpoint);
  if (!/^https?:$/.test(url?.protocol ?? '') || !url)
    throw new TypeError('endpoint is the origin of the door, e.g. https://api.example.com.');
  if (!allowHttp && !isPrivate(url))
    throw new TypeError('endpoint must be https; http is taken from this machine only, or with allowHttp.');
  return url.href;
}

function parse(endpoint: string | URL): URL | undefined {
  try {
    return new URL(endpoint);
  } catch {
    return undefined;
  }
}

function requestHandlerOf(options: GatehouseOptions): ClientConfiguration['requestHandler'] {
  const { requestHandler = {}, session = false, timeout = TIMEOUT_MS } = options;
  if ('handle' in requestHandler) return requestHandler;
  return {
    requestTimeout: timeout,
    throwOnRequestTimeout: true,
    connectionTimeout: Math.min(timeout, CONNECT_WITHIN_MS),
    ...(session && { credentials: 'same-origin', cache: 'no-store' }),
    ...requestHandler,
  };
}
