/** Every fault of the kit: stable code, HTTP status of the answer, fixed sentence for the log. */
export const serviceErrors = {
  ERR_AROUND_THE_ROUTER: {
    status: 500,
    sentence: 'The request carries no valid principal headers: it was sent around the router.',
  },
  ERR_ANONYMOUS: { status: 500, sentence: 'The operation asked for the principal of an anonymous caller.' },
  ERR_HANDLER: { status: 500, sentence: 'The handler failed.' },
  ERR_UNMODELLED: { status: 500, sentence: 'The handler threw an error that its operation does not model.' },
  ERR_OUTPUT: { status: 500, sentence: 'The output of the handler does not have the modelled shape.' },
  ERR_NOT_IDEMPOTENT: { status: 500, sentence: 'The operation has no idempotency token.' },
  ERR_TENANT_FORGOTTEN: { status: 500, sentence: 'A query has to use $1, the tenant.' },
  ERR_HANDLERS: { status: 500, sentence: 'Handlers and operation table do not match.' },
  ERR_ENVIRONMENT: { status: 500, sentence: 'The environment is not usable.' },
  ERR_PORT: { status: 500, sentence: 'A port cannot be listened on.' },
  ERR_DATABASE: { status: 500, sentence: 'The database cannot be reached.' },
  ERR_MIGRATIONS: { status: 500, sentence: 'The migrations could not be applied.' },
  ERR_DEMO_DATA: { status: 500, sentence: 'The demo data could not be applied.' },
} as const;

export type ServiceErrorCode = keyof typeof serviceErrors;

/** A fault of the service or of its environment, never of the caller: answered as `InternalServerException`. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  readonly status: number;

  /** @param detail names of the project's own: a variable, an operation, a member. Never a value. */
  constructor(code: ServiceErrorCode, detail?: string, options?: { cause?: unknown }) {
    const { sentence, status } = serviceErrors[code];
    super(detail === undefined ? sentence : `${sentence} ${detail}`, options);
    this.code = code;
    this.status = status;
  }
}
