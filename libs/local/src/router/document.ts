import { Ajv } from 'ajv';
import { refuseDocument } from './errors.ts';
import type { Throttle } from './throttle.ts';

/** A JSON schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
}

export interface IntegrationDocument {
  readonly type: string;
  readonly httpMethod: string;
  readonly uri: string;
  readonly timeoutInMillis?: number;
  readonly requestParameters?: Readonly<Record<string, string>>;
}

export interface OperationDocument {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>;
  };
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-amazon-apigateway-request-validator'?: string;
  readonly 'x-amazon-apigateway-integration': IntegrationDocument;
  readonly 'x-gatehouse-throttle'?: Throttle;
  readonly 'x-gatehouse-service'?: string;
}

export interface GatewayResponse {
  readonly statusCode?: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

export interface SecurityScheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
  readonly 'x-amazon-apigateway-authorizer'?: {
    readonly type: string;
    readonly authorizerResultTtlInSeconds?: number;
  };
}

/** The part of an OpenAPI 3.0 document with API Gateway's extensions that the router interprets. */
export interface GatewayDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
  readonly security?: OperationDocument['security'];
  readonly 'x-amazon-apigateway-request-validator'?: string;
  readonly 'x-amazon-apigateway-request-validators'?: Readonly<
    Record<string, { readonly validateRequestBody?: boolean; readonly validateRequestParameters?: boolean }>
  >;
  readonly 'x-amazon-apigateway-gateway-responses'?: Readonly<Record<string, GatewayResponse>>;
}

const text = { type: 'string', minLength: 1 };
const texts = { type: 'object', additionalProperties: { type: 'string' } };
const mapOf = (additionalProperties: object) => ({ type: 'object', additionalProperties });
const object = (required: string[], properties: object) => ({ type: 'object', required, properties });

const security = { type: 'array', items: mapOf({ type: 'array' }) };

const documentSchema = object(['paths'], {
  paths: { ...mapOf({ type: 'object' }), minProperties: 1 },
  security,
  components: object([], {
    schemas: mapOf({ type: 'object' }),
    securitySchemes: mapOf(
      object(['type'], {
        type: text,
        'x-amazon-apigateway-authorizer': object(['type'], { type: { enum: ['request'] } }),
      }),
    ),
  }),
  'x-amazon-apigateway-request-validator': text,
  'x-amazon-apigateway-request-validators': mapOf(
    object([], { validateRequestBody: { type: 'boolean' }, validateRequestParameters: { type: 'boolean' } }),
  ),
  'x-amazon-apigateway-gateway-responses': mapOf(
    object([], {
      statusCode: { type: ['string', 'integer'], pattern: '^[1-5][0-9][0-9]$' },
      responseParameters: texts,
      responseTemplates: texts,
    }),
  ),
});

const operationSchema = object(['operationId', 'x-amazon-apigateway-integration'], {
  operationId: text,
  parameters: {
    type: 'array',
    items: object(['name', 'in'], { name: text, in: { enum: ['path', 'query', 'header', 'cookie'] } }),
  },
  requestBody: object(['content'], {
    required: { type: 'boolean' },
    content: mapOf(object([], { schema: { type: 'object' } })),
  }),
  security,
  'x-amazon-apigateway-request-validator': text,
  'x-amazon-apigateway-integration': object(['type', 'httpMethod', 'uri'], {
    type: { enum: ['http_proxy', 'HTTP_PROXY'] },
    httpMethod: { type: 'string', pattern: '^[A-Z]+$' },
    uri: text,
    timeoutInMillis: { type: 'integer', minimum: 50, maximum: 300_000 },
    requestParameters: texts,
  }),
  'x-gatehouse-throttle': object(['rate', 'burst'], {
    rate: { type: 'number', exclusiveMinimum: 0 },
    burst: { type: 'integer', minimum: 1 },
  }),
  'x-gatehouse-service': text,
});

const ajv = new Ajv({ strict: false });
const isDocument = ajv.compile<GatewayDocument>(documentSchema);
const isOperation = ajv.compile<OperationDocument>(operationSchema);

/** @throws {RouterError} ERR_GATEWAY_DOCUMENT */
export function readDocument(document: unknown): GatewayDocument {
  if (isDocument(document)) return document;
  return refuseDocument('document', ajv.errorsText(isDocument.errors, { dataVar: '' }).trim());
}

/** @throws {RouterError} ERR_GATEWAY_DOCUMENT */
export function readOperation(where: string, operation: unknown): OperationDocument {
  if (isOperation(operation)) return operation;
  return refuseDocument(where, ajv.errorsText(isOperation.errors, { dataVar: '' }).trim());
}
