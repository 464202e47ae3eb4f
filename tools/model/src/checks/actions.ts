import { shortName, TRAIT, valueOf } from '../ast/ast.ts';
import type { Operation } from '../ast/model.ts';
import { everyOperation, refuseSharing } from './finding.ts';
import type { Check } from './finding.ts';

/** Cedar action id of an operation; none when it is public. */
export function actionId({ shape, service, name }: Operation): string | undefined {
  const action = valueOf(shape, TRAIT.cedarAction);
  return action && `${service}:${action.name ?? name}`;
}

/** Cedar action groups of an operation. */
export const actionGroups = ({ shape, service }: Operation): string[] =>
  (valueOf(shape, TRAIT.cedarAction)?.memberOf ?? []).map((group) => `${service}:${group}`);

/** Every operation has an action of its own, and no action is called as a group is. */
export const actions: Check = function* (model) {
  const operations = [...everyOperation(model)].map(({ operation }) => operation);
  yield* refuseSharing(
    operations,
    (operation) => actionId(operation),
    (action, owner) => `shares the Cedar action ${action} with ${owner.id}`,
  );
  const groups = new Set(operations.flatMap(actionGroups));
  for (const operation of operations) {
    const id = actionId(operation);
    if (id !== undefined && groups.has(id)) {
      yield {
        shape: operation.id,
        problem: `has the Cedar action ${shortName(id)}, which is also an action group`,
      };
    }
  }
};
