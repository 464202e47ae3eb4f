/** What can go wrong before a call is made. Refusals of a call are the model's own classes. */
export const SDK_ERRORS = {
  ERR_TOKEN_ENDPOINT_INSECURE: 'The token endpoint must be https; http is taken from this machine only.',
  ERR_TOKEN_ENDPOINT_UNREACHABLE: 'The token endpoint could not be reached.',
  ERR_TOKEN_REFUSED: 'The token endpoint refused the client: check its id, its secret and its scopes.',
  ERR_TOKEN_RESPONSE_INVALID:
    'The token endpoint answered with something that is no token response (RFC 6749, 5.1).',
} as const;

/**
 * No token could be had.
 *
 * @example
 * if (error instanceof TokenError && error.code === 'ERR_TOKEN_REFUSED') …
 */
export class TokenError extends Error {
  override readonly name = 'TokenError';

  constructor(
    /** Stable code, one of `SDK_ERRORS`. */
    readonly code: keyof typeof SDK_ERRORS,
    options?: ErrorOptions,
  ) {
    super(SDK_ERRORS[code], options);
  }
}
