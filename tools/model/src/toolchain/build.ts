import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { byCodeUnit, toJson } from '../order.ts';
import { step } from '../progress.ts';
import type { Voice } from '../progress.ts';
import type { Ast } from '../ast/ast.ts';
import type { ServiceSource, Workspace } from '../workspace.ts';
import { buildConfig, MODEL_PROJECTION } from './build-config.ts';
import { parseEvents, toSentence } from './events.ts';
import type { Smithy } from './smithy.ts';

/** What the Smithy CLI makes of a service: the input of the Node step. */
export interface ServiceBuild {
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

export interface Build {
  ast: Ast;
  services: ReadonlyMap<string, ServiceBuild>;
}

/** One `smithy build` of the whole model, with the projections of the selected services. */
export async function build(
  smithy: Smithy,
  workspace: Workspace,
  services: readonly ServiceSource[],
  selected: readonly ServiceSource[],
  voice: Voice,
): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-model-'));
  try {
    const config = join(folder, 'smithy-build.json');
    const output = join(folder, 'build');
    writeFileSync(config, toJson(buildConfig(workspace, services, selected)));
    const { code, stderr } = await step(voice, `building ${selected.length} services with Smithy`, () =>
      smithy('build', '--no-color', '--quiet', '-c', config, '--output', output),
    );
    if (code !== 0) throw await refusal(smithy, workspace, config, stderr);
    return {
      ast: readJson(join(output, MODEL_PROJECTION, 'model/model.json')),
      services: new Map(selected.map((service) => [service.name, readService(output, service)])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    openapi: readJson(join(output, name, `openapi/${shape}.openapi.json`)),
    client: new Map(
      files.map((file) => [relative(source, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
    ),
  };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
