import { SHOP, STOCK } from '../../test/broken.ts';
import { goodAst, goodSources, shapeOf, structure, text, traitsOf } from '../../test/good-ast.ts';
import { TRAIT } from '../ast/ast.ts';
import { Model } from '../ast/model.ts';
import { checkModel } from './check-model.ts';

describe('checkModel', () => {
  it('has nothing against the good model', () => {
    expect(checkModel(new Model(goodAst()), goodSources)).toEqual([]);
  });

  it('takes a bounded pattern instead of a length', () => {
    const ast = goodAst();
    shapeOf(ast, `${STOCK}ArticleId`).traits = { [TRAIT.pattern]: '^[A-Za-z0-9_-]{1,64}$' };
    expect(checkModel(new Model(ast), goodSources)).toEqual([]);
  });

  it('takes a decisionTtl on a read, and 0 on a write', () => {
    const ast = goodAst();
    traitsOf(ast, `${SHOP}GetOrder`)[TRAIT.cedarAction] = { decisionTtl: 300 };
    traitsOf(ast, `${SHOP}CreateOrder`)[TRAIT.cedarAction] = { decisionTtl: 0 };
    expect(checkModel(new Model(ast), goodSources)).toEqual([]);
  });

  it('takes a member called code outside errors', () => {
    const ast = goodAst();
    shapeOf(ast, `${SHOP}GetOrderOutput`).members = { code: text() };
    expect(checkModel(new Model(ast), goodSources)).toEqual([]);
  });

  it('refuses a service shape that is not called after its folder', () => {
    const ast = goodAst();
    const sources = goodSources.map((source) =>
      source.name === 'stock' ? { ...source, name: 'stock-room' } : source,
    );
    const value = { namespace: 'Gatehouse', actionPrefix: 'stock-room', principals: ['User'] };
    traitsOf(ast, `${STOCK}Stock`)[TRAIT.cedarNamespace] = value;
    const problem = 'must be called StockRoom, after its folder';
    expect(checkModel(new Model(ast), sources)).toContainEqual({ shape: `${STOCK}Stock`, problem });
  });

  it('tells everything at once, sorted by shape, each once', () => {
    const ast = goodAst();
    ast.shapes[`${SHOP}Oops`] = structure(
      { code: text() },
      { [TRAIT.error]: 'client', [TRAIT.httpError]: 418 },
    );
    for (const name of ['GetOrder', 'GetLine'])
      shapeOf(ast, SHOP + name).errors = [{ target: `${SHOP}Oops` }];
    delete traitsOf(ast, `${SHOP}ApproveOrder`)[TRAIT.examples];
    const shapes = checkModel(new Model(ast), goodSources).map(({ shape }) => shape);
    expect(shapes).toEqual([`${SHOP}ApproveOrder`, `${SHOP}Oops$code`]);
  });
});
