import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '../progress.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import { writeTree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';
import { generated } from './generated.ts';

/** Writes everything that the model makes; what is right already is not touched. */
export async function generate(workspace: Workspace, voice: Voice, only?: string): Promise<void> {
  const trees = await generated(workspace, await smithyOf(workspace, voice), voice, only);
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
  voice.out(changed === 0 ? 'Generated files are up to date.' : `${changed} generated files written.`);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
