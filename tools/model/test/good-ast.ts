import type { Ast, AstMember, AstShape, Traits } from '../src/ast/ast.ts';
import { TRAIT } from '../src/ast/ast.ts';
import { COMMON_ERRORS } from '../src/checks/errors.ts';
import type { ServiceSource } from '../src/workspace.ts';

/** A member that points at a shape. */
export const member = (target: string, traits: Traits = {}): AstMember => ({ target, traits });

/** A member that points at Smithy's own `String`. */
export const text = (traits: Traits = {}): AstMember => member('smithy.api#String', traits);

const required = { [TRAIT.required]: {} };
const label = { ...required, [TRAIT.httpLabel]: {} };

export const structure = (members: Record<string, AstMember> = {}, traits: Traits = {}): AstShape => ({
  type: 'structure',
  members,
  traits,
});

const STATUS: Record<string, number> = {
  ForbiddenException: 403,
  InternalServerException: 500,
  PayloadTooLargeException: 413,
  ServiceUnavailableException: 503,
  ThrottlingException: 429,
  UnauthorizedException: 401,
  ValidationException: 400,
  ResourceNotFoundException: 404,
};

function errorShapes(): Record<string, AstShape> {
  const entries = Object.entries(STATUS).map(([name, status]) => {
    const traits = { [TRAIT.error]: status < 500 ? 'client' : 'server', [TRAIT.httpError]: status };
    return [`gatehouse.common#${name}`, structure({ message: text(required) }, traits)] as const;
  });
  return Object.fromEntries(entries);
}

const idShape: AstShape = {
  type: 'string',
  traits: {
    [TRAIT.pattern]: '^[A-Za-z0-9_-]+$',
    [TRAIT.length]: { min: 1, max: 64 },
    [TRAIT.documentation]: 'An id.',
  },
};

const service = (name: string, more: Partial<AstShape>): AstShape => ({
  type: 'service',
  version: '1',
  errors: COMMON_ERRORS.map((target) => ({ target })),
  traits: {
    [TRAIT.cedarNamespace]: { namespace: 'Gatehouse', actionPrefix: name, principals: ['User', 'ApiClient'] },
    [TRAIT.throttle]: { rate: 100, burst: 200 },
    [TRAIT.title]: `${name} API`,
    [TRAIT.documentation]: `All about ${name}.`,
  },
  ...more,
});

const operation = (namespace: string, name: string, traits: Traits, errors: string[] = []): AstShape => ({
  type: 'operation',
  input: { target: `${namespace}#${name}Input` },
  output: { target: `${namespace}#${name}Output` },
  errors: errors.map((error) => ({ target: `gatehouse.common#${error}` })),
  traits: { [TRAIT.examples]: [{ title: 'It works', input: {}, output: {} }], ...traits },
});

const http = (method: string, uri: string, code?: number) => ({
  [TRAIT.http]: { method, uri, ...(code && { code }) },
});
const reads = { [TRAIT.readonly]: {}, [TRAIT.cedarAction]: { memberOf: ['Read'] } };
const writes = { [TRAIT.cedarAction]: { memberOf: ['Write'] } };
const entity = (type: string, ...memberOf: string[]) => ({ [TRAIT.cedarEntity]: { type, memberOf } });

const SHOP = 'gatehouse.shop';

