import type { Route } from '@gatehouse/model';
import { pascalCase } from './names.ts';

/** Longest that API Gateway waits for an integration without a raised quota. */
const TIMEOUT_MS = 29_000;

/** Credentials of the caller end at the router: a service that replayed one would act in the caller's name. */
const CREDENTIALS = [
  'Authorization',
  'Cookie',
  'x-amzn-oidc-accesstoken',
  'x-amzn-oidc-data',
  'x-amzn-oidc-identity',
  'x-api-key',
];

/** Principal header to its key in the authorizer's context. */
const PRINCIPAL = {
  'x-principal-type': 'principalType',
  'x-principal-sub': 'sub',
  'x-principal-tenant-id': 'tenantId',
  'x-principal-groups': 'groups',
};

/**
 * How the router reaches the service that owns a route. `${CommercialUri}` and `${VpcLinkId}` stay placeholders: the
 * deploy and the local router each fill them. All principal headers are set always, on public routes too.
 */
export function integrationOf(route: Route, pathParameters: readonly string[]): Record<string, unknown> {
  return {
    type: 'http_proxy',
    httpMethod: route.method,
    uri: `\${${pascalCase(route.service)}Uri}${route.route}`,
    connectionType: 'VPC_LINK',
    connectionId: '${VpcLinkId}',
    timeoutInMillis: TIMEOUT_MS,
    passthroughBehavior: 'when_no_match',
    requestParameters: {
      ...Object.fromEntries(
        pathParameters.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]),
      ),
      ...headers(
        Object.entries(PRINCIPAL).map(([header, key]) => [header, principalValue(route, header, key)]),
      ),
      ...headers([['x-request-id', 'context.requestId']]),
      ...headers(CREDENTIALS.map((header) => [header, "'-'"])),
    },
  };
}

function principalValue({ authorization }: Route, header: string, key: string): string {
  if (authorization === 'cedar') return `context.authorizer.${key}`;
  return header === 'x-principal-type' ? "'anonymous'" : "'-'";
}

const headers = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries(entries.map(([name, value]) => [`integration.request.header.${name}`, value]));
