import { HttpBearerAuthSigner } from '@smithy/core';
import type { HttpAuthScheme } from '@smithy/types';
import { clientCredentials } from './client-credentials.ts';
import type { GatehouseOptions } from './options.ts';
import type { ClientConfiguration } from './smithy-client.ts';
import { tokenProvider } from './token-provider.ts';

const BEARER = 'smithy.api#httpBearerAuth';
const NO_AUTH = 'smithy.api#noAuth';

/** Nothing is signed: there is no credential, or the browser sends it by itself. */
const unsigned: HttpAuthScheme = {
  schemeId: NO_AUTH,
  identityProvider: () => () => Promise.resolve({}),
  signer: { sign: (request) => Promise.resolve(request) },
};

/** How the calls say who is calling: with a token, or not at all. */
export function credentialOf(
  options: GatehouseOptions,
): Pick<ClientConfiguration, 'httpAuthSchemes' | 'httpAuthSchemeProvider'> {
  const { token, clientCredentials: machine, session = false } = options;
  const ways = [token !== undefined, machine !== undefined, session].filter(Boolean).length;
  if (ways > 1) throw new TypeError('Give one of token, clientCredentials and session.');
  if (machine) return { httpAuthSchemes: [bearer(clientCredentials(machine)), unsigned] };
  if (token !== undefined) return { httpAuthSchemes: [bearer(tokenProvider(token)), unsigned] };
  return { httpAuthSchemes: [unsigned], httpAuthSchemeProvider: () => [{ schemeId: NO_AUTH }] };
}

const bearer = (provider: ReturnType<typeof tokenProvider>): HttpAuthScheme => ({
  schemeId: BEARER,
  identityProvider: () => provider,
  signer: new HttpBearerAuthSigner(),
});
