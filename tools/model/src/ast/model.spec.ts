import { goodAst, shapeOf, structure, traitsOf } from '../../test/good-ast.ts';
import { Failure } from '../failure.ts';
import { has, shortName, TRAIT, valueOf } from './ast.ts';
import { isPublic, isReadonly, Model, pathParameters } from './model.ts';

const SHOP = 'gatehouse.shop#';
const model = new Model(goodAst());
const shop = model.service('shop');
const operation = (name: string) => {
  const found = shop.operations.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`The shop has no ${name}.`);
  return found;
};

describe('Model', () => {
  it('has every service, sorted by name', () => {
    expect(model.services.map(({ name }) => name)).toEqual(['shop', 'stock']);
  });

  it('refuses a service that it does not have', () => {
    expect(() => model.service('billing')).toThrow(new Failure('The model has no service billing.'));
  });

  it('has every resource of a service with the resources that lead to it', () => {
    expect(shop.resources.map(({ path }) => path.map(shortName))).toEqual([['Order'], ['Order', 'Line']]);
  });

  it.each([
    ['GetHealth', []],
    ['ListOrders', []],
    ['CreateOrder', []],
    ['GetOrder', ['Order']],
    ['ApproveOrder', ['Order']],
    ['CreateLine', ['Order']],
    ['GetLine', ['Order', 'Line']],
  ])('knows what %s acts on', (name, path) => {
    expect(operation(name).path.map(shortName)).toEqual(path);
  });

  it.each(['put', 'update', 'delete'] as const)('lets %s act on the thing itself', (binding) => {
    const ast = goodAst();
    shapeOf(ast, `${SHOP}Order`)[binding] = { target: `${SHOP}ApproveOrder` };
    delete shapeOf(ast, `${SHOP}Order`).operations;
    const found = new Model(ast).service('shop').operations.find(({ name }) => name === 'ApproveOrder');
    expect(found?.path).toEqual([`${SHOP}Order`]);
  });

  it('lets a collection operation act on what holds the things', () => {
    const ast = goodAst();
    const line = shapeOf(ast, `${SHOP}Line`);
    line.collectionOperations = [{ target: `${SHOP}GetLine` }];
    delete line.read;
    const found = new Model(ast).service('shop').operations.find(({ name }) => name === 'GetLine');
    expect(found?.path).toEqual([`${SHOP}Order`]);
  });

  it('reads method and route of an operation', () => {
    expect(operation('GetLine')).toMatchObject({
      id: `${SHOP}GetLine`,
      service: 'shop',
      method: 'GET',
      route: '/api/shop/orders/{orderId}/lines/{lineId}',
    });
  });

  it('joins the errors of operation and service, each once, sorted', () => {
    const ast = goodAst();
    shapeOf(ast, `${SHOP}GetOrder`).errors = ['ValidationException', 'ConflictException'].map((name) => ({
      target: `gatehouse.common#${name}`,
    }));
    ast.shapes['gatehouse.common#ConflictException'] = structure();
    const changed = new Model(ast);
    const service = changed.service('shop');
    const [getOrder] = service.operations.filter(({ name }) => name === 'GetOrder');
    const names = getOrder ? changed.errors(service, getOrder).map(shortName) : [];
    expect(names).toHaveLength(8);
    expect(names.slice(0, 2)).toEqual(['ConflictException', 'ForbiddenException']);
  });

  it.each([
    ['String', 'string'],
    ['PrimitiveLong', 'long'],
    ['BigDecimal', 'bigDecimal'],
    ['Unit', 'structure'],
  ])('knows %s of the prelude, which a syntax tree leaves out', (name, type) => {
    expect(model.shape(`smithy.api#${name}`).type).toBe(type);
  });

  it('refuses a shape that is nowhere', () => {
    expect(() => model.shape('gatehouse.shop#Nowhere')).toThrow(
      'The model has no shape gatehouse.shop#Nowhere.',
    );
  });

  it('has no members where there is no shape to have some', () => {
    expect(model.members(undefined)).toEqual({});
    expect(model.members({ target: 'smithy.api#Unit' })).toEqual({});
  });

  it('tells reads from writes, and public operations from protected ones', () => {
    expect([isReadonly(operation('GetOrder')), isReadonly(operation('ApproveOrder'))]).toEqual([true, false]);
    expect([isPublic(operation('GetHealth')), isPublic(operation('GetOrder'))]).toEqual([true, false]);
  });
});

describe('traits', () => {
  it('are read by their id', () => {
    const ast = goodAst();
    const traits = traitsOf(ast, `${SHOP}GetOrder`);
    expect(valueOf({ traits }, TRAIT.http)).toEqual({ method: 'GET', uri: '/api/shop/orders/{orderId}' });
    expect(has({ traits }, TRAIT.readonly)).toBe(true);
  });

  it('are absent from what carries none', () => {
    expect(valueOf(undefined, TRAIT.http)).toBeUndefined();
    expect([has({}, TRAIT.readonly), has(undefined, TRAIT.readonly)]).toEqual([false, false]);
  });
});

describe('pathParameters', () => {
  it.each([
    ['/a', []],
    ['/a/{b}', ['b']],
    ['/a/{b}/c/{d}', ['b', 'd']],
    ['/a/{b+}', ['b+']],
  ])('of %s', (route, names) => {
    expect(pathParameters(route)).toEqual(names);
  });
});
