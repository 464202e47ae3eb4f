import type { GeneratorCallback } from '@nx/devkit';
import { add } from '../addition.ts';
import { Disk } from '../disk.ts';
import type { Workspace } from '../files.ts';
import { formatter } from '../formatter.ts';
import { mentionsOf, type Mention } from '../references/references.ts';
import { toGrant } from '../rename/generator.ts';
import type { Format } from '../templates.ts';
import { buildModel } from '../workspace/model-build.ts';
import { foldersOf } from '../workspace/services.ts';
import { planSplit, type Split, type SplitOptions } from './plan.ts';

/**
 * `nx g split billing ledger --resources entry`: a new service that has these resources, which the old one has no longer;
 * says who still looks for them there.
 *
 * @throws {Refusal} before anything is written
 */
export default async function generateSplit(
  tree: Workspace,
  options: SplitOptions,
  tidy: Format = formatter(tree.root),
): Promise<GeneratorCallback> {
  const split = await planSplit(tree, options, tidy);
  add(tree, split);
  for (const path of split.removed) tree.delete(path);
  return () => {
    const { from, to, generate } = options;
    if (generate !== false) buildModel(tree.root, `${from} and ${to}`, true);
    process.stderr.write(`\n${closing(new Disk(tree.root), options, split).join('\n')}\n`);
  };
}

function closing(files: Disk, { from, to }: SplitOptions, { leaving, staying }: Split): string[] {
  const isIn = (path: string) => foldersOf(to).some((folder) => path.startsWith(`${folder}/`));
  return [
    ...perFile(
      mentionsOf(files, leaving.operations, (path) => !isIn(path)),
      to,
    ),
    ...perFile(mentionsOf(files, staying.operations, isIn), from),
    `What moved has its routes, Cedar actions and SDK package in ${to}. Migrations and demo data are in both services.`,
    ...toGrant(files, to),
  ];
}

/** A sentence for each file that speaks of what another service has now. */
function perFile(mentions: readonly Mention[], owner: string): string[] {
  const shapes = new Map<string, Set<string>>();
  for (const { path, shape } of mentions) shapes.set(path, (shapes.get(path) ?? new Set()).add(shape));
  return [...shapes].map(([path, names]) => {
    const line = mentions.find((mention) => mention.path === path)?.line;
    return `${path}:${line} speaks of ${[...names].join(', ')}, which ${owner} has now.`;
  });
}
