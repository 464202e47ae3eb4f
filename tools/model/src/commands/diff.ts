import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { committedModel, currentModel, tablesOf, writeSources } from '../diff/revision.ts';
import { compareStates } from '../diff/tables.ts';
import { compareTypes } from '../diff/types.ts';
import { Failure } from '../failure.ts';
import { toJson } from '../order.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import { parseEvents } from '../toolchain/events.ts';
import { smithyOf } from '../toolchain/smithy.ts';
import type { Tree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';

const BREAKING = ['ERROR', 'DANGER'];
/** Of these only languages know that keep members by place; in JSON and in TypeScript they have names. */
const HARMLESS = ['ChangedMemberOrder'];

/**
 * Compares the working tree's model with a commit's, twice: smithy-diff over the sources, and a comparison of the
 * generated tables for what smithy-diff does not see. A breaking change refuses unless it is allowed.
 */
export async function diff(
  workspace: Workspace,
  voice: Voice,
  against: string,
  allowBreaking: boolean,
): Promise<void> {
  const [before, after] = [await committedModel(workspace, against), currentModel(workspace)];
  if (before.size === 0) return voice.out(`${against} has no model yet; there is nothing to compare with.`);
  const changes = [...(await smithyDiff(workspace, voice, before, after)), ...tableDiff(before, after)];
  const broken = changes.filter(({ breaks }) => breaks);
  for (const { breaks, sentence } of changes) voice.out(`${breaks ? 'breaking' : 'compatible'}: ${sentence}`);
  if (broken.length > 0 && !allowBreaking) {
    throw new Failure(
      `${broken.length} of ${changes.length} changes since ${against} are breaking; --allow-breaking lets them pass.`,
    );
  }
  voice.out(`${changes.length} changes since ${against}, ${broken.length} of them breaking.`);
}

interface Told {
  breaks: boolean;
  sentence: string;
}

function tableDiff(before: Tree, after: Tree): Told[] {
  const changes = [...compareStates(tablesOf(before), tablesOf(after)), ...compareTypes(before, after)];
  return changes.map(({ kind, where, what }) => {
    return { breaks: kind === 'breaking', sentence: `${where}: ${what}.` };
  });
}

async function smithyDiff(workspace: Workspace, voice: Voice, before: Tree, after: Tree): Promise<Told[]> {
  const smithy = await smithyOf(workspace, voice);
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-diff-'));
  try {
    const [config, old, now] = ['smithy-build.json', 'old', 'new'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(config, toJson({ version: '1.0', maven: { dependencies: [] } }));
    writeSources(before, old);
    writeSources(after, now);
    const args = [
      'diff',
      '-c',
      config,
      '--mode',
      'arbitrary',
      '--old',
      old,
      '--new',
      now,
      '--format',
      'csv',
      '--severity',
      'NOTE',
    ];
    const { stdout, stderr, code } = await step(voice, 'comparing the models with smithy diff', () =>
      smithy(...args),
    );
    const events = parseEvents(stdout);
    if (code !== 0 && events.length === 0)
      throw new Failure(`smithy diff failed: ${stderr.trim().split('\n').at(-1)}`);
    return events.map(({ severity, shape, message, id }) => ({
      breaks: BREAKING.includes(severity) && !HARMLESS.includes(id),
      sentence: `${shape}: ${message.replaceAll(/\s+/g, ' ').trim()} [${id}]`,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
