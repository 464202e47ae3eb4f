import { member, shapeOf, structure, text, traitsOf } from '../../test/good-ast.ts';
import { stateOf } from '../../test/state.ts';
import { TRAIT } from '../ast/ast.ts';
import type { Ast } from '../ast/ast.ts';
import { compareStates } from './tables.ts';

const SHOP = 'gatehouse.shop#';
const required = { [TRAIT.required]: {} };

/** What is told about a change of the good model, one line each. */
const told = (after: (ast: Ast) => unknown, before: (ast: Ast) => unknown = () => undefined) =>
  compareStates(stateOf(before), stateOf(after)).map(({ kind, where, what }) => `${kind} ${where}: ${what}`);

const http = (operation: string, method: string, uri: string, code?: number) => (ast: Ast) =>
  (traitsOf(ast, SHOP + operation)[TRAIT.http] = { method, uri, ...(code && { code }) });

const inputOf =
  (operation: string, members: ReturnType<typeof structure>['members'] = {}) =>
  (ast: Ast) =>
    (shapeOf(ast, `${SHOP}${operation}Input`).members = members);

const outputOf =
  (operation: string, members: ReturnType<typeof structure>['members'] = {}) =>
  (ast: Ast) =>
    (shapeOf(ast, `${SHOP}${operation}Output`).members = members);

