import { add } from '../addition.ts';
import type { Files } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { planPolicy, type PolicyOptions } from './plan.ts';

/**
 * `nx g policy billing-auditor --service billing`: lets a group read, or change, everything of a service.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generatePolicy(
  tree: Files & { readonly root: string },
  options: PolicyOptions,
  tidy: Format = formatter(tree.root),
): Promise<void> {
  add(tree, await planPolicy(tree, options, tidy));
}
