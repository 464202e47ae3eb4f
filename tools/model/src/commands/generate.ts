import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kept } from '../kept/kept.ts';
import { planOf } from '../kept/plan.ts';
import type { Voice } from '../progress.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import { writeTree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';
import { generated, generatedOfAll, generatedTable, selectServices } from './generated.ts';
import type { Generated } from './generated.ts';

/**
 * Writes what the model makes. A service whose generated files are right already is not built, and what is right already
 * is not touched.
 * @param only names of services; all when there is none
 * @param force builds every wanted service
 */
export async function generate(
  workspace: Workspace,
  voice: Voice,
  only: readonly string[] = [],
  force = false,
): Promise<void> {
  const services = workspace.services();
  const wanted = selectServices(services, only);
  const kept = new Kept(workspace);
  const { pending, ownerOf } = planOf(workspace, kept, services, wanted, force);
  const made =
    pending.length > 0
      ? await generated(workspace, await smithyOf(workspace, voice), voice, pending, ownerOf)
      : [];
  let changed = 0;
  for (const [service, trees] of made) {
    changed += write(workspace, voice, trees);
    kept.remember(service, trees.values());
  }
  const all = only.length === 0 ? generatedOfAll : generatedTable;
  changed += write(workspace, voice, all(workspace, services));
  voice.out(changed === 0 ? 'Generated files are up to date.' : `${changed} generated files written.`);
}

/** How many files it wrote or removed. */
function write(workspace: Workspace, voice: Voice, trees: Generated): number {
  let changed = 0;
  for (const [folder, tree] of trees) {
    const differences = tree.size === 0 && !existsSync(folder) ? [] : writeTree(folder, tree);
    changed += differences.length;
    for (const { file, kind } of differences) {
      const verb = { missing: 'added', surplus: 'removed', different: 'changed' }[kind];
      voice.out(`${verb} ${workspace.relative(join(folder, file))}`);
    }
    if (tree.size === 0) removeIfEmpty(folder);
  }
  return changed;
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
