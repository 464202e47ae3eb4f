import { add } from '../addition.ts';
import type { Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { chosenService, type Asked } from '../workspace/services.ts';
import { planPolicy, type PolicyOptions } from './plan.ts';

/**
 * `nx g policy billing-auditor --service billing`: lets a group read, or change, everything of a service.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generatePolicy(
  tree: Workspace,
  options: Asked<PolicyOptions>,
  tidy: Format = formatter(tree.root),
): Promise<void> {
  const service = chosenService(tree, options.service);
  add(tree, await planPolicy(tree, { ...options, service }, tidy));
}
