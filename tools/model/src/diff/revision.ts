import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { run } from '../toolchain/process.ts';
import { readTree } from '../tree.ts';
import type { Tree } from '../tree.ts';
import type { Workspace } from '../workspace.ts';
import type { State } from './tables.ts';

const MODEL = 'libs/model';
const TABLE = /^services\/([^/]+)\/generated\/(action-map|operations|gateway)\.json$/;
const SOURCE = /^(?:smithy|services\/[^/]+)\/[^/]+\.smithy$/;
const KEYS = { 'action-map': 'actionMap', operations: 'operations', gateway: 'gateway' } as const;

/** The model's sources and tables as they are in a commit. */
export async function committedModel(workspace: Workspace, reference: string): Promise<Tree> {
  const git = (...args: string[]) => run('git', args, workspace.root);
  const listed = await git('ls-tree', '-r', '--name-only', '--end-of-options', reference, '--', MODEL);
  if (listed.missing) throw new Failure('The comparison needs git on the PATH.');
  if (listed.code !== 0) throw new Failure(`There is no commit ${reference} to compare with.`);
  const names = listed.stdout
    .split('\n')
    .filter((name) => name.startsWith(`${MODEL}/`))
    .map((name) => name.slice(MODEL.length + 1))
    .filter((name) => TABLE.test(name) || SOURCE.test(name));
  const files = new Map<string, string>();
  for (const name of names) files.set(name, (await git('show', `${reference}:${MODEL}/${name}`)).stdout);
  return files;
}

/** The model's sources and tables as they are in the working tree. */
export function currentModel(workspace: Workspace): Tree {
  const files = readTree(join(workspace.root, MODEL));
  return new Map([...files].filter(([name]) => TABLE.test(name) || SOURCE.test(name)));
}

/** The generated tables of a tree, by service. */
export function tablesOf(tree: Tree): State {
  const state: Record<string, Record<string, unknown>> = {};
  for (const [name, text] of tree) {
    const [, service, table] = TABLE.exec(name) ?? [];
    if (service === undefined || table === undefined) continue;
    (state[service] ??= {})[KEYS[table as keyof typeof KEYS]] = JSON.parse(text);
  }
  const complete = Object.entries(state).filter(([, tables]) =>
    Object.values(KEYS).every((key) => key in tables),
  );
  return Object.fromEntries(complete) as unknown as State;
}

/** Writes the .smithy files of a tree where `smithy diff` can read them. */
export function writeSources(tree: Tree, folder: string): void {
  for (const [name, text] of tree) {
    if (!SOURCE.test(name)) continue;
    const file = join(folder, dirname(name), basename(name));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
