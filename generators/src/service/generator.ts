import type { GeneratorCallback } from '@nx/devkit';
import { create, type Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { buildModel } from '../workspace/model-build.ts';
import { isComplete, serviceNames } from '../workspace/services.ts';
import { checkCollisions } from './collisions.ts';
import { normalizeOptions, type ServiceOptions } from './options.ts';
import { planService } from './plan.ts';

/**
 * `nx g service billing`: creates the files of a service, then makes what is generated of its model. What is there
 * already stays as it is, so a second run changes nothing, and one after an interruption completes the first.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateService(
  tree: Workspace,
  options: ServiceOptions,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  const normalized = normalizeOptions(options, serviceNames(tree));
  const plan = await planService(normalized, tidy);
  checkCollisions(tree, normalized, plan);
  if (!isComplete(tree, normalized.name)) create(tree, plan);
  return () => {
    if (options.generate !== false) buildModel(tree.root, normalized.name);
  };
}
