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
/** The types that a service's client has, apart from its commands. */
export const TYPES = /^services\/([^/]+)\/generated\/types\.ts$/;
const SOURCE = /^(?:smithy|services\/[^/]+)\/[^/]+\.smithy$/;
const KEYS = { 'action-map': 'actionMap', operations: 'operations', gateway: 'gateway' } as const;

/** The model's sources, tables and types as they are in a commit: all of them, or those of one service. */
export async function committedModel(
  workspace: Workspace,
  reference: string,
  service?: string,
): Promise<Tree> {
  const folder = folderOf(service);
  const names = (await listTree(workspace, reference, folder, '-r'))
    .map((name) => name.slice(MODEL.length + 1))
    .filter(isCompared);
  const files = new Map<string, string>();
  for (const name of names) {
    const { stdout } = await run('git', ['show', `${reference}:${MODEL}/${name}`], workspace.root);
    files.set(name, stdout);
  }
  return files;
}

/** Names of the services that a commit has. */
export async function committedServices(workspace: Workspace, reference: string): Promise<string[]> {
  const found = await listTree(workspace, reference, `${MODEL}/services/`, '-d');
  return found.map((name) => basename(name));
}

/** The model's sources, tables and types as they are in the working tree: all of them, or those of one service. */
export function currentModel(workspace: Workspace, service?: string): Tree {
  const folder = folderOf(service);
  const files = [...readTree(join(workspace.root, folder))].map(
    ([name, text]) => [`${folder}/${name}`.slice(MODEL.length + 1), text] as const,
  );
  return new Map(files.filter(([name]) => isCompared(name)));
}

const isCompared = (name: string): boolean => [TABLE, TYPES, SOURCE].some((kind) => kind.test(name));

const folderOf = (service?: string): string =>
  service === undefined ? MODEL : `${MODEL}/services/${service}`;

async function listTree(
  workspace: Workspace,
  reference: string,
  folder: string,
  kind: '-r' | '-d',
): Promise<string[]> {
  const args = ['ls-tree', kind, '--name-only', '--end-of-options', reference, '--', folder];
  const { stdout, code, missing } = await run('git', args, workspace.root);
  if (missing) throw new Failure('The comparison needs git on the PATH.');
  if (code !== 0) throw new Failure(`There is no commit ${reference} to compare with.`);
  return stdout.split('\n').filter(Boolean);
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
