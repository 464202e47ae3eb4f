/**
 * Stands in the bundle for `@aws-sdk/credential-provider-node`: a Lambda has its credentials in the environment, and
 * the other ways of getting some are more than a third of the SDK's size.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = (init?: Parameters<typeof fromEnv>[0]) => fromEnv(init);

interface Expiring {
  expiration?: Date;
}

const MARGIN_MS = 300_000;

export const credentialsWillNeedRefresh = ({ expiration }: Expiring): boolean => expiration !== undefined;

export const credentialsTreatedAsExpired = ({ expiration }: Expiring): boolean =>
  expiration !== undefined && expiration.getTime() - Date.now() < MARGIN_MS;
