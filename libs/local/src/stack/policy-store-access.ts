const LOCAL_REGION = 'us-east-1';
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** How a policy store is reached. Without credentials the SDK finds those of the environment. */
export interface PolicyStoreAccess {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** For a store on this machine that nobody has credentials for, they are made up. */
export function policyStoreAccess(
  endpoint: string,
  isLocal: boolean,
  env: Readonly<Record<string, string | undefined>> = process.env,
): PolicyStoreAccess {
  if (isLocal) return { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const region = env['AWS_REGION'] ?? LOCAL_REGION;
  const hasOwn = ['AWS_ACCESS_KEY_ID', 'AWS_PROFILE'].some((name) => env[name] !== undefined);
  const isLoopback = /^(127(\.\d+){3}|localhost|\[::1\])$/.test(new URL(endpoint).hostname);
  return { endpoint, region, ...(isLoopback && !hasOwn && { credentials: LOCAL_CREDENTIALS }) };
}
