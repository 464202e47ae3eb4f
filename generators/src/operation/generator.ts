import type { GeneratorCallback } from '@nx/devkit';
import { add } from '../addition.ts';
import type { Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { chosenService, type Asked } from '../workspace/services.ts';
import { buildModel } from '../workspace/model-build.ts';
import { planOperation, type OperationOptions } from './plan.ts';

/**
 * `nx g operation ApproveInvoice --service billing`: an operation with everything that one needs. It begins as a read
 * of its resource.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateOperation(
  tree: Workspace,
  options: Asked<OperationOptions>,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  const service = chosenService(tree, options.service);
  add(tree, await planOperation(tree, { ...options, service }, tidy));
  return () => {
    if (options.generate !== false) buildModel(tree.root, service);
  };
}
