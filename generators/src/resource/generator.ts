import type { GeneratorCallback } from '@nx/devkit';
import { add } from '../addition.ts';
import type { Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { chosenService, type Asked } from '../workspace/services.ts';
import { buildModel } from '../workspace/model-build.ts';
import { aboutLocalData } from './demo-data.ts';
import { planResource, type ResourceOptions } from './plan.ts';

/**
 * `nx g resource credit-note --service billing --parent invoice`: a resource with everything that one needs.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateResource(
  tree: Workspace,
  options: Asked<ResourceOptions>,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  const service = chosenService(tree, options.service);
  add(tree, await planResource(tree, { ...options, service }, tidy));
  return () => {
    if (options.generate !== false) buildModel(tree.root, service);
    process.stderr.write(aboutLocalData(tree.root));
  };
}
