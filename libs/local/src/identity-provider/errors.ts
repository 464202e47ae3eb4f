/** Every refusal of the identity provider's own programs. The sentence is fixed; who is known may follow it. */
export const IDENTITY_PROVIDER_ERRORS = {
  ERR_UNKNOWN_USER: 'There is no such user.',
  ERR_UNKNOWN_CLIENT: 'There is no such machine client.',
  ERR_SIGN_IN_FAILED: 'The identity provider did not finish the sign-in.',
  ERR_TOKEN_REFUSED: 'The identity provider refused to issue a token.',
  ERR_IDENTITY_PROVIDER_UNREACHABLE: 'The identity provider does not answer.',
  ERR_IDENTITY_PROVIDER_SECRETS: 'The file with the keys of the identity provider cannot be read.',
} as const;

export type IdentityProviderErrorCode = keyof typeof IDENTITY_PROVIDER_ERRORS;

/**
 * A token could not be had, or the identity provider could not start.
 * @example
 * if (error instanceof IdentityProviderError && error.code === 'ERR_UNKNOWN_USER') console.error(error.message);
 * // There is no such user. Known are: alice, bob, carol.
 */
export class IdentityProviderError extends Error {
  override readonly name = 'IdentityProviderError';

  constructor(
    readonly code: IdentityProviderErrorCode,
    { known, cause }: { readonly known?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    const addition = known ? ` Known are: ${known.join(', ')}.` : '';
    super(IDENTITY_PROVIDER_ERRORS[code] + addition, { cause });
  }
}
