/**
 * The headers that tell a service who is calling. The router sets all four on every request, public operations
 * included.
 *
 * @example
 * request.headers[PRINCIPAL_HEADERS.tenantId] // 'acme'
 */
export const PRINCIPAL_HEADERS = {
  type: 'x-principal-type',
  sub: 'x-principal-sub',
  tenantId: 'x-principal-tenant-id',
  groups: 'x-principal-groups',
} as const;

/**
 * Whether a header name belongs to the router, in whatever spelling: letter case does not count, `_` and `.` are
 * read as `-`. A client's header of such a name is dropped, or its request refused.
 *
 * @example
 * isPrincipalHeader('X_Principal.Sub') // true
 * isPrincipalHeader('x-request-id') // false
 */
export function isPrincipalHeader(name: string): boolean {
  return fold(name).startsWith('x-principal');
}

/** The one spelling of a header name that aliases of it share. */
export function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[_.]/g, '-');
}
