import { SHOP, STOCK } from '../../test/broken.ts';
import { goodAst, goodSources, shapeOf, traitsOf } from '../../test/good-ast.ts';
import { pathTenancyAst } from '../../test/path-tenancy.ts';
import { TRAIT } from '../ast/ast.ts';
import type { Ast } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { checkModel } from './check-model.ts';

const told = (ast: Ast, tenancy?: string) => {
  const sources = goodSources.map((source) =>
    source.name === 'stock' && tenancy !== undefined ? { ...source, tenancy } : source,
  );
  return checkModel(new Model(ast), sources);
};
const route = (ast: Ast, operation: string, uri: string) =>
  (traitsOf(ast, operation)[TRAIT.http] = { method: 'GET', uri });
const entity = (ast: Ast, resource: string, value: object) =>
  Object.assign(traitsOf(ast, resource)[TRAIT.cedarEntity] as object, value);

describe('a tenancy', () => {
  it('may be token, which is also what is meant when nothing is said', () => {
    const said = goodAst();
    Object.assign(traitsOf(said, `${STOCK}Stock`)[TRAIT.cedarNamespace] as object, { tenancy: 'token' });
    for (const ast of [goodAst(), said])
      expect([undefined, 'token'].flatMap((tenancy) => told(ast, tenancy))).toEqual([]);
  });

  it('may be path, in one service and not in the other', () => {
    expect([undefined, 'path'].flatMap((tenancy) => told(pathTenancyAst(), tenancy))).toEqual([]);
  });

  it.each([
    ['token', 'path', goodAst],
    ['path', 'token', pathTenancyAst],
    ['path', 'paths', pathTenancyAst],
  ])('that is %s in the model and %s in service.json is refused', (modelled, said, make) => {
    expect(told(make(), said)).toEqual([
      {
        shape: `${STOCK}Stock`,
        problem: `has the tenancy ${modelled} (@cedarNamespace), but apps/stock/service.json says ${said}; they must be equal`,
      },
    ]);
  });

  it('has to be in service.json', () => {
    expect(told(goodAst(), '')[0]?.problem).toContain('apps/stock/service.json says nothing;');
  });
});

describe('a service whose tenancy is token', () => {
  it('has no tenant in a route', () => {
    const ast = goodAst();
    route(ast, `${SHOP}ListOrders`, '/api/shop/tenants/{tenantId}/orders');
    expect(told(ast)).toContainEqual({
      shape: `${SHOP}ListOrders`,
      problem: expect.stringMatching(/^has the label \{tenantId\}, which the door reads only/),
    });
  });
});

describe('a service whose tenancy is path', () => {
  const refused: [string, (ast: Ast) => unknown, string, RegExp | string][] = [
    [
      'an instance operation without the tenant',
      (ast) => route(ast, `${STOCK}GetArticle`, '/api/stock/articles/{articleId}'),
      'GetArticle',
      'must have a route below /api/stock/tenants/{tenantId}/, as the tenancy of its service is path: /api/stock/articles/{articleId}',
    ],
    [
      'a list without the tenant',
      (ast) => route(ast, `${STOCK}ListArticles`, '/api/stock/articles'),
      'ListArticles',
      /^must have a route below/,
    ],
    [
      'the tenant elsewhere in the route',
      (ast) => route(ast, `${STOCK}ListArticles`, '/api/stock/articles/of/{tenantId}'),
      'ListArticles',
      /^must have a route below/,
    ],
    [
      'a tenant that may hold anything',
      (ast) => {
        const { members = {} } = shapeOf(ast, `${STOCK}ListArticlesInput`);
        members['tenantId'] = { target: 'smithy.api#String', traits: members['tenantId']?.traits ?? {} };
      },
      'ListArticles',
      'has a tenantId whose type smithy.api#String is wider than ^[A-Za-z0-9_-]{1,64}$; TenantInput has the right one',
    ],
    [
      'a tenant in the route of a public operation',
      (ast) => {
        delete traitsOf(ast, `${STOCK}ListArticles`)[TRAIT.cedarAction];
        Object.assign(traitsOf(ast, `${STOCK}ListArticles`), {
          [TRAIT.auth]: [],
          [TRAIT.noAuthorization]: { reason: 'A test.' },
        });
      },
      'ListArticles',
      /^has the label \{tenantId\}, and nobody decides/,
    ],
    [
      'an entity without the tenant',
      (ast) => entity(ast, `${STOCK}Shelf`, { attributes: {} }),
      'Shelf',
      'must declare the Cedar attribute tenantId: { type: "String" }, as the tenancy of its service is path',
    ],
    [
      'an entity whose tenant is no text',
      (ast) => entity(ast, `${STOCK}Shelf`, { attributes: { tenantId: { type: 'Long' } } }),
      'Shelf',
      /^must declare the Cedar attribute tenantId/,
    ],
    [
      'an entity whose tenant no policy has to test for',
      (ast) => entity(ast, `${STOCK}Shelf`, { attributes: { tenantId: { type: 'String', required: true } } }),
      'Shelf',
      /^must declare the Cedar attribute tenantId/,
    ],
    [
      'a first entity outside its tenant',
      (ast) => entity(ast, `${STOCK}Article`, { memberOf: [] }),
      'Article',
      'must be a Cedar member of Tenant, as the tenancy of its service is path',
    ],
  ];

  it.each(refused)('has no place for %s', (_, breakIt, shape, problem) => {
    const ast = pathTenancyAst();
    breakIt(ast);
    expect(told(ast)).toContainEqual({
      shape: `${STOCK}${shape}`,
      problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
    });
  });

  it('says of a resource without an entity type only that', () => {
    const ast = pathTenancyAst();
    delete traitsOf(ast, `${STOCK}Shelf`)[TRAIT.cedarEntity];
    expect(told(ast).filter(({ shape }) => shape === `${STOCK}Shelf`)).toEqual([
      { shape: `${STOCK}Shelf`, problem: 'carries no @cedarEntity' },
    ]);
  });
});
