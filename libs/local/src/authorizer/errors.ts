/** What can go wrong with the authorizer's host, apart from what the handler itself throws. */
export const AUTHORIZER_ERRORS = {
  ERR_AUTHORIZER_START: 'The authorizer does not start: its bundle fails to load or exports no handler',
  ERR_AUTHORIZER_CRASHED: 'The authorizer ended while it worked on the request',
  ERR_AUTHORIZER_TIMEOUT: 'The authorizer took longer than 10 seconds',
  ERR_AUTHORIZER_STOPPED: 'The authorizer has been stopped',
} as const;

export type AuthorizerErrorCode = keyof typeof AUTHORIZER_ERRORS;

/**
 * The authorizer gave no answer. Its message never is `Unauthorized`, so that the router answers 503 and not 401.
 * @example
 * // The authorizer does not start: its bundle fails to load or exports no handler.
 */
export class AuthorizerError extends Error {
  override readonly name = 'AuthorizerError';

  constructor(
    readonly code: AuthorizerErrorCode,
    options?: ErrorOptions,
  ) {
    super(`${AUTHORIZER_ERRORS[code]}.`, options);
  }
}
