import { PRINCIPAL_HEADERS } from '@gatehouse/principal';

type Json = Record<string, unknown>;

const RESPONSES: [
  type: string,
  status: number | undefined,
  shape: string,
  message: string,
  headers?: object,
][] = [
  ['UNAUTHORIZED', 401, 'UnauthorizedException', '"Not authenticated"', { 'WWW-Authenticate': "'Bearer'" }],
  ['ACCESS_DENIED', 403, 'ForbiddenException', '"Not permitted"'],
  ['INVALID_API_KEY', 403, 'ForbiddenException', '"Not permitted"'],
  ['MISSING_AUTHENTICATION_TOKEN', 404, 'ResourceNotFoundException', '"No such route"'],
  ['AUTHORIZER_FAILURE', 503, 'ServiceUnavailableException', '"Try again"', { 'Retry-After': "'1'" }],
  [
    'AUTHORIZER_CONFIGURATION_ERROR',
    503,
    'ServiceUnavailableException',
    '"Try again"',
    { 'Retry-After': "'1'" },
  ],
  ['BAD_REQUEST_BODY', 400, 'ValidationException', '$context.error.messageString'],
  ['BAD_REQUEST_PARAMETERS', 400, 'ValidationException', '$context.error.messageString'],
  ['UNSUPPORTED_MEDIA_TYPE', 415, 'ValidationException', '"Unsupported media type"'],
  ['REQUEST_TOO_LARGE', 413, 'PayloadTooLargeException', '"Request too large"'],
  ['THROTTLED', 429, 'ThrottlingException', '"Too many requests"', { 'Retry-After': "'1'" }],
  ['INTEGRATION_FAILURE', 503, 'ServiceUnavailableException', '"Try again"', { 'Retry-After': "'1'" }],
  ['INTEGRATION_TIMEOUT', 504, 'ServiceUnavailableException', '"The service took too long"'],
  ['DEFAULT_4XX', undefined, 'ValidationException', '"Request refused"'],
  ['DEFAULT_5XX', undefined, 'InternalServerException', '"Internal error"'],
];

export const gatewayResponses = (): Json =>
  Object.fromEntries(
    RESPONSES.map(([type, status, shape, message, headers = {}]) => [
      type,
      {
        ...(status !== undefined && { statusCode: String(status) }),
        responseParameters: Object.fromEntries(
          Object.entries({ 'x-amzn-errortype': `'${shape}'`, ...headers }).map(([name, value]) => [
            `gatewayresponse.header.${name}`,
            value,
          ]),
        ),
        responseTemplates: {
          'application/json': `{"__type":"${shape}","message":${message},"requestId":"$context.requestId"}`,
        },
      },
    ]),
  );

const header = (name: string) => `integration.request.header.${name}`;

const CLOSED = {
  [header('x-request-id')]: 'context.requestId',
  [header('Authorization')]: "'-'",
  [header('Cookie')]: "'-'",
  [header('x-amzn-oidc-accesstoken')]: "'-'",
};
const CALLER = {
  [header(PRINCIPAL_HEADERS.type)]: 'context.authorizer.principalType',
  [header(PRINCIPAL_HEADERS.sub)]: 'context.authorizer.sub',
  [header(PRINCIPAL_HEADERS.tenantId)]: 'context.authorizer.tenantId',
  [header(PRINCIPAL_HEADERS.groups)]: 'context.authorizer.groups',
};
const ANONYMOUS = {
  [header(PRINCIPAL_HEADERS.type)]: "'anonymous'",
  [header(PRINCIPAL_HEADERS.sub)]: "'-'",
  [header(PRINCIPAL_HEADERS.tenantId)]: "'-'",
  [header(PRINCIPAL_HEADERS.groups)]: "'-'",
};

interface Extra {
  readonly security?: unknown;
  readonly integration?: Json;
  readonly requestParameters?: Json;
  readonly [key: string]: unknown;
}

