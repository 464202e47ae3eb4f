import { encodePrincipal, type Principal, PRINCIPAL_HEADERS } from '@gatehouse/principal';

/** What an ALLOW tells the router, which writes it into the principal headers; API Gateway takes strings only. */
export interface AuthorizerContext extends Record<string, string | undefined> {
  principalType: string | undefined;
  sub: string | undefined;
  tenantId: string | undefined;
  groups: string | undefined;
}

/** The principal in the codec's own spelling. */
export function contextOf(principal: Principal): AuthorizerContext {
  const headers = encodePrincipal(principal);
  return {
    principalType: headers[PRINCIPAL_HEADERS.type],
    sub: headers[PRINCIPAL_HEADERS.sub],
    tenantId: headers[PRINCIPAL_HEADERS.tenantId],
    groups: headers[PRINCIPAL_HEADERS.groups],
  };
}
