import type { GeneratorCallback } from '@nx/devkit';
import { create, type Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import { Disk } from '../disk.ts';
import { referencesTo, toSentence } from '../references/references.ts';
import type { Format } from '../templates.ts';
import { buildModel } from '../workspace/model-build.ts';
import { grantsOf } from './new-name.ts';
import { planRename, type RenameOptions } from './plan.ts';

/**
 * `nx g rename billing invoicing`: writes the service under its new name, removes it under the old one, and says what
 * still refers to that.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateRename(
  tree: Workspace,
  options: RenameOptions,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  const { from, to, generate } = options;
  const { created, removed } = await planRename(tree, options, tidy);
  create(tree, created);
  for (const path of removed) if (tree.exists(path)) tree.delete(path);
  return () => {
    if (generate !== false) buildModel(tree.root, to, true);
    const left = referencesTo(new Disk(tree.root), from).map(toSentence);
    process.stderr.write(`\n${[...left, ...closing(new Disk(tree.root), to)].join('\n')}\n`);
  };
}

const closing = (files: Disk, to: string): string[] => [
  `The service is called ${to}: its routes, its Cedar actions and its SDK package are too, so its callers have to follow.`,
  ...toGrant(files, to),
];

/** What the identity provider has to give out now: groups and scopes that go by the name of a service. */
export function toGrant(files: Disk, service: string): string[] {
  const grants = grantsOf(files, service);
  if (grants.length === 0) return [];
  return [`Your identity provider has to give out ${grants.join(', ')} before this is deployed.`];
}
