import { ABSENT } from './charset.ts';
import { PrincipalError } from './errors.ts';
import { fold, PRINCIPAL_HEADERS } from './headers.ts';
import { type Caller, checked } from './principal.ts';

const NAMES = new Set<string>(Object.values(PRINCIPAL_HEADERS));

/**
 * Writes a caller as principal headers: always all four, `-` for what is absent.
 *
 * @example
 * encodePrincipal({ type: 'user', sub: 'alice', tenantId: 'acme', groups: [] })
 * // { 'x-principal-type': 'user', 'x-principal-sub': 'alice', 'x-principal-tenant-id': 'acme', 'x-principal-groups': '-' }
 * @throws PrincipalError ERR_PRINCIPAL_INVALID when a part has a character or a length that no header may carry
 */
export function encodePrincipal(caller: Caller): Record<string, string> {
  if (caller.type === 'anonymous') return headersOf('anonymous', ABSENT, ABSENT, ABSENT);
  const { type, sub, tenantId, groups } = checked(caller);
  return headersOf(type, sub, tenantId, groups.length ? groups.join(',') : ABSENT);
}

/**
 * Reads the caller from a request's headers, as Node gives them: names in lower case.
 *
 * @example
 * const caller = decodePrincipal(request.headers);
 * if (caller.type !== 'anonymous') console.log(caller.tenantId);
 * @throws PrincipalError ERR_PRINCIPAL_MISSING when one of the four is not there, ERR_PRINCIPAL_INVALID when one is
 *   there twice, in a second spelling, or with a value that `encodePrincipal` would not have written
 */
export function decodePrincipal(headers: Record<string, string | string[] | undefined>): Caller {
  if (Object.keys(headers).some(isAlias)) throw new PrincipalError('ERR_PRINCIPAL_INVALID');
  const type = only(headers[PRINCIPAL_HEADERS.type]);
  const sub = only(headers[PRINCIPAL_HEADERS.sub]);
  const tenantId = only(headers[PRINCIPAL_HEADERS.tenantId]);
  const groups = only(headers[PRINCIPAL_HEADERS.groups]);
  if (type === 'user' || type === 'client') {
    return checked({ type, sub, tenantId, groups: groups === ABSENT ? [] : groups.split(',') });
  }
  const anonymous = type === 'anonymous' && [sub, tenantId, groups].every((value) => value === ABSENT);
  if (!anonymous) throw new PrincipalError('ERR_PRINCIPAL_INVALID');
  return { type };
}

const isAlias = (name: string) => !NAMES.has(name) && NAMES.has(fold(name));

function only(value: string | string[] | undefined): string {
  if (value === undefined) throw new PrincipalError('ERR_PRINCIPAL_MISSING');
  if (typeof value !== 'string') throw new PrincipalError('ERR_PRINCIPAL_INVALID');
  return value;
}

const headersOf = (type: string, sub: string, tenantId: string, groups: string) => ({
  [PRINCIPAL_HEADERS.type]: type,
  [PRINCIPAL_HEADERS.sub]: sub,
  [PRINCIPAL_HEADERS.tenantId]: tenantId,
  [PRINCIPAL_HEADERS.groups]: groups,
});