describe('compareStates', () => {
  it('tells nothing about the same state', () => {
    expect(compareStates(stateOf(), stateOf())).toEqual([]);
  });

  it('tells services that went and came', () => {
    const { stock, ...shop } = stateOf();
    expect(compareStates(stateOf(), shop)).toEqual([
      { kind: 'breaking', where: 'stock', what: 'the service is gone' },
    ]);
    expect(compareStates(shop, { ...shop, stock: stock as NonNullable<typeof stock> })).toEqual([
      { kind: 'compatible', where: 'stock', what: 'the service is new' },
    ]);
  });

  it('sees an operation vanish with its binding, which smithy-diff does not', () => {
    const unbind = (ast: Ast) => delete shapeOf(ast, `${SHOP}Order`).operations;
    expect(told(unbind)).toEqual(['breaking shop:ApproveOrder: the operation is gone']);
    expect(told(() => undefined, unbind)).toEqual(['compatible shop:ApproveOrder: the operation is new']);
  });

  it('sees an existing input member become required, which smithy-diff does not', () => {
    const optional = inputOf('ListOrders', { status: text({ [TRAIT.httpQuery]: 'status' }) });
    const demanded = inputOf('ListOrders', { status: text({ [TRAIT.httpQuery]: 'status', ...required }) });
    expect(told(demanded, optional)).toEqual(['breaking shop:ListOrders: input status is required now']);
    expect(told(optional, demanded)).toEqual([
      'compatible shop:ListOrders: input status is required no more',
    ]);
  });

  it('judges members that went and came', () => {
    const [none, one, must] = [{}, { a: text() }, { a: text(required) }];
    expect(told(inputOf('ApproveOrder', one), inputOf('ApproveOrder', none))).toEqual([
      'compatible shop:ApproveOrder: input a is new',
    ]);
    expect(told(inputOf('ApproveOrder', must), inputOf('ApproveOrder', none))).toEqual([
      'breaking shop:ApproveOrder: input a is new and required',
    ]);
    expect(told(inputOf('ApproveOrder', none), inputOf('ApproveOrder', one))).toEqual([
      'breaking shop:ApproveOrder: input a is gone',
    ]);
    expect(told(outputOf('ApproveOrder', must), outputOf('ApproveOrder', none))).toEqual([
      'compatible shop:ApproveOrder: output a is new and required',
    ]);
    expect(told(outputOf('ApproveOrder', none), outputOf('ApproveOrder', must))).toEqual([
      'breaking shop:ApproveOrder: output a is gone',
    ]);
  });

  it('judges a promise of an output the other way round', () => {
    const [may, must] = [
      outputOf('ApproveOrder', { a: text() }),
      outputOf('ApproveOrder', { a: text(required) }),
    ];
    expect(told(must, may)).toEqual(['compatible shop:ApproveOrder: output a is required now']);
    expect(told(may, must)).toEqual(['breaking shop:ApproveOrder: output a is required no more']);
  });

  it('sees a member move', () => {
    const header = inputOf('ListOrders', { a: text({ [TRAIT.httpHeader]: 'A' }) });
    const query = inputOf('ListOrders', { a: text({ [TRAIT.httpQuery]: 'a' }) });
    expect(told(query, header)).toEqual([
      'breaking shop:ListOrders: place of input a was "header A" and is "query a"',
    ]);
  });

  it('sees a method, a route and a status change', () => {
    const changes = told(http('ApproveOrder', 'PUT', '/api/shop/orders/{orderId}/approval', 202));
    expect(changes).toEqual(
      expect.arrayContaining([
        'breaking shop:ApproveOrder: method was "POST" and is "PUT"',
        'breaking shop:ApproveOrder: route was "/api/shop/orders/{orderId}/approve" and is "/api/shop/orders/{orderId}/approval"',
        'breaking shop:ApproveOrder: status was 200 and is 202',
      ]),
    );
  });

  it('sees a route open, and a policy lose its action', () => {
    const open = (ast: Ast) => {
      const traits = traitsOf(ast, `${SHOP}GetOrder`);
      delete traits[TRAIT.cedarAction];
      Object.assign(traits, { [TRAIT.auth]: [], [TRAIT.noAuthorization]: { reason: 'Why not' } });
    };
    expect(told(open)).toEqual(
      expect.arrayContaining([
        'breaking shop:GetOrder: authorization was "cedar" and is "none"',
        'breaking shop:GetOrder: Cedar action was "shop:GetOrder" and is nothing',
        'breaking shop:GetOrder: security was [{"router":[]}] and is []',
      ]),
    );
  });

  it('tells throttles and kept decisions without calling them breaking', () => {
    const slower = (ast: Ast) => (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.throttle] = { rate: 1, burst: 1 });
    expect(told(slower)).toEqual([
      'compatible shop:GetOrder: throttle was {"rate":100,"burst":200} and is {"rate":1,"burst":1}',
    ]);
    const shorter = (ast: Ast) =>
      (traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction] = { memberOf: ['Read'], decisionTtl: 5 });
    expect(told(shorter)).toEqual(['compatible shop:GetOrder: decisionTtl was 60 and is 5']);
  });

  it('tells a changed integration', () => {
    const after = structuredClone(stateOf());
    const operation = after['shop']?.gateway.paths['/api/shop/orders']?.['get'];
    if (operation) operation['x-amazon-apigateway-integration'] = { timeoutInMillis: 1 };
    expect(compareStates(stateOf(), after)).toEqual([
      { kind: 'compatible', where: 'shop:ListOrders', what: 'the integration changed' },
    ]);
  });

  it('tells errors that went and came', () => {
    const without = (ast: Ast) => (shapeOf(ast, `${SHOP}GetOrder`).errors = []);
    expect(told(without)).toEqual(['compatible shop:GetOrder: answers ResourceNotFoundException no more']);
    expect(told(() => undefined, without)).toEqual([
      'compatible shop:GetOrder: answers ResourceNotFoundException as well',
    ]);
  });

  it('looks into nested types', () => {
    const total = (traits: object) => (ast: Ast) => {
      ast.shapes[`${SHOP}Money`] = structure({ currency: text({ ...traits }) });
      inputOf('ApproveOrder', { total: member(`${SHOP}Money`) })(ast);
    };
    expect(told(total(required), total({}))).toEqual([
      'breaking shop:ApproveOrder: input total/currency is required now',
    ]);
  });
});
