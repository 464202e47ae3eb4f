import { TRAIT, valueOf } from '../ast/ast.ts';
import { everyOperation } from './finding.ts';
import type { Check } from './finding.ts';

/** Every operation has an example that succeeds: the end-to-end tests call it, the reference shows it. */
export const examples: Check = function* (model) {
  for (const { operation } of everyOperation(model)) {
    const successes = (valueOf(operation.shape, TRAIT.examples) ?? []).filter(({ error }) => !error);
    if (successes.length === 0)
      yield { shape: operation.id, problem: 'has no example that succeeds (@examples)' };
  }
};
