import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Voice } from '../progress.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import { compareTrees, readTree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';
import { generated, generatedOfAll, generatedTable, selectServices } from './generated.ts';

/**
 * Makes everything anew, whatever is kept, and refuses any difference: changed, missing and surplus files alike.
 * @param only names of services; all when there is none
 */
export async function check(workspace: Workspace, voice: Voice, only: readonly string[] = []): Promise<void> {
  const services = workspace.services();
  const wanted = selectServices(services, only);
  const made = await generated(workspace, await smithyOf(workspace, voice), voice, wanted);
  const all = only.length === 0 ? generatedOfAll : generatedTable;
  const trees = [...[...made.values()].flatMap((each) => [...each]), ...all(workspace, services)];
  const differences = trees.flatMap(([folder, tree]) =>
    compareTrees(tree, readTree(folder)).map(
      ({ file, kind }) => `${kind}: ${workspace.relative(join(folder, file))}`,
    ),
  );
  if (differences.length > 0) {
    const sentence =
      'Generated files differ from what the model makes; run `npm run generate` and commit the result:';
    throw new Failure([sentence, ...differences]);
  }
  const files = trees.reduce((sum, [, tree]) => sum + tree.size, 0);
  voice.out(`${files} generated files are what the model makes.`);
}
