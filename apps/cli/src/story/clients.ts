import { withModelledErrors } from '@gatehouse/sdk';
import { CommercialClient } from '@gatehouse/sdk/commercial';
import { FeSupportClient } from '@gatehouse/sdk/fe-support';

/** Gives an access token of a demo user. */
export type TokenOf = (user: string) => Promise<string>;

/** The SDK's clients for the people of the story. One attempt each: a refusal is the point, not a nuisance. */
export function createClients(edge: string, tokenOf: TokenOf) {
  const settings = (user: string, endpoint: string) => ({
    endpoint,
    maxAttempts: 1,
    token: async () => ({ token: await tokenOf(user), expiration: new Date(Date.now() + 60_000) }),
  });
  return {
    commercial: (user: string, endpoint = edge): CommercialClient =>
      withModelledErrors(new CommercialClient(settings(user, endpoint))),
    /** Of somebody without a token. */
    anonymous: (): CommercialClient =>
      withModelledErrors(
        new CommercialClient({
          endpoint: edge,
          maxAttempts: 1,
          httpAuthSchemeProvider: () => [{ schemeId: 'smithy.api#noAuth' }],
        }),
      ),
    support: (user: string): FeSupportClient => withModelledErrors(new FeSupportClient(settings(user, edge))),
  };
}
