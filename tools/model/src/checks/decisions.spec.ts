import { refuses, SHOP, STOCK } from '../../test/broken.ts';
import type { Broken } from '../../test/broken.ts';
import { traitsOf } from '../../test/good-ast.ts';
import type { Ast } from '../ast/ast.ts';
import { TRAIT } from '../ast/ast.ts';

const decisions: Broken[] = [
  {
    what: 'an operation without an authorization decision',
    breakIt: (ast) => delete traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction],
    shape: `${SHOP}GetOrder`,
    problem: 'carries neither @cedarAction nor @noAuthorization',
  },
  {
    what: '@auth([]) without its reason',
    breakIt: (ast) => {
      delete traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction];
      traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.auth] = [];
    },
    shape: `${SHOP}GetOrder`,
    problem: /does not say why: it needs @noAuthorization/,
  },
  {
    what: '@auth([]) on an operation that has an action, since the gate would stand open',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.auth] = []),
    shape: `${SHOP}GetOrder`,
    problem: /reachable without a token/,
  },
  {
    what: '@optionalAuth without a reason',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.optionalAuth] = {}),
    shape: `${SHOP}GetOrder`,
    problem: /reachable without a token/,
  },
  {
    what: 'an empty reason',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetHealth`)[TRAIT.noAuthorization] = { reason: ' ' }),
    shape: `${SHOP}GetHealth`,
    problem: 'gives no reason in @noAuthorization',
  },
  {
    what: 'a reason without @auth([])',
    breakIt: (ast) => delete traitsOf(ast, `${SHOP}GetHealth`)[TRAIT.auth],
    shape: `${SHOP}GetHealth`,
    problem: 'carries @noAuthorization without @auth([])',
  },
  {
    what: 'an action and a reason at once',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetHealth`)[TRAIT.cedarAction] = {}),
    shape: `${SHOP}GetHealth`,
    problem: 'carries both @cedarAction and @noAuthorization',
  },
  {
    what: 'a kept decision on a write',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}CreateOrder`)[TRAIT.cedarAction] = { decisionTtl: 1 }),
    shape: `${SHOP}CreateOrder`,
    problem: /a decision on a write is never kept/,
  },
];

const actions: Broken[] = [
  {
    what: 'two operations with one action',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction] = { name: 'ApproveOrder' }),
    shape: `${SHOP}GetOrder`,
    problem: `shares the Cedar action shop:ApproveOrder with ${SHOP}ApproveOrder`,
  },
  {
    what: 'an action that is called as a group',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction] = { name: 'Write' }),
    shape: `${SHOP}GetOrder`,
    problem: /which is also an action group/,
  },
];

const entities: Broken[] = [
  {
    what: 'one entity type of two services',
    breakIt: (ast) => (traitsOf(ast, `${STOCK}Article`)[TRAIT.cedarEntity] = { type: 'Order' }),
    shape: `${STOCK}Article`,
    problem: `declares the Cedar entity type Order, which ${SHOP}Order declares too`,
  },
  {
    what: 'one entity type of two resources of a service',
    breakIt: (ast) => (traitsOf(ast, `${SHOP}Line`)[TRAIT.cedarEntity] = { type: 'Order' }),
    shape: `${SHOP}Line`,
    problem: /which gatehouse.shop#Order declares too/,
  },
  ...['User', 'ApiClient', 'Group', 'Scope', 'Tenant'].map((type) => ({
    what: `the entity type ${type}, which is a caller's`,
    breakIt: (ast: Ast) => (traitsOf(ast, `${STOCK}Article`)[TRAIT.cedarEntity] = { type }),
    shape: `${STOCK}Article`,
    problem: `declares the Cedar entity type ${type}, which is a caller's`,
  })),
  {
    what: 'a resource without an entity type',
    breakIt: (ast) => delete traitsOf(ast, `${STOCK}Article`)[TRAIT.cedarEntity],
    shape: `${STOCK}Article`,
    problem: 'carries no @cedarEntity',
  },
  {
    what: 'a Cedar namespace of its own',
    breakIt: (ast) => {
      const value = { namespace: 'Stock', actionPrefix: 'stock', principals: ['User'] };
      traitsOf(ast, `${STOCK}Stock`)[TRAIT.cedarNamespace] = value;
    },
    shape: `${STOCK}Stock`,
    problem: 'declares the Cedar namespace Stock; every service declares Gatehouse',
  },
];

describe('decisions', () => {
  refuses(decisions);
});

describe('actions', () => {
  refuses(actions);
});

describe('entities', () => {
  refuses(entities);
});
