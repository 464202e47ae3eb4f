import type { Change } from '../diff/change.ts';
import { breaking } from '../diff/change.ts';
import { isMajor, nextMajor, plannedVersions, tags } from '../diff/releases.ts';
import type { Plan } from '../diff/releases.ts';
import { committedModel, committedServices, currentModel, tablesOf } from '../diff/revision.ts';
import { compareStates } from '../diff/tables.ts';
import { compareTypes } from '../diff/types.ts';
import { Failure } from '../failure.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import { folders } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';

/** Ending of the project that holds a service's client. */
const CLIENT = /-sdk$/;

/**
 * Tells the version that every package gets with the next release, and refuses one that hides a breaking change of the
 * model. A package is compared with its last release, or with a commit where it was not released yet.
 * @throws {Failure} naming each package, what breaks, and what the commit has to say
 */
export async function versions(
  workspace: Workspace,
  voice: Voice,
  against: string,
  planned = plannedVersions,
): Promise<void> {
  const plans = await step(voice, 'asking nx release for the next versions', () => planned(workspace));
  const released = await tags(workspace);
  const refused: string[] = [];
  for (const [project, plan] of Object.entries(plans)) {
    const tag = `${project}@${plan.currentVersion}`;
    const since = released.has(tag) ? tag : against;
    const changes = await breakingChanges(workspace, project, since);
    voice.out(`${project} ${plan.currentVersion} → ${plan.newVersion ?? 'as it is'}`);
    if (changes.length > 0 && !isMajor(plan.currentVersion, plan.newVersion))
      refused.push(...refusal(project, plan, since, changes));
  }
  if (refused.length > 0) throw new Failure(refused);
}

/** A service that went breaks what ties all of them together; what happens within one breaks its client. */
async function breakingChanges(workspace: Workspace, project: string, since: string): Promise<Change[]> {
  if (!CLIENT.test(project)) {
    const kept = folders(workspace.modelServices);
    const gone = (await committedServices(workspace, since)).filter((service) => !kept.includes(service));
    return gone.map((service) => breaking(service, 'the service is gone'));
  }
  const service = project.replace(CLIENT, '');
  const [before, after] = [await committedModel(workspace, since, service), currentModel(workspace, service)];
  const changes = [...compareStates(tablesOf(before), tablesOf(after)), ...compareTypes(before, after)];
  return changes.filter(({ kind }) => kind === 'breaking');
}

function refusal(project: string, plan: Plan, since: string, changes: readonly Change[]): string[] {
  const service = CLIENT.test(project) ? project.replace(CLIENT, '') : 'sdk';
  const planned = plan.newVersion ?? 'no new version';
  return [
    `${project} ${plan.currentVersion} is followed by ${planned}, and must be by ${nextMajor(plan.currentVersion)}: this breaks its callers since ${since}:`,
    ...changes.map(({ where, what }) => `  ${where}: ${what}.`),
    `  Begin the commit with \`feat(${service})!: …\`, or end its message with \`BREAKING CHANGE: what callers do instead\`.`,
  ];
}
