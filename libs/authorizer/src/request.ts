/**
 * A request as the router describes it, whatever kind of event it came in.
 *
 * @example
 * { routeKey: 'GET /api/commercial/orders/{orderId}', method: 'GET', headers: [['authorization', 'Bearer …']],
 *   pathParameters: { orderId: '123' }, requestId: '5d1f…' }
 */
export interface AuthorizerRequest {
  /** Method and path template, as the router matched them. */
  routeKey: string;
  method: string;
  /** Each value of each header, names in any letter case. */
  headers: readonly (readonly [name: string, value: string])[];
  /** As the router cut them out of the path; the path itself is never read again. */
  pathParameters: Readonly<Record<string, string | undefined>>;
  requestId: string;
}

/** Every value of a header; the name is given in lower case. */
export function valuesOf(headers: AuthorizerRequest['headers'], name: string): string[] {
  return headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
}
