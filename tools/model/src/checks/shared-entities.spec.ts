import { goodAst } from '../../test/good-ast.ts';
import { Model } from '../ast/model.ts';
import { entityTypesOf, sharedEntities } from './shared-entities.ts';

const model = new Model(goodAst());

describe('sharedEntities', () => {
  it('refuses a type that another service has, and names it', () => {
    const owners: Record<string, string> = { Article: 'the service wares' };
    expect([...sharedEntities(model, (type) => owners[type])]).toEqual([
      {
        shape: 'gatehouse.stock#Article',
        problem: 'declares the Cedar entity type Article, which the service wares declares too',
      },
    ]);
  });

  it('has nothing against types that nobody else has', () => {
    expect([...sharedEntities(model, () => undefined)]).toEqual([]);
  });
});

describe('entityTypesOf', () => {
  it('names the types of all resources, nested ones too', () => {
    expect(entityTypesOf(model).map(([type]) => type)).toEqual(expect.arrayContaining(['Order', 'Article']));
    expect(new Map(entityTypesOf(model)).get('Article')).toBe('gatehouse.stock#Article');
  });

  it('passes over a resource without one, which another check refuses', () => {
    const ast = goodAst();
    const article = ast.shapes['gatehouse.stock#Article'];
    if (article) article.traits = {};
    expect(entityTypesOf(new Model(ast)).map(([type]) => type)).not.toContain('Article');
  });
});
