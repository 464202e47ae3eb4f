/** Why a router refuses to start, or to take a new document. The sentence is fixed; the place is added in front. */
export const ROUTER_ERRORS = {
  ERR_GATEWAY_DOCUMENT: 'The gateway document is refused',
  ERR_GATEWAY_VARIABLE: 'A variable of the gateway document is refused',
} as const;

export type RouterErrorCode = keyof typeof ROUTER_ERRORS;

/**
 * The document or a variable cannot be interpreted. What ran before keeps running.
 * @example
 * // The gateway document is refused: GET /api/billing/invoices: names no security.
 */
export class RouterError extends Error {
  override readonly name = 'RouterError';

  constructor(
    readonly code: RouterErrorCode,
    readonly where: string,
    readonly what: string,
  ) {
    super(`${ROUTER_ERRORS[code]}: ${where}: ${what}.`);
  }
}

export function refuseDocument(where: string, what: string): never {
  throw new RouterError('ERR_GATEWAY_DOCUMENT', where, what);
}
