/** What the caller sees of a refusal, by HTTP status: the model's error and one fixed sentence. */
export const ANSWERS = {
  401: { exception: 'UnauthorizedException', message: 'Not authenticated' },
  403: { exception: 'ForbiddenException', message: 'Not permitted' },
  500: { exception: 'InternalServerException', message: 'Internal error' },
  503: { exception: 'ServiceUnavailableException', message: 'Try again' },
} as const;

interface Row {
  step: 'token source' | 'verify' | 'principal' | 'action' | 'decision' | 'any';
  status: keyof typeof ANSWERS;
  /** A fault of the deployment or of a dependency, not of the caller. */
  alarm?: true;
}

/** Every refusal of the authorizer; `docs/errors.md` says what each means. */
export const AUTHORIZER_ERRORS = {
  ERR_PRINCIPAL_FORGED: { step: 'token source', status: 403 },
  ERR_TOKEN_MISSING: { step: 'token source', status: 401 },
  ERR_TOKEN_AMBIGUOUS: { step: 'token source', status: 401 },
  ERR_CSRF: { step: 'token source', status: 403 },
  ERR_TOKEN_INVALID: { step: 'verify', status: 401 },
  ERR_TOKEN_EXPIRED: { step: 'verify', status: 401 },
  ERR_KEY_AMBIGUOUS: { step: 'verify', status: 401, alarm: true },
  ERR_JWKS_UNAVAILABLE: { step: 'verify', status: 503, alarm: true },
  ERR_CLAIMS_INVALID: { step: 'principal', status: 401 },
  ERR_GROUPS_LIMIT: { step: 'principal', status: 403 },
  ERR_ACTION_UNMAPPED: { step: 'action', status: 403, alarm: true },
  ERR_RESOURCE_INVALID: { step: 'action', status: 403 },
  ERR_DENIED: { step: 'decision', status: 403 },
  ERR_POLICY_EVALUATION: { step: 'decision', status: 403, alarm: true },
  ERR_POLICY_STORE: { step: 'decision', status: 503, alarm: true },
  ERR_POLICY_STORE_REQUEST: { step: 'decision', status: 500, alarm: true },
  ERR_INTERNAL: { step: 'any', status: 500, alarm: true },
} as const satisfies Record<string, Row>;

/** Code of a refusal; stable, made for comparing. */
export type AuthorizerErrorCode = keyof typeof AUTHORIZER_ERRORS;

/** Which rule it was, where one code stands for several; words of this file, never text from outside. */
export type Reason =
  | 'text'
  | 'header'
  | 'algorithm'
  | 'type'
  | 'critical'
  | 'kid'
  | 'signature'
  | 'payload'
  | 'issuer'
  | 'use'
  | 'client'
  | 'times'
  | 'fetch'
  | 'document'
  | 'sub'
  | 'tenant'
  | 'groups'
  | 'scope'
  | 'timeout'
  | 'throttled'
  | 'unreachable'
  | 'resting'
  | 'answer';

/** A refusal on its way out of a step. It keeps no cause, because the text of one may hold a caller's token. */
export class AuthorizerError extends Error {
  override readonly name = 'AuthorizerError';
  readonly code: AuthorizerErrorCode;
  readonly reason: Reason | undefined;

  constructor(code: AuthorizerErrorCode, reason?: Reason) {
    super(ANSWERS[AUTHORIZER_ERRORS[code].status].message);
    this.code = code;
    this.reason = reason;
  }
}
