/** Every way in which principal headers can be refused: HTTP status and the fixed sentence. */
export const PRINCIPAL_ERRORS = {
  ERR_PRINCIPAL_MISSING: {
    status: 500,
    message: 'A principal header is missing: the request did not come through the router',
  },
  ERR_PRINCIPAL_INVALID: { status: 500, message: 'A principal header does not hold what the router writes' },
} as const;

/** Code of a `PrincipalError`; stable, made for comparing. */
export type PrincipalErrorCode = keyof typeof PRINCIPAL_ERRORS;

/**
 * Principal headers that cannot be read, or a caller that cannot be written. Carries no value of any header.
 *
 * @example
 * try { decodePrincipal(request.headers) } catch (error) { if (error instanceof PrincipalError) answer(error.status) }
 */
export class PrincipalError extends Error {
  override readonly name = 'PrincipalError';
  readonly code: PrincipalErrorCode;
  readonly status: number;

  constructor(code: PrincipalErrorCode) {
    super(PRINCIPAL_ERRORS[code].message);
    this.code = code;
    this.status = PRINCIPAL_ERRORS[code].status;
  }
}
