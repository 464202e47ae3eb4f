import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { run } from '../toolchain/process.ts';
import type { Workspace } from '../workspace.ts';

/** What a release would make of a package; no new version where nothing changed. */
export interface Plan {
  currentVersion: string;
  newVersion: string | null;
}

/** The plan of every package that is released, by the name of its project: what `nx release --dry-run` says. */
export function plannedVersions(workspace: Workspace): Promise<Record<string, Plan>> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_'));
  const child = spawn(process.execPath, [join(workspace.root, 'tools/model/src/diff/planned-versions.mjs')], {
    cwd: workspace.root,
    env: { ...Object.fromEntries(own), NX_DAEMON: 'false' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('message', (plans) => resolve(plans as Record<string, Plan>));
    child.on('close', () => reject(new Failure(['nx release cannot tell the next versions:', said.trim()])));
  });
}

/** Tags of the repository: a release leaves `<project>@<version>`. */
export async function tags(workspace: Workspace): Promise<ReadonlySet<string>> {
  const { stdout } = await run('git', ['tag', '--list'], workspace.root);
  return new Set(stdout.split('\n').filter(Boolean));
}

/** The first version whose callers have to change something: in 0.x it is the second number that says so. */
export function nextMajor(version: string): string {
  const [major, minor] = numbersOf(version);
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

/** Whether the step from one version to the other tells callers that they may have to change something. */
export function isMajor(from: string, to: string | null): boolean {
  if (to === null) return false;
  const [[major, minor], [toMajor, toMinor]] = [numbersOf(from), numbersOf(to)];
  return toMajor > major || (major === 0 && toMajor === 0 && toMinor > minor);
}

function numbersOf(version: string): [number, number] {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return [major, minor];
}
