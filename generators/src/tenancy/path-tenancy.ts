/** What the URIs of a service have after its name where its tenancy is `path`. */
const SEGMENTS = '/tenants/{tenantId}';

/** The tenant that the demo data, and with it every example, is about. */
const DEMO = { tenantId: 'acme' };

type Tenancy = 'token' | 'path';

/** `/api/billing`, or with the tenant: what every URI of a service begins with. */
export const baseOf = (service: string, tenancy: Tenancy): string =>
  `/api/${service}${tenancy === 'path' ? SEGMENTS : ''}`;

/** The tenant's part of the path parameters of a case. */
export const tenantOf = (tenancy: Tenancy): Readonly<Record<string, string>> =>
  tenancy === 'path' ? DEMO : {};

/**
 * A Smithy text that was written for the tenancy `token`, for `path`: the tenant stands in the service, in every URI but
 * that of its health, in what the operations take, and in the examples.
 *
 * @example
 * withTenantInPath('billing', '@http(method: "GET", uri: "/api/billing/invoices")');
 * // '@http(method: "GET", uri: "/api/billing/tenants/{tenantId}/invoices")'
 */
export function withTenantInPath(service: string, smithy: string): string {
  const text = smithy
    .replace(/^( +)principals: \[.*\]\n/m, '$&$1tenancy: "path"\n')
    .replaceAll(new RegExp(`uri: "/api/${service}/(?!health")`, 'g'), `uri: "${baseOf(service, 'path')}/`)
    .replaceAll(/^( +input :=(?: for \w+)?) with \[/gm, '$1 with [TenantInput, ')
    .replaceAll(/^( +input := for \w+) \{/gm, '$1 with [TenantInput] {')
    .replaceAll(/^( +input: \{) /gm, `$1 tenantId: "${DEMO.tenantId}", `);
  return text.includes('[TenantInput') ? withUse(text, 'gatehouse.common#TenantInput') : text;
}

/** Smithy's formatter sorts what a file uses. */
function withUse(smithy: string, shape: string): string {
  const uses = smithy.match(/^use .*\n/gm) ?? [];
  const sorted = [...new Set([...uses, `use ${shape}\n`])].sort();
  return smithy.replace(uses.join(''), sorted.join(''));
}
