import type { IncomingMessage } from 'node:http';

/** Who the edge says is there: for display only. Whoever decides anything verifies the token. */
export interface Caller {
  readonly accessToken: string;
  readonly sub: string;
  readonly tenantId: string;
  readonly groups: readonly string[];
  /** ISO 8601 */
  readonly expiresAt: string;
}

/** @returns undefined when the edge injected no token, or one whose claims cannot be read */
export function callerOf({ headers }: IncomingMessage): Caller | undefined {
  const accessToken = headers['x-amzn-oidc-accesstoken'];
  if (typeof accessToken !== 'string') return undefined;
  const claims = claimsOf(accessToken);
  if (!claims || typeof claims.sub !== 'string' || typeof claims.exp !== 'number') return undefined;
  const groups = claims['cognito:groups'];
  return {
    accessToken,
    sub: claims.sub,
    tenantId: typeof claims.tenant_id === 'string' ? claims.tenant_id : '-',
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
    expiresAt: new Date(claims.exp * 1000).toISOString(),
  };
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
  } catch {
    return undefined;
  }
}