/** An operation as the model build writes it. */
export function operation(method: string, template: string, operationId: string, extra: Extra = {}): Json {
  const { security = [{ router: [] }], integration = {}, requestParameters = {}, ...rest } = extra;
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const isPublic = Array.isArray(security) && security.length === 0;
  return {
    operationId,
    security,
    'x-amazon-apigateway-request-validator': 'full',
    'x-gatehouse-service': 'commercial',
    ...(names.length > 0 && {
      parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    }),
    ...rest,
    'x-amazon-apigateway-integration': {
      type: 'http_proxy',
      httpMethod: method.toUpperCase(),
      uri: `\${CommercialUri}${template}`,
      connectionType: 'VPC_LINK',
      connectionId: '${VpcLinkId}',
      timeoutInMillis: 29_000,
      passthroughBehavior: 'when_no_match',
      requestParameters: {
        ...Object.fromEntries(
          names.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]),
        ),
        ...CLOSED,
        ...(isPublic ? ANONYMOUS : CALLER),
        ...requestParameters,
      },
      ...integration,
    },
  };
}

const body = (name: string) => ({
  required: true,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const query = (name: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema: { type: 'string' },
});

const ORDERS = '/api/commercial/orders';

export const PATHS: Json = {
  '/api/commercial/health': {
    get: operation('get', '/api/commercial/health', 'GetHealth', { security: [] }),
  },
  [ORDERS]: {
    get: operation('get', ORDERS, 'ListOrders', { parameters: [query('status'), query('maxResults')] }),
    post: operation('post', ORDERS, 'CreateOrder', {
      requestBody: body('CreateOrderRequestContent'),
      parameters: [
        { name: 'Idempotency-Key', in: 'header' },
        { name: 'X-Note', in: 'header' },
      ],
    }),
  },
  [`${ORDERS}/{orderId}`]: {
    get: operation('get', `${ORDERS}/{orderId}`, 'GetOrder'),
    delete: operation('delete', `${ORDERS}/{orderId}`, 'DeleteOrder'),
  },
  [`${ORDERS}/{orderId}/approve`]: {
    post: operation('post', `${ORDERS}/{orderId}/approve`, 'ApproveOrder', {
      requestBody: body('ApproveOrderRequestContent'),
    }),
  },
  '/api/commercial/audit': {
    get: operation('get', '/api/commercial/audit', 'GetAudit', {
      parameters: [query('day', true), { name: 'X-Purpose', in: 'header', required: true }],
    }),
  },
  '/api/commercial/feedback': {
    post: operation('post', '/api/commercial/feedback', 'CreateFeedback', {
      'x-gatehouse-throttle': { rate: 1, burst: 3 },
    }),
  },
  '/api/commercial/partner': {
    get: operation('get', '/api/commercial/partner', 'GetPartner', {
      security: [{ router: [], api_key: [] }],
    }),
  },
  '/api/commercial/slow': {
    get: operation('get', '/api/commercial/slow', 'GetSlow', { integration: { timeoutInMillis: 50 } }),
  },
  '/api/elsewhere': {
    get: operation('get', '/api/elsewhere', 'GetElsewhere', {
      integration: { uri: '${ElsewhereUri}/api/elsewhere' },
    }),
  },
};

const SCHEMAS: Json = {
  CreateOrderRequestContent: {
    type: 'object',
    required: ['total'],
    properties: {
      total: { $ref: '#/components/schemas/Money' },
      note: { type: 'string', maxLength: 3, pattern: '^a' },
      tags: { type: 'array', maxItems: 1, items: { type: 'string' } },
    },
  },
  Money: {
    type: 'object',
    required: ['amountMinor', 'currency'],
    properties: { amountMinor: { type: 'integer', minimum: 1 }, currency: { type: 'string', enum: ['EUR'] } },
  },
  ApproveOrderRequestContent: {
    type: 'object',
    required: ['version'],
    properties: {
      version: { type: 'integer' },
      by: {
        oneOf: [
          { type: 'object', required: ['name'] },
          { type: 'object', required: ['id'] },
        ],
      },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
};

/** A document of the shape that the model build generates, with every kind of operation in it. */
export const fixtureDocument = (paths: Json = PATHS): Json => ({
  openapi: '3.0.2',
  info: { title: 'Fixture', version: '1' },
  paths,
  components: {
    schemas: SCHEMAS,
    securitySchemes: {
      router: {
        type: 'apiKey',
        in: 'header',
        name: 'Unused',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          authorizerUri: '${AuthorizerInvokeArn}',
          authorizerResultTtlInSeconds: 0,
        },
      },
      api_key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
    },
  },
  'x-amazon-apigateway-request-validators': {
    full: { validateRequestBody: true, validateRequestParameters: true },
    off: { validateRequestBody: false, validateRequestParameters: false },
  },
  'x-amazon-apigateway-gateway-responses': gatewayResponses(),
});
