import { goodAst, traitsOf } from '../../test/good-ast.ts';
import { pathTenancyAst } from '../../test/path-tenancy.ts';
import { TRAIT } from '../ast/ast.ts';
import type { Ast } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { actionMap } from './action-map.ts';
import { cedarSchema } from './cedar-schema.ts';

const GET_ORDER = 'gatehouse.shop#GetOrder';

const mapOf = (ast: Ast = goodAst()) => {
  const model = new Model(ast);
  return actionMap(model, model.service('shop')).routes;
};

const routeOf = (operation: string, ast: Ast = goodAst()) =>
  mapOf(ast).find((route) => route.operation === operation);

describe('actionMap', () => {
  it('has every operation of the service, sorted by route and method', () => {
    expect(mapOf().map(({ method, route }) => `${method} ${route}`)).toEqual([
      'GET /api/shop/health',
      'GET /api/shop/orders',
      'POST /api/shop/orders',
      'GET /api/shop/orders/{orderId}',
      'POST /api/shop/orders/{orderId}/approve',
      'POST /api/shop/orders/{orderId}/lines',
      'GET /api/shop/orders/{orderId}/lines/{lineId}',
    ]);
  });

  it('says everything about a route', () => {
    expect(routeOf('GetOrder')).toEqual({
      method: 'GET',
      route: '/api/shop/orders/{orderId}',
      service: 'shop',
      operation: 'GetOrder',
      throttle: { rate: 100, burst: 200 },
      authorization: 'cedar',
      action: { type: 'Gatehouse::Action', id: 'shop:GetOrder' },
      resource: [{ type: 'Gatehouse::Order', pathParameter: 'orderId' }],
      decisionTtl: 60,
    });
  });

  it.each(['CreateOrder', 'ListOrders'])('lets %s act on the tenant of the caller', (operation) => {
    expect(routeOf(operation)?.resource).toBe('tenant');
  });

  it('lets the creation of a nested thing act on what holds it', () => {
    expect(routeOf('CreateLine')?.resource).toEqual([{ type: 'Gatehouse::Order', pathParameter: 'orderId' }]);
  });

  it('lists every entity that leads to a nested thing, in order', () => {
    expect(routeOf('GetLine')?.resource).toEqual([
      { type: 'Gatehouse::Order', pathParameter: 'orderId' },
      { type: 'Gatehouse::Line', pathParameter: 'lineId' },
    ]);
  });

  it('begins with the tenant of the path where the service has it there', () => {
    const model = new Model(pathTenancyAst());
    const { routes } = actionMap(model, model.service('stock'));
    const [tenant, article, shelf] = [
      { type: 'Gatehouse::Tenant', pathParameter: 'tenantId' },
      { type: 'Gatehouse::Article', pathParameter: 'articleId' },
      { type: 'Gatehouse::Shelf', pathParameter: 'shelfId' },
    ];
    expect(routes.map(({ operation, resource }) => [operation, resource])).toEqual([
      ['ListArticles', [tenant]],
      ['GetArticle', [tenant, article]],
      ['GetShelf', [tenant, article, shelf]],
    ]);
    const { actions } = cedarSchema(model, model.service('stock'))['Gatehouse'] ?? {};
    expect(actions?.['stock:ListArticles']?.appliesTo?.resourceTypes).toEqual(['Tenant']);
  });

  it('gives a public operation its reason and nothing to decide on', () => {
    const health = routeOf('GetHealth');
    expect(health).toMatchObject({ authorization: 'none', reason: 'Health checks carry no token.' });
    expect(health).not.toHaveProperty('action');
    expect(health).not.toHaveProperty('decisionTtl');
  });

  it('keeps an ALLOW on a read for 60 seconds, and on a write not at all', () => {
    expect([routeOf('GetOrder'), routeOf('ApproveOrder')].map((route) => route?.decisionTtl)).toEqual([
      60, 0,
    ]);
  });

  it('takes name and decisionTtl of @cedarAction', () => {
    const ast = goodAst();
    traitsOf(ast, GET_ORDER)[TRAIT.cedarAction] = { name: 'ReadOrder', decisionTtl: 5 };
    expect(routeOf('GetOrder', ast)).toMatchObject({ action: { id: 'shop:ReadOrder' }, decisionTtl: 5 });
  });

  it('takes a throttle and a partner key of the operation', () => {
    const ast = goodAst();
    traitsOf(ast, GET_ORDER)[TRAIT.throttle] = { rate: 1, burst: 3 };
    traitsOf(ast, GET_ORDER)[TRAIT.partnerKeyRequired] = {};
    expect(routeOf('GetOrder', ast)).toMatchObject({ throttle: { rate: 1, burst: 3 }, partnerKey: true });
  });

  it('has no throttle where neither operation nor service has one', () => {
    const ast = goodAst();
    delete traitsOf(ast, 'gatehouse.shop#Shop')[TRAIT.throttle];
    expect(routeOf('GetOrder', ast)).not.toHaveProperty('throttle');
  });
});

describe('cedarSchema', () => {
  const schemaOf = (ast: Ast = goodAst()) => {
    const model = new Model(ast);
    return cedarSchema(model, model.service('shop'))['Gatehouse'];
  };

  it('declares the entity types of the service, without the types of the callers', () => {
    expect(schemaOf()?.entityTypes).toEqual({
      Line: { memberOfTypes: ['Order'], shape: { type: 'Record', attributes: {} } },
      Order: { memberOfTypes: ['Tenant'], shape: { type: 'Record', attributes: {} } },
    });
  });

  it('declares attributes, optional unless told otherwise', () => {
    const ast = goodAst();
    traitsOf(ast, 'gatehouse.shop#Order')[TRAIT.cedarEntity] = {
      type: 'Order',
      attributes: {
        tenantId: { type: 'String' },
        owner: { type: 'Entity', entity: 'User' },
        tags: { type: 'Set<String>' },
        size: { type: 'Long', required: true },
      },
    };
    expect(schemaOf(ast)?.entityTypes['Order']).toEqual({
      memberOfTypes: [],
      shape: {
        type: 'Record',
        attributes: {
          owner: { type: 'Entity', name: 'User', required: false },
          size: { type: 'Long', required: true },
          tags: { type: 'Set', element: { type: 'String' }, required: false },
          tenantId: { type: 'String', required: false },
        },
      },
    });
  });

  it('declares actions and their groups, sorted, and none for a public operation', () => {
    expect(Object.keys(schemaOf()?.actions ?? {})).toEqual([
      'shop:ApproveOrder',
      'shop:CreateLine',
      'shop:CreateOrder',
      'shop:GetLine',
      'shop:GetOrder',
      'shop:ListOrders',
      'shop:Read',
      'shop:Write',
    ]);
  });

  it('applies an action to who can call the service and to what it acts on', () => {
    const actions = schemaOf()?.actions;
    expect(actions?.['shop:GetLine']).toMatchObject({
      memberOf: [{ id: 'shop:Read' }],
      appliesTo: { principalTypes: ['User', 'ApiClient'], resourceTypes: ['Line'] },
    });
    expect(actions?.['shop:ListOrders']?.appliesTo?.resourceTypes).toEqual(['Tenant']);
    expect(actions?.['shop:Read']).toEqual({});
  });

  it('leaves tenant and groups of the context optional, so that policies must test for them', () => {
    const context = schemaOf()?.actions['shop:GetOrder']?.appliesTo?.context;
    expect(context).toMatchObject({
      attributes: { tenantId: { required: false }, groups: { required: false } },
    });
  });
});
