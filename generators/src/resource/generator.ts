import type { GeneratorCallback } from '@nx/devkit';
import { add } from '../addition.ts';
import type { Files } from '../files.ts';
import { formatter } from '../formatter.ts';
import type { Format } from '../templates.ts';
import { buildModel } from '../workspace/model-build.ts';
import { planResource, type ResourceOptions } from './plan.ts';

/**
 * `nx g resource credit-note --service billing --parent invoice`: a resource with everything that one needs.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateResource(
  tree: Files & { readonly root: string },
  options: ResourceOptions,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  add(tree, await planResource(tree, options, tidy));
  return () => {
    if (options.generate !== false) buildModel(tree.root, options.service);
  };
}
