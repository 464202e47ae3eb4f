import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Voice } from '../progress.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import { compareTrees, readTree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';
import { generated } from './generated.ts';

/** Regenerates in memory and refuses any difference: changed, missing and surplus files alike. */
export async function check(workspace: Workspace, voice: Voice, only?: string): Promise<void> {
  const trees = await generated(workspace, await smithyOf(workspace, voice), voice, only);
  const differences = [...trees].flatMap(([folder, tree]) =>
    compareTrees(tree, readTree(folder)).map(
      ({ file, kind }) => `${kind}: ${workspace.relative(join(folder, file))}`,
    ),
  );
  if (differences.length > 0) {
    const sentence =
      'Generated files differ from what the model makes; run `npm run generate` and commit the result:';
    throw new Failure([sentence, ...differences]);
  }
  const files = [...trees.values()].reduce((sum, tree) => sum + tree.size, 0);
  voice.out(`${files} generated files are what the model makes.`);
}
