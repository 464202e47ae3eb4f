import type { ActionMap, GatewayDocument, Route } from '@gatehouse/model';
import { pathParameters } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import { sortedRecord } from '../order.ts';
import type { OpenApi } from '../toolchain/build.ts';
import { integrationOf } from './gateway-integration.ts';
import { pascalCase } from './names.ts';
import { SchemaShaper } from './gateway-schemas.ts';

type OpenApiOperation = OpenApi['paths'][string][string];
type GatewayOperation = GatewayDocument['paths'][string][string];

const API_KEY = { type: 'apiKey', name: 'x-api-key', in: 'header' };
/** TTL 0: a kept answer would serve other routes and ids too. No identity source: each would have to be present. */
const ROUTER = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type: 'request',
    authorizerUri: '${AuthorizerInvokeArn}',
    authorizerResultTtlInSeconds: 0,
  },
};
const VALIDATORS = { full: { validateRequestBody: true, validateRequestParameters: true } };

/**
 * The gateway document of a service: what the `openapi` plugin wrote, finished with what traits cannot say (an
 * integration per operation, header mappings, the authorizer, gateway responses, throttles).
 */
export function gatewayDocument(
  openapi: OpenApi,
  { routes }: ActionMap,
  service: string,
  gatewayResponses: Record<string, unknown>,
): GatewayDocument {
  const shaper = new SchemaShaper(pascalCase(service), openapi.components.schemas ?? {});
  const paths: GatewayDocument['paths'] = {};
  for (const route of routes) {
    const source = openapi.paths[route.route]?.[route.method.toLowerCase()];
    if (!source) throw new Failure(`The OpenAPI document of ${service} has no operation ${route.operation}.`);
    (paths[route.route] ??= {})[route.method.toLowerCase()] = operationOf(source, route, shaper);
  }
  const partner = routes.some(({ partnerKey }) => partnerKey);
  return {
    openapi: '3.0.2',
    info: openapi.info,
    paths: sortedRecord(paths),
    components: {
      schemas: shaper.components(),
      securitySchemes: { ...(partner && { api_key: API_KEY }), router: ROUTER },
    },
    ...(partner && { 'x-amazon-apigateway-api-key-source': 'HEADER' }),
    'x-amazon-apigateway-gateway-responses': sortedRecord(gatewayResponses),
    'x-amazon-apigateway-request-validators': VALIDATORS,
  };
}

function operationOf(source: OpenApiOperation, route: Route, shaper: SchemaShaper): GatewayOperation {
  const { operation, service, throttle } = route;
  return {
    operationId: operation,
    ...(source['description'] !== undefined && { description: source['description'] }),
    parameters: shaper.parameters(source['parameters']),
    ...(source['requestBody'] !== undefined && { requestBody: shaper.shape(source['requestBody']) }),
    responses: shaper.shape(source['responses']),
    security: securityOf(route),
    'x-amazon-apigateway-request-validator': 'full',
    'x-amazon-apigateway-integration': integrationOf(route, pathParameters(route.route)),
    'x-gatehouse-service': service,
    ...(throttle && { 'x-gatehouse-throttle': throttle }),
  };
}

function securityOf({ authorization, partnerKey }: Route): Record<string, never[]>[] {
  const scheme = { ...(authorization === 'cedar' && { router: [] }), ...(partnerKey && { api_key: [] }) };
  return Object.keys(scheme).length > 0 ? [scheme] : [];
}
