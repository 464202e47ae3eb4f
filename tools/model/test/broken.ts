import type { Ast } from '../src/ast/ast.ts';
import { Model } from '../src/ast/model.ts';
import { checkModel } from '../src/checks/check-model.ts';
import { goodAst, goodSources } from './good-ast.ts';

/** A way to break the good model, and what the checks say then. */
export interface Broken {
  /** Completes "refuses". */
  what: string;
  breakIt: (ast: Ast) => void;
  shape: string;
  problem: string | RegExp;
}

export const SHOP = 'gatehouse.shop#';
export const STOCK = 'gatehouse.stock#';

/** A test per way to break the model. */
export function refuses(cases: readonly Broken[]): void {
  it.each(cases)('refuses $what', ({ breakIt, shape, problem }) => {
    const ast = goodAst();
    breakIt(ast);
    const findings = checkModel(new Model(ast), goodSources);
    const matching = findings.filter((finding) => finding.shape === shape).map((finding) => finding.problem);
    expect(matching).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });
}