/** Orders with lines, and a public health operation. */
function shop(): Record<string, AstShape> {
  const shapes: Record<string, AstShape> = {
    Shop: service('shop', {
      resources: [{ target: `${SHOP}#Order` }],
      operations: [{ target: `${SHOP}#GetHealth` }],
    }),
    Order: {
      type: 'resource',
      identifiers: { orderId: { target: `${SHOP}#Id` } },
      create: { target: `${SHOP}#CreateOrder` },
      read: { target: `${SHOP}#GetOrder` },
      list: { target: `${SHOP}#ListOrders` },
      operations: [{ target: `${SHOP}#ApproveOrder` }],
      resources: [{ target: `${SHOP}#Line` }],
      traits: entity('Order', 'Tenant'),
    },
    Line: {
      type: 'resource',
      identifiers: { orderId: { target: `${SHOP}#Id` }, lineId: { target: `${SHOP}#Id` } },
      create: { target: `${SHOP}#CreateLine` },
      read: { target: `${SHOP}#GetLine` },
      traits: entity('Line', 'Order'),
    },
    Id: structuredClone(idShape),
    GetHealth: operation(SHOP, 'GetHealth', {
      ...http('GET', '/api/shop/health'),
      [TRAIT.readonly]: {},
      [TRAIT.auth]: [],
      [TRAIT.noAuthorization]: { reason: 'Health checks carry no token.' },
    }),
    GetHealthInput: structure(),
    GetHealthOutput: structure({ ok: member('smithy.api#Boolean', required) }),
    GetOrder: operation(SHOP, 'GetOrder', { ...http('GET', '/api/shop/orders/{orderId}'), ...reads }, [
      'ResourceNotFoundException',
    ]),
    GetOrderInput: structure({ orderId: member(`${SHOP}#Id`, label) }),
    GetOrderOutput: structure({
      orderId: member(`${SHOP}#Id`, required),
      createdAt: member('smithy.api#Timestamp'),
    }),
    ListOrders: operation(SHOP, 'ListOrders', { ...http('GET', '/api/shop/orders'), ...reads }),
    ListOrdersInput: structure({ nextToken: text({ [TRAIT.httpQuery]: 'nextToken' }) }),
    ListOrdersOutput: structure({ nextToken: text() }),
    CreateOrder: operation(SHOP, 'CreateOrder', { ...http('POST', '/api/shop/orders', 201), ...writes }),
    CreateOrderInput: structure({
      note: text(),
      clientToken: text({ [TRAIT.httpHeader]: 'Idempotency-Key', [TRAIT.idempotencyToken]: {} }),
    }),
    CreateOrderOutput: structure({ orderId: member(`${SHOP}#Id`, required) }),
    ApproveOrder: operation(SHOP, 'ApproveOrder', {
      ...http('POST', '/api/shop/orders/{orderId}/approve'),
      ...writes,
    }),
    ApproveOrderInput: structure({ orderId: member(`${SHOP}#Id`, label) }),
    ApproveOrderOutput: structure(),
    CreateLine: operation(SHOP, 'CreateLine', {
      ...http('POST', '/api/shop/orders/{orderId}/lines'),
      ...writes,
    }),
    CreateLineInput: structure({ orderId: member(`${SHOP}#Id`, label) }),
    CreateLineOutput: structure({ lineId: member(`${SHOP}#Id`, required) }),
    GetLine: operation(SHOP, 'GetLine', {
      ...http('GET', '/api/shop/orders/{orderId}/lines/{lineId}'),
      ...reads,
    }),
    GetLineInput: structure({ orderId: member(`${SHOP}#Id`, label), lineId: member(`${SHOP}#Id`, label) }),
    GetLineOutput: structure({ lineId: member(`${SHOP}#Id`, required) }),
  };
  return qualified(SHOP, shapes);
}

const STOCK = 'gatehouse.stock';

/** A second service, for what must be unique across services. */
function stock(): Record<string, AstShape> {
  return qualified(STOCK, {
    Stock: service('stock', { resources: [{ target: `${STOCK}#Article` }] }),
    Article: {
      type: 'resource',
      identifiers: { articleId: { target: `${STOCK}#ArticleId` } },
      read: { target: `${STOCK}#GetArticle` },
      traits: entity('Article', 'Tenant'),
    },
    ArticleId: structuredClone(idShape),
    GetArticle: operation(STOCK, 'GetArticle', {
      ...http('GET', '/api/stock/articles/{articleId}'),
      ...reads,
    }),
    GetArticleInput: structure({ articleId: member(`${STOCK}#ArticleId`, label) }),
    GetArticleOutput: structure({ articleId: member(`${STOCK}#ArticleId`, required) }),
  });
}

const qualified = (namespace: string, shapes: Record<string, AstShape>) =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`${namespace}#${name}`, shape]));

/** A small model that no check refuses, new for each caller to break. */
export const goodAst = (): Ast => ({ smithy: '2.0', shapes: { ...errorShapes(), ...shop(), ...stock() } });

/** Where the services of the good model would lie. */
export const goodSources: ServiceSource[] = [
  { name: 'shop', id: `${SHOP}#Shop`, files: [] },
  { name: 'stock', id: `${STOCK}#Stock`, files: [] },
];

/** The traits of a shape of a model, to change. */
export function traitsOf(ast: Ast, id: string): Traits {
  return (shapeOf(ast, id).traits ??= {});
}

/** A shape of a model, to change. */
export function shapeOf(ast: Ast, id: string): AstShape {
  const shape = ast.shapes[id];
  if (!shape) throw new Error(`The good model has no shape ${id}.`);
  return shape;
}
