/** Requests a second that a route lets through, and how many at once. All callers of the route share them. */
export interface Throttle {
  rate: number;
  burst: number;
}

/** One entity on the path of a route: its Cedar type and the path parameter that holds its id. */
export interface RouteEntity {
  /** Qualified Cedar type, e.g. `Gatehouse::Order`. */
  type: string;
  pathParameter: string;
}

/**
 * One row of the action map: what is authorized when a route is called.
 *
 * @example
 * { method: 'GET', route: '/api/commercial/orders/{orderId}', service: 'commercial', operation: 'GetOrder',
 *   authorization: 'cedar', action: { type: 'Gatehouse::Action', id: 'commercial:GetOrder' },
 *   resource: [{ type: 'Gatehouse::Order', pathParameter: 'orderId' }], decisionTtl: 60 }
 */
export interface Route {
  method: string;
  /** Path template as API Gateway knows it (`resource` of its event). */
  route: string;
  service: string;
  operation: string;
  throttle?: Throttle;
  /** Present when the caller needs an API key with a usage plan as well. */
  partnerKey?: true;
  /** `none`: public, and `reason` says why. `cedar`: `action`, `resource` and `decisionTtl` are present. */
  authorization: 'cedar' | 'none';
  reason?: string;
  action?: { type: string; id: string };
  /**
   * The entities on the path in order, the last being the resource; `tenant` is the caller's own tenant. Of a service
   * whose tenancy is `path` the first is the `Gatehouse::Tenant` of the path, to which all the others belong.
   */
  resource?: 'tenant' | RouteEntity[];
  /** Seconds that an ALLOW may be kept; 0 for every write. */
  decisionTtl?: number;
}

/** Every route of one service, or of all, sorted by route and method. */
export interface ActionMap {
  version: 1;
  routes: Route[];
}

/** A JSON schema (draft-07 keywords) whose `$ref` is `#/schemas/<name>` of the same operation table. */
export type JsonSchema = Record<string, unknown>;

/** Where a member of an input, output or error travels, and what it may hold. */
export interface ShapeMember {
  in: 'label' | 'query' | 'header' | 'body' | 'payload';
  /** Name on the wire: path parameter, query parameter, header or JSON key. */
  name: string;
  required?: true;
  /** The client fills it when the caller does not. */
  idempotencyToken?: true;
  /** Present on timestamps that are members themselves; nested ones carry `x-timestamp` in their schema. */
  timestampFormat?: 'epoch-seconds' | 'date-time' | 'http-date';
  schema: JsonSchema;
}

/** The members of an input, output or error. */
export interface Shape {
  members: Record<string, ShapeMember>;
}

/** One operation as the service kit needs it. */
export interface OperationEntry {
  method: string;
  route: string;
  /** HTTP status of success. */
  status: number;
  input: Shape;
  output: Shape;
  /** By Smithy shape name; the service's common errors are among them. */
  errors: Record<string, Shape & { status: number }>;
}

/** What `operations.json` holds: a service's operations, and the schemas that they refer to. */
export interface OperationTable {
  service: string;
  operations: Record<string, OperationEntry>;
  schemas: Record<string, JsonSchema>;
}

/** One `@examples` entry of an operation, values as the model writes them (timestamps are strings). */
export interface OperationExample {
  title: string;
  documentation?: string;
  input: Record<string, unknown>;
  output?: Record<string, unknown>;
  error?: { shapeId: string; content: Record<string, unknown> };
}

/** A Cedar schema in Cedar's JSON form, by namespace. */
export type CedarSchema = Record<
  string,
  { entityTypes: Record<string, CedarEntityType>; actions: Record<string, CedarAction> }
>;

/** An entity type of a Cedar schema. */
export interface CedarEntityType {
  memberOfTypes?: string[];
  shape?: JsonSchema;
}

/** An action of a Cedar schema; one without `appliesTo` is a group. */
export interface CedarAction {
  memberOf?: { id: string }[];
  appliesTo?: { principalTypes: string[]; resourceTypes: string[]; context: JsonSchema };
}

/**
 * An OpenAPI 3.0 document with API Gateway's extensions. Only what the merge reads is typed; a router reads on in
 * the operations.
 */
export interface GatewayDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, GatewayOperation>>;
  components: { schemas?: Record<string, JsonSchema>; securitySchemes?: Record<string, JsonSchema> };
  [extension: `x-${string}`]: unknown;
}

/** One operation of a gateway document. */
export interface GatewayOperation {
  operationId: string;
  [keyword: string]: unknown;
}

/** What the model build made of one service: the files of its `generated` folder. */
export interface ServiceModel {
  name: string;
  actionMap: ActionMap;
  cedarSchema: CedarSchema;
  gateway: GatewayDocument;
  operations: OperationTable;
  /** By operation name. */
  examples: Record<string, OperationExample[]>;
}
