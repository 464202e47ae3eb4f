import { has, TRAIT, valueOf } from '../ast/ast.ts';
import { isReadonly } from '../ast/model.ts';
import type { Operation } from '../ast/model.ts';
import { everyOperation } from './finding.ts';
import type { Check } from './finding.ts';

/** Every operation is decided on, or says why not; and no decision on a write is kept. */
export const decisions: Check = function* (model) {
  for (const { operation } of everyOperation(model)) {
    const problem = problemOf(operation);
    if (problem !== undefined) yield { shape: operation.id, problem };
  }
};

function problemOf(operation: Operation): string | undefined {
  const { shape } = operation;
  const action = valueOf(shape, TRAIT.cedarAction);
  const reasoned = valueOf(shape, TRAIT.noAuthorization);
  const anonymous = valueOf(shape, TRAIT.auth)?.length === 0;
  if (!action && !reasoned && !anonymous) return 'carries neither @cedarAction nor @noAuthorization';
  if (action && reasoned) return 'carries both @cedarAction and @noAuthorization';
  if ((anonymous || has(shape, TRAIT.optionalAuth)) && !reasoned) {
    return 'is reachable without a token and does not say why: it needs @noAuthorization(reason)';
  }
  if (reasoned && reasoned.reason.trim() === '') return 'gives no reason in @noAuthorization';
  if (reasoned && !anonymous) return 'carries @noAuthorization without @auth([])';
  if ((action?.decisionTtl ?? 0) > 0 && !isReadonly(operation)) {
    return 'is a write, and a decision on a write is never kept: decisionTtl must be 0 or absent';
  }
  return undefined;
}
