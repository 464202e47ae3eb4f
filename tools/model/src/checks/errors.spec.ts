import { refuses, SHOP, STOCK } from '../../test/broken.ts';
import type { Broken } from '../../test/broken.ts';
import { member, shapeOf, text, traitsOf } from '../../test/good-ast.ts';
import type { Ast } from '../ast/ast.ts';
import { TRAIT } from '../ast/ast.ts';

const errors: Broken[] = [
  ...['code', 'Code', 'CODE'].map((name) => ({
    what: `an error member called ${name}`,
    breakIt: (ast: Ast) => {
      shapeOf(ast, 'gatehouse.common#ResourceNotFoundException').members = { [name]: text() };
    },
    shape: `gatehouse.common#ResourceNotFoundException$${name}`,
    problem: /clients read as the type of the error/,
  })),
  {
    what: 'an error member that is called code in JSON',
    breakIt: (ast) => {
      const message = text({ [TRAIT.jsonName]: 'code' });
      shapeOf(ast, 'gatehouse.common#ResourceNotFoundException').members = { message };
    },
    shape: 'gatehouse.common#ResourceNotFoundException$message',
    problem: /clients read as the type of the error/,
  },
  {
    what: 'a service that lacks a common error',
    breakIt: (ast) => shapeOf(ast, `${STOCK}Stock`).errors?.pop(),
    shape: `${STOCK}Stock`,
    problem: 'lacks the common errors gatehouse.common#ValidationException',
  },
  {
    what: 'a service without errors',
    breakIt: (ast) => delete shapeOf(ast, `${STOCK}Stock`).errors,
    shape: `${STOCK}Stock`,
    problem: /^lacks the common errors gatehouse.common#ForbiddenException, .*ValidationException$/,
  },
  {
    what: 'an error without a status',
    breakIt: (ast) => delete traitsOf(ast, 'gatehouse.common#ResourceNotFoundException')[TRAIT.httpError],
    shape: 'gatehouse.common#ResourceNotFoundException',
    problem: 'is an error without @httpError',
  },
];

const rest: Broken[] = [
  {
    what: 'an operation without an example',
    breakIt: (ast) => delete traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.examples],
    shape: `${SHOP}GetOrder`,
    problem: 'has no example that succeeds (@examples)',
  },
  {
    what: 'an operation whose only example fails',
    breakIt: (ast) => {
      const error = { shapeId: 'gatehouse.common#ResourceNotFoundException' };
      traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.examples] = [{ title: 'Not there', input: {}, error }];
    },
    shape: `${SHOP}GetOrder`,
    problem: 'has no example that succeeds (@examples)',
  },
  {
    what: 'an action prefix that is not the name of the folder',
    breakIt: (ast) => {
      const value = { namespace: 'Gatehouse', actionPrefix: 'shop', principals: ['User'] };
      traitsOf(ast, `${STOCK}Stock`)[TRAIT.cedarNamespace] = value;
    },
    shape: `${STOCK}Stock`,
    problem: 'has the actionPrefix shop in the folder stock; they must be equal',
  },
  {
    what: 'a service without @cedarNamespace',
    breakIt: (ast) => delete traitsOf(ast, `${STOCK}Stock`)[TRAIT.cedarNamespace],
    shape: `${STOCK}Stock`,
    problem: 'must stand in a folder of libs/model/services and carry @cedarNamespace',
  },
  ...['httpPrefixHeaders', 'httpQueryParams', 'httpResponseCode', 'hostLabel'].map((name) => ({
    what: `@${name}, which the service kit does not read`,
    breakIt: (ast: Ast) => {
      shapeOf(ast, `${SHOP}ListOrdersInput`).members = { bag: text({ [`smithy.api#${name}`]: {} }) };
    },
    shape: `${SHOP}ListOrdersInput$bag`,
    problem: `carries @${name}, which the service kit does not read`,
  })),
  {
    what: 'a stream',
    breakIt: (ast) => {
      ast.shapes[`${SHOP}Film`] = { type: 'blob', traits: { 'smithy.api#streaming': {} } };
      shapeOf(ast, `${SHOP}GetOrderOutput`).members = { film: member(`${SHOP}Film`) };
    },
    shape: `${SHOP}GetOrderOutput$film`,
    problem: 'is a stream, which the service kit does not read',
  },
];

describe('errors', () => {
  refuses(errors);
});

describe('examples, layout and bindings', () => {
  refuses(rest);
});
