export {
  startIdentityProvider,
  type IdentityProvider,
  type IdentityProviderOptions,
} from './identity-provider.ts';
export { clientToken, userToken } from './headless.ts';
export { IDENTITY_PROVIDER_ERRORS, IdentityProviderError, type IdentityProviderErrorCode } from './errors.ts';
export type { People } from './people.ts';
