import { withModelledErrors } from '@gatehouse/sdk';
import { CommercialClient } from '@gatehouse/sdk/commercial';
import { FeSupportClient } from '@gatehouse/sdk/fe-support';
import { UserMgmtClient } from '@gatehouse/sdk/user-mgmt';
import type { Stack } from './stack.ts';

/** A caller who sends no token. */
export const NOBODY = 'nobody';

/**
 * What a client of the SDK is made with for a principal: the edge as its endpoint, one attempt (a refusal is the point).
 * @param who a user, a machine client, or {@link NOBODY}
 * @param endpoint instead of the edge
 */
export function settingsOf(stack: Stack, who: string, endpoint: string = stack.edge) {
  const attempt = { endpoint, maxAttempts: 1 };
  if (who === NOBODY) {
    return { ...attempt, httpAuthSchemeProvider: () => [{ schemeId: 'smithy.api#noAuth' }] };
  }
  return {
    ...attempt,
    token: async () => ({ token: await stack.token(who), expiration: new Date(Date.now() + 3_600_000) }),
  };
}

export const commercial = (stack: Stack, who: string, endpoint?: string): CommercialClient =>
  withModelledErrors(new CommercialClient(settingsOf(stack, who, endpoint)));

export const support = (stack: Stack, who: string, endpoint?: string): FeSupportClient =>
  withModelledErrors(new FeSupportClient(settingsOf(stack, who, endpoint)));

export const users = (stack: Stack, who: string, endpoint?: string): UserMgmtClient =>
  withModelledErrors(new UserMgmtClient(settingsOf(stack, who, endpoint)));
