import { refuses, SHOP, STOCK } from '../../test/broken.ts';
import type { Broken } from '../../test/broken.ts';
import { shapeOf, text, traitsOf } from '../../test/good-ast.ts';
import type { Ast } from '../ast/ast.ts';
import { TRAIT } from '../ast/ast.ts';

const route = (ast: Ast, operation: string, method: string, uri: string) => {
  traitsOf(ast, operation)[TRAIT.http] = { method, uri };
};

const routes: Broken[] = [
  {
    what: 'two operations of two services with one route',
    breakIt: (ast) => route(ast, `${STOCK}GetArticle`, 'GET', '/api/shop/orders/{orderId}'),
    shape: `${STOCK}GetArticle`,
    problem: `shares the route GET /api/shop/orders/{orderId} with ${SHOP}GetOrder`,
  },
  {
    what: 'two operations whose routes differ only in the name of a parameter',
    breakIt: (ast) => {
      route(ast, `${SHOP}GetLine`, 'GET', '/api/shop/orders/{lineId}');
    },
    shape: `${SHOP}GetOrder`,
    problem: `shares the route GET /api/shop/orders/{lineId} with ${SHOP}GetLine`,
  },
  {
    what: 'two names for the parameter at one position, which API Gateway does not import',
    breakIt: (ast) => route(ast, `${SHOP}GetOrder`, 'GET', '/api/shop/orders/{id}'),
    shape: `${SHOP}GetOrder`,
    problem: `calls {id} what ${SHOP}ApproveOrder calls {orderId}`,
  },
  {
    what: 'an operation without a route',
    breakIt: (ast) => delete traitsOf(ast, `${SHOP}ListOrders`)[TRAIT.http],
    shape: `${SHOP}ListOrders`,
    problem: 'has no @http route',
  },
  {
    what: 'a route below another service',
    breakIt: (ast) => route(ast, `${STOCK}GetArticle`, 'GET', '/api/shop/articles/{articleId}'),
    shape: `${STOCK}GetArticle`,
    problem: 'has a route outside /api/stock/: /api/shop/articles/{articleId}',
  },
  {
    what: 'a query in a route',
    breakIt: (ast) => route(ast, `${SHOP}ListOrders`, 'GET', '/api/shop/orders?archived'),
    shape: `${SHOP}ListOrders`,
    problem: /has a query in its route/,
  },
  {
    what: 'a greedy label',
    breakIt: (ast) => route(ast, `${SHOP}ListOrders`, 'GET', '/api/shop/files/{path+}'),
    shape: `${SHOP}ListOrders`,
    problem: /has a greedy label/,
  },
];

const identifiers: Broken[] = [
  {
    what: 'an instance operation whose URI misses its identifier',
    breakIt: (ast) => route(ast, `${SHOP}ApproveOrder`, 'POST', '/api/shop/approvals'),
    shape: `${SHOP}ApproveOrder`,
    problem: 'must have the identifier orderId in its URI, as an @httpLabel',
  },
  {
    what: 'a nested operation whose URI misses the identifier around it',
    breakIt: (ast) => route(ast, `${SHOP}GetLine`, 'GET', '/api/shop/lines/{lineId}'),
    shape: `${SHOP}GetLine`,
    problem: 'must have the identifier orderId in its URI, as an @httpLabel',
  },
  {
    what: 'an identifier that travels in the query',
    breakIt: (ast) => {
      shapeOf(ast, `${SHOP}ApproveOrderInput`).members = { orderId: text({ [TRAIT.httpQuery]: 'orderId' }) };
    },
    shape: `${SHOP}ApproveOrder`,
    problem: 'must have the identifier orderId in its URI, as an @httpLabel',
  },
  {
    what: 'an identifier that may hold anything',
    breakIt: (ast) => delete traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.pattern],
    shape: `${STOCK}Article`,
    problem: /articleId whose type gatehouse.stock#ArticleId is wider/,
  },
  {
    what: 'an identifier that may hold a dot',
    breakIt: (ast) => (traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.pattern] = '^[A-Za-z0-9._-]+$'),
    shape: `${STOCK}Article`,
    problem: /is wider than/,
  },
  {
    what: 'an identifier whose pattern has no end',
    breakIt: (ast) => (traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.pattern] = '^[A-Za-z0-9_-]+'),
    shape: `${STOCK}Article`,
    problem: /is wider than/,
  },
  {
    what: 'an identifier of more than 64 characters',
    breakIt: (ast) => (traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.length] = { min: 1, max: 65 }),
    shape: `${STOCK}Article`,
    problem: /is wider than/,
  },
  {
    what: 'an identifier without a greatest length',
    breakIt: (ast) => delete traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.length],
    shape: `${STOCK}Article`,
    problem: /is wider than/,
  },
  {
    what: 'a bounded pattern whose bound is too high',
    breakIt: (ast) => (traitsOf(ast, `${STOCK}ArticleId`)[TRAIT.pattern] = '^[A-Za-z0-9_-]{1,128}$'),
    shape: `${STOCK}Article`,
    problem: /is wider than/,
  },
  {
    what: 'a resource with two identifiers of its own',
    breakIt: (ast) => {
      shapeOf(ast, `${STOCK}Article`).identifiers = {
        articleId: { target: `${STOCK}ArticleId` },
        shelfId: { target: `${STOCK}ArticleId` },
      };
    },
    shape: `${STOCK}Article`,
    problem: 'must have exactly one identifier of its own, and has 2',
  },
  {
    what: 'a resource without an identifier',
    breakIt: (ast) => (shapeOf(ast, `${STOCK}Article`).identifiers = {}),
    shape: `${STOCK}Article`,
    problem: 'must have exactly one identifier of its own, and has 0',
  },
];

describe('routes', () => {
  refuses(routes);
});

describe('identifiers and labels', () => {
  refuses(identifiers);
});
