import type { Ast } from '../src/ast/ast.ts';
import { TRAIT } from '../src/ast/ast.ts';
import { goodAst, member, shapeOf, structure, traitsOf } from './good-ast.ts';

const STOCK = 'gatehouse.stock#';

/** The good model, in which the tenant of stock stands in the path; it lists its articles and has shelves below them. */
export function pathTenancyAst(): Ast {
  const ast = goodAst();
  const label = { [TRAIT.required]: {}, [TRAIT.httpLabel]: {} };
  const tenantId = member(`${STOCK}ArticleId`, label);
  const declared = { tenantId: { type: 'String' } };
  Object.assign(traitsOf(ast, `${STOCK}Stock`)[TRAIT.cedarNamespace] as object, { tenancy: 'path' });
  traitsOf(ast, `${STOCK}Article`)[TRAIT.cedarEntity] = {
    type: 'Article',
    memberOf: ['Tenant'],
    attributes: declared,
  };
  Object.assign(shapeOf(ast, `${STOCK}Article`), {
    list: { target: `${STOCK}ListArticles` },
    resources: [{ target: `${STOCK}Shelf` }],
  });
  Object.assign(ast.shapes, {
    [`${STOCK}ListArticles`]: {
      ...structuredClone(shapeOf(ast, `${STOCK}GetArticle`)),
      input: { target: `${STOCK}ListArticlesInput` },
    },
    [`${STOCK}ListArticlesInput`]: structure({ tenantId }),
    [`${STOCK}Shelf`]: {
      type: 'resource',
      identifiers: { articleId: { target: `${STOCK}ArticleId` }, shelfId: { target: `${STOCK}ArticleId` } },
      read: { target: `${STOCK}GetShelf` },
      traits: { [TRAIT.cedarEntity]: { type: 'Shelf', memberOf: ['Article'], attributes: declared } },
    },
    [`${STOCK}GetShelf`]: {
      ...structuredClone(shapeOf(ast, `${STOCK}GetArticle`)),
      input: { target: `${STOCK}GetShelfInput` },
    },
    [`${STOCK}GetShelfInput`]: structure({
      tenantId,
      articleId: member(`${STOCK}ArticleId`, label),
      shelfId: member(`${STOCK}ArticleId`, label),
    }),
  });
  shapeOf(ast, `${STOCK}GetArticleInput`).members = {
    tenantId,
    articleId: member(`${STOCK}ArticleId`, label),
  };
  routeTo(ast, 'GetArticle', '/articles/{articleId}');
  routeTo(ast, 'ListArticles', '/articles');
  routeTo(ast, 'GetShelf', '/articles/{articleId}/shelves/{shelfId}');
  return ast;
}

function routeTo(ast: Ast, operation: string, path: string): void {
  const uri = `/api/stock/tenants/{tenantId}${path}`;
  traitsOf(ast, STOCK + operation)[TRAIT.http] = { method: 'GET', uri };
}
