import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { generateFromModel } from './generate.ts';
import type { Log } from './log.ts';
import type { ServiceFolder } from './discover.ts';
import { absentServices, type Settings } from './options.ts';
import { refusalSentence } from './sentence.ts';
import type { Running } from './start-parts.ts';
import { watchFiles } from './watch.ts';
import { workspaceRoot } from './workspace.ts';

const MODEL = /^libs\/model\/.*(\.smithy|smithy\/[^/]+\.json)$/;

/** What a batch of edits touches. */
export interface Touched {
  readonly model: boolean;
  readonly generated: boolean;
  readonly policies: boolean;
  readonly people: boolean;
  readonly authorizer: boolean;
}

/** Tells which parts of a run an edit concerns. Paths are relative to the workspace, with `/`. */
export function touchedBy(paths: readonly string[]): Touched {
  const some = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  return {
    model: some(MODEL),
    generated: some(/^libs\/model\/services\/[^/]+\/generated\//),
    policies: some(/\.cedar$/),
    people: some(/(^|\/)people\.json$/),
    authorizer: some(/^(apps\/authorizer|libs\/(authorizer|principal|model))\/(src\/|build\.mjs$)/),
  };
}

/** The services whose models are edited. None, which is all: a file is gone, or one is edited that all models share. */
export function modelsEdited(paths: readonly string[], isThere = isInWorkspace): string[] {
  const models = paths.filter((path) => MODEL.test(path));
  const owners = models.flatMap((path) => /^libs\/model\/services\/([^/]+)\/[^/]+$/.exec(path)?.[1] ?? []);
  return owners.length === models.length && models.every(isThere) ? [...new Set(owners)].sort() : [];
}

const isInWorkspace = (path: string): boolean => existsSync(join(workspaceRoot, path));

interface EditOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** What is edited before everything is up is taken over then; undefined when it never is. */
  readonly running: Promise<Running | undefined>;
}

/** Makes edits take effect while it runs; what does not work is said in a sentence, and what ran runs on. */
export function watchEdits(options: EditOptions): Promise<{ close(): Promise<void> }> {
  const { policyFolder } = options.settings;
  const folders = [join(workspaceRoot, 'apps'), join(workspaceRoot, 'libs')];
  if (policyFolder !== undefined) folders.push(policyFolder);
  const onEdits = async (files: ReadonlySet<string>) => {
    const running = await options.running;
    if (running) await takeOver(files, running, options);
  };
  return watchFiles(folders, onEdits, foldersOf(absentServices(options.settings), policyFolder));
}

/** Where services lie that a run does not load: nothing in there concerns it. */
function foldersOf(services: readonly ServiceFolder[], policyFolder: string | undefined): Set<string> {
  const libraries = ['libs/model', 'libs/policy-store'].map((library) => join(workspaceRoot, library));
  if (policyFolder !== undefined) libraries.push(policyFolder);
  return new Set(
    services.flatMap(({ name, folder }) => [
      folder,
      ...libraries.map((library) => join(library, 'services', name)),
    ]),
  );
}

async function takeOver(files: ReadonlySet<string>, running: Running, options: EditOptions): Promise<void> {
  const { log, settings } = options;
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
      log.write({ event: 'edit', what });
      settings.onNotice(`The ${what}: taken over.`);
    } catch (error) {
      log.write({ event: 'edit', level: 'error', what });
      const why = refusalSentence(error) ?? 'It failed unexpectedly.';
      settings.onNotice(`The ${what}: not taken over, what ran runs on. ${why}`);
    }
  };
  const paths = [...files].map((file) => relative(workspaceRoot, file).split(sep).join('/'));
  const touched = touchedBy(paths);
  if (touched.model) await regenerate(settings, log, modelsEdited(paths));
  if (touched.people) await attempt('people', () => running.identity.restart());
  if (touched.generated) await attempt('model', () => reloadModel(running));
  else if (touched.policies || touched.people) await attempt('policies', () => running.authorizer.reload());
  if (touched.authorizer) await attempt('authorizer', () => running.authorizer.rebuild());
  await Promise.all([running.services.edited(files), running.webPage.edited(files)]);
}

/** Writes the generated files, which are watched too: the next batch takes them over. */
async function regenerate({ onNotice }: Settings, log: Log, only: readonly string[]): Promise<void> {
  const failure = await generateFromModel(only);
  log.write({ event: 'generate', level: failure === undefined ? 'info' : 'error' });
  if (failure !== undefined) onNotice(`The model: not taken over, what ran runs on. ${failure}`);
}

async function reloadModel({ authorizer, router }: Running): Promise<void> {
  await authorizer.reload();
  router.reload();
}
