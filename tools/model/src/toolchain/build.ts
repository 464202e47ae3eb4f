import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { byCodeUnit, toJson } from '../order.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import type { Ast } from '../ast/ast.ts';
import type { ServiceSource, Workspace } from '../workspace.ts';
import { buildConfig, validationConfig } from './build-config.ts';
import { parseEvents, toSentence } from './events.ts';
import type { Smithy } from './smithy.ts';

/** What the Smithy CLI makes of a service: the input of the Node step. */
export interface ServiceBuild {
  /** The service and what it refers to, mixins flattened. */
  ast: Ast;
  openapi: OpenApi;
  /** The generated client: file name under `src` to text. */
  client: ReadonlyMap<string, string>;
}

/** An OpenAPI document as the `openapi` plugin writes it. */
export interface OpenApi {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas?: Record<string, Record<string, unknown>> };
}

/** Services that one `smithy build` makes: enough that starting Java does not count, few enough to tell how far it is. */
const AT_ONCE = 50;

/**
 * Builds services, handing on each as its turn ends.
 * @throws {Failure} when Smithy refuses one of them
 */
export async function* build(
  smithy: Smithy,
  workspace: Workspace,
  services: readonly ServiceSource[],
  voice: Voice,
): AsyncGenerator<readonly [ServiceSource, ServiceBuild]> {
  for (let at = 0; at < services.length; at += AT_ONCE) {
    const turn = services.slice(at, at + AT_ONCE);
    const which = turn.length === services.length ? '' : ` (${at + 1} to ${at + turn.length})`;
    const number = services.length === 1 ? 'one service' : `${services.length} services`;
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-model-'));
    try {
      await step(voice, `building ${number} with Smithy${which}`, () =>
        buildTurn(smithy, workspace, turn, folder),
      );
      for (const service of turn) yield [service, readService(folder, service)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function buildTurn(
  smithy: Smithy,
  workspace: Workspace,
  services: readonly ServiceSource[],
  folder: string,
): Promise<void> {
  const config = join(folder, 'smithy-build.json');
  writeFileSync(config, toJson(buildConfig(workspace, services)));
  const { code, stderr } = await smithy('build', '--no-color', '--quiet', '-c', config, '--output', folder);
  if (code === 0) return;
  const failed = services.filter(({ name }) => failedIn(stderr).includes(name));
  writeFileSync(config, toJson(validationConfig(workspace, failed.length > 0 ? failed : services)));
  throw await refusal(smithy, workspace, config, stderr);
}

/** Names of the projections that could not be made. */
const failedIn = (stderr: string): string[] =>
  /projection\(s\) failed: \[([^\]]*)\]/.exec(stderr)?.[1]?.split(/,\s*/) ?? [];

/** `smithy build` tells people; `smithy validate` tells programs. So the second is asked why the first refused. */
async function refusal(
  smithy: Smithy,
  workspace: Workspace,
  config: string,
  stderr: string,
): Promise<Failure> {
  const events = await validationEvents(smithy, config, 'DANGER');
  if (events.length > 0) return new Failure(events.map((event) => toSentence(workspace, event)));
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  return new Failure(['Smithy could not build the model:', ...lines.slice(-20)]);
}

/** What `smithy validate` has to say, from a severity upwards. */
export async function validationEvents(smithy: Smithy, config: string, severity: 'WARNING' | 'DANGER') {
  const { stdout } = await smithy('validate', '-c', config, '--format', 'csv', '--severity', severity);
  return parseEvents(stdout);
}

function readService(output: string, { id, name }: ServiceSource): ServiceBuild {
  const shape = id.split('#')[1] ?? '';
  const source = join(output, name, 'typescript-client-codegen/src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit((file) => file));
  return {
    ast: readJson(join(output, name, 'model/model.json')),
    openapi: readJson(join(output, name, `openapi/${shape}.openapi.json`)),
    client: new Map(
      files.map((file) => [relative(source, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
    ),
  };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
