import type { Route } from '@gatehouse/model';
import { goodAst, traitsOf } from '../../test/good-ast.ts';
import { TRAIT } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import type { OpenApi } from '../toolchain/build.ts';
import { actionMap } from './action-map.ts';
import { gatewayDocument } from './gateway.ts';
import { integrationOf } from './gateway-integration.ts';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = (schema: object) => ({ 'application/json': { schema, examples: { one: { value: 1 } } } });

/** What the plugin would write for the good model's shop, reduced to what the Node step reads. */
function openapi(): OpenApi {
  const operation = {
    operationId: 'X',
    responses: { 200: { description: 'ok', content: content(reference('Order')) } },
  };
  const orderId = {
    name: 'orderId',
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[a-z]+$', maxLength: 64 },
    examples: { one: { value: '1' } },
  };
  const status = { name: 'status', in: 'query', schema: reference('Status') };
  const tags = {
    name: 'tags',
    in: 'query',
    schema: { type: 'array', maxItems: 3, items: reference('Status') },
  };
  return {
    info: { title: 'Shop', version: '1', description: 'All about it.' },
    paths: {
      '/api/shop/orders/{orderId}/lines/{lineId}': { get: { ...operation, parameters: [orderId] } },
      '/api/shop/orders/{orderId}/lines': { post: { ...operation, parameters: [orderId] } },
      '/api/shop/orders/{orderId}/approve': { post: { ...operation, parameters: [orderId] } },
      '/api/shop/orders/{orderId}': { get: { ...operation, description: 'Reads.', parameters: [orderId] } },
      '/api/shop/orders': {
        get: { ...operation, parameters: [status, tags] },
        post: { ...operation, requestBody: { required: true, content: content(reference('Order')) } },
      },
      '/api/shop/health': { get: { ...operation, security: [] } },
    },
    components: {
      schemas: {
        Order: {
          type: 'object',
          description: 'An order.',
          required: ['note'],
          properties: {
            note: { type: 'string', maxLength: 10, pattern: '^a' },
            pattern: { type: 'number', format: 'double', minimum: 1 },
            status: reference('Status'),
            lines: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: ['a'] } },
            choice: { oneOf: [{ type: 'object', properties: { a: { type: 'string', minLength: 1 } } }] },
            bag: { type: 'object', additionalProperties: { type: 'string', maxLength: 3 } },
          },
        },
        Status: { type: 'string', enum: ['OPEN'], description: 'Where it stands.' },
      },
    },
  };
}

const RESPONSES = { THROTTLED: { statusCode: '429' }, ACCESS_DENIED: { statusCode: '403' } };

function documentOf(change: (ast: ReturnType<typeof goodAst>) => void = () => undefined) {
  const ast = goodAst();
  change(ast);
  const model = new Model(ast);
  return gatewayDocument(openapi(), actionMap(model, model.service('shop')), 'shop', RESPONSES);
}

describe('gatewayDocument', () => {
  const document = documentOf();
  const getOrder = document.paths['/api/shop/orders/{orderId}']?.['get'];

  it('has every route of the action map, sorted', () => {
    const paths = Object.keys(document.paths);
    expect(paths).toHaveLength(6);
    expect(paths).toEqual([...paths].sort());
  });

  it('says of an operation what the router needs', () => {
    expect(getOrder).toMatchObject({
      operationId: 'GetOrder',
      description: 'Reads.',
      security: [{ router: [] }],
      'x-amazon-apigateway-request-validator': 'full',
      'x-gatehouse-service': 'shop',
      'x-gatehouse-throttle': { rate: 100, burst: 200 },
    });
  });

  it('leaves a public operation open', () => {
    expect(document.paths['/api/shop/health']?.['get']?.['security']).toEqual([]);
  });

  it('asks for a key as well where a partner key is needed', () => {
    const { components, paths, ...rest } = documentOf(
      (ast) => (traitsOf(ast, 'gatehouse.shop#GetOrder')[TRAIT.partnerKeyRequired] = {}),
    );
    expect(paths['/api/shop/orders/{orderId}']?.['get']?.['security']).toEqual([{ router: [], api_key: [] }]);
    expect(components.securitySchemes).toMatchObject({ api_key: { name: 'x-api-key', in: 'header' } });
    expect(rest['x-amazon-apigateway-api-key-source']).toBe('HEADER');
    expect(document.components.securitySchemes).not.toHaveProperty('api_key');
  });

  it('keeps no answer of the authorizer, and needs no identity source', () => {
    const authorizer = document.components.securitySchemes?.['router']?.['x-amazon-apigateway-authorizer'];
    expect(authorizer).toEqual({
      type: 'request',
      authorizerUri: '${AuthorizerInvokeArn}',
      authorizerResultTtlInSeconds: 0,
    });
  });

  it('has the gateway responses that it was given, sorted', () => {
    expect(Object.keys(document['x-amazon-apigateway-gateway-responses'] as object)).toEqual([
      'ACCESS_DENIED',
      'THROTTLED',
    ]);
  });

  it('puts the name of the service in front of schemas and references', () => {
    expect(Object.keys(document.components.schemas ?? {})).toEqual(['ShopOrder', 'ShopStatus']);
    const text = JSON.stringify(document);
    expect(text).toContain('#/components/schemas/ShopOrder');
    expect(text).not.toContain('#/components/schemas/Order');
  });

  it('keeps the shape of schemas, and leaves values to the service', () => {
    expect(document.components.schemas).toEqual({
      ShopOrder: {
        type: 'object',
        description: 'An order.',
        required: ['note'],
        properties: {
          note: { type: 'string' },
          pattern: { type: 'number' },
          status: { $ref: '#/components/schemas/ShopStatus' },
          lines: { type: 'array', items: { type: 'string' } },
          choice: { oneOf: [{ type: 'object', properties: { a: { type: 'string' } } }] },
          bag: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
      ShopStatus: { type: 'string', description: 'Where it stands.' },
    });
  });

  it('keeps of a parameter whether it is required and its simple type', () => {
    expect(getOrder?.['parameters']).toEqual([
      { name: 'orderId', in: 'path', required: true, schema: { type: 'string' } },
    ]);
    expect(document.paths['/api/shop/orders']?.['get']?.['parameters']).toEqual([
      { name: 'status', in: 'query', schema: { type: 'string' } },
      { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    ]);
  });

  it('keeps bodies and drops their examples', () => {
    const create = document.paths['/api/shop/orders']?.['post'];
    expect(create?.['requestBody']).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ShopOrder' } } },
    });
    expect(JSON.stringify(document)).not.toContain('examples');
  });

  it('refuses an operation that the plugin did not write', () => {
    const model = new Model(goodAst());
    const { paths: _, ...rest } = openapi();
    const map = actionMap(model, model.service('shop'));
    expect(() => gatewayDocument({ ...rest, paths: {} }, map, 'shop', {})).toThrow(Failure);
  });

  it('takes a document without schemas', () => {
    const model = new Model(goodAst());
    const map = actionMap(model, model.service('shop'));
    expect(gatewayDocument({ ...openapi(), components: {} }, map, 'shop', {}).components.schemas).toEqual({});
  });
});

describe('integrationOf', () => {
  const route: Route = {
    method: 'PUT',
    route: '/api/user-mgmt/teams/{teamId}',
    service: 'user-mgmt',
    operation: 'UpdateTeam',
    authorization: 'cedar',
  };
  const header = (name: string) => `integration.request.header.${name}`;
  const headersOf = (given: Route) => integrationOf(given, [])['requestParameters'] as Record<string, string>;

  it('goes through the VPC link to the service, on the same path', () => {
    expect(integrationOf(route, ['teamId'])).toMatchObject({
      type: 'http_proxy',
      httpMethod: 'PUT',
      uri: '${UserMgmtUri}/api/user-mgmt/teams/{teamId}',
      connectionType: 'VPC_LINK',
      connectionId: '${VpcLinkId}',
      timeoutInMillis: 29_000,
      requestParameters: { 'integration.request.path.teamId': 'method.request.path.teamId' },
    });
  });

  it('sets every principal header from the answer of the authorizer', () => {
    expect(headersOf(route)).toMatchObject({
      [header('x-principal-type')]: 'context.authorizer.principalType',
      [header('x-principal-sub')]: 'context.authorizer.sub',
      [header('x-principal-tenant-id')]: 'context.authorizer.tenantId',
      [header('x-principal-groups')]: 'context.authorizer.groups',
      [header('x-request-id')]: 'context.requestId',
    });
  });

  it('sets every principal header on a public operation, too', () => {
    expect(headersOf({ ...route, authorization: 'none' })).toMatchObject({
      [header('x-principal-type')]: "'anonymous'",
      [header('x-principal-sub')]: "'-'",
      [header('x-principal-tenant-id')]: "'-'",
      [header('x-principal-groups')]: "'-'",
    });
  });

  it.each([
    'Authorization',
    'Cookie',
    'x-amzn-oidc-accesstoken',
    'x-amzn-oidc-data',
    'x-amzn-oidc-identity',
    'x-api-key',
  ])('lets no %s through', (name) => {
    expect(headersOf(route)[header(name)]).toBe("'-'");
  });
});
