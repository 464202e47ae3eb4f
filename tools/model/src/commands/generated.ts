import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayResponses } from '../artefacts/gateway-responses.ts';
import { serviceFiles } from '../artefacts/service-files.ts';
import { serviceTable } from '../artefacts/service-table.ts';
import { Model } from '../ast/model.ts';
import { checkModel } from '../checks/check-model.ts';
import { toSentence } from '../checks/locate.ts';
import { entityTypesOf, sharedEntities } from '../checks/shared-entities.ts';
import { Failure } from '../failure.ts';
import type { Voice } from '../progress.ts';
import { build } from '../toolchain/build.ts';
import type { ServiceBuild } from '../toolchain/build.ts';
import type { Smithy } from '../toolchain/smithy.ts';
import type { Tree } from '../tree.ts';
import { folders } from '../workspace.ts';
import type { ServiceSource, Workspace } from '../workspace.ts';

/** What the model makes of folders that hold generated files; an empty tree is a folder of a removed service. */
export type Generated = ReadonlyMap<string, Tree>;

const CHANGELOG = 'CHANGELOG.md';

/**
 * Runs the tool chain and the Node step over services, and writes nothing.
 * @param ownerOf which of the other services has a Cedar entity type
 * @throws {Failure} with every reason to refuse one of them
 */
export async function generated(
  workspace: Workspace,
  smithy: Smithy,
  voice: Voice,
  services: readonly ServiceSource[],
  ownerOf: (type: string) => string | undefined = () => undefined,
): Promise<ReadonlyMap<ServiceSource, Generated>> {
  const responses = gatewayResponses(workspace);
  const made = new Map<ServiceSource, Generated>();
  const sentences: string[] = [];
  const owners = new Map<string, string>();
  for await (const [service, source] of build(smithy, workspace, services, voice)) {
    const model = new Model(source.ast);
    const findings = [
      ...checkModel(model, [service]),
      ...sharedEntities(model, (type) => owners.get(type) ?? ownerOf(type)),
    ];
    for (const [type, id] of entityTypesOf(model)) owners.set(type, id);
    const files = [...workspace.sharedFiles(), ...service.files];
    sentences.push(...findings.map((finding) => toSentence(workspace, files, finding)));
    if (findings.length === 0) made.set(service, treesOf(workspace, model, service, source, responses));
  }
  if (sentences.length > 0) throw new Failure(sentences);
  return made;
}

function treesOf(
  workspace: Workspace,
  model: Model,
  { name }: ServiceSource,
  source: ServiceBuild,
  responses: ReturnType<typeof gatewayResponses>,
): Generated {
  const [modelFolder, sdkFolder] = workspace.generatedFolders(name);
  const files = serviceFiles(model, name, source, responses, clientVersion(sdkFolder));
  return new Map([
    [modelFolder, files.model],
    [sdkFolder, new Map([...files.sdk, ...changelog(sdkFolder)])],
  ]);
}

/** What is made of the names of the services: their table in the SDK, and nothing where one is gone. */
export function generatedOfAll(workspace: Workspace, services: readonly ServiceSource[]): Generated {
  const names = new Set(services.map(({ name }) => name));
  const found = [...folders(workspace.modelServices), ...folders(workspace.sdkServices)];
  const gone = found.filter((name) => !names.has(name)).flatMap((name) => workspace.generatedFolders(name));
  return new Map([
    ...generatedTable(workspace, services),
    ...gone.map((folder): [string, Tree] => [folder, new Map()]),
  ]);
}

/** The table of the services in the SDK. */
export const generatedTable = (workspace: Workspace, services: readonly ServiceSource[]): Generated =>
  new Map([[workspace.sdkGenerated, new Map([['services.ts', serviceTable(services)]])]]);

/**
 * The services of these names, or all.
 * @throws {Failure} when there is none
 */
export function selectServices(services: readonly ServiceSource[], only: readonly string[]): ServiceSource[] {
  if (services.length === 0) throw new Failure('There is no service in libs/model/services.');
  const missing = only.filter((wanted) => services.every(({ name }) => name !== wanted));
  if (missing.length > 0)
    throw new Failure(missing.map((name) => `There is no service ${name} in libs/model/services.`));
  return services.filter(({ name }) => only.length === 0 || only.includes(name));
}

/** The version that a release gave to a client; none when it is new. */
function clientVersion(sdkFolder: string): string | undefined {
  const manifest = join(sdkFolder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string }).version;
}

/** What releases tell about a client, beside it; nothing before the first. */
function changelog(sdkFolder: string): Tree {
  const file = join(sdkFolder, CHANGELOG);
  return new Map(existsSync(file) ? [[CHANGELOG, readFileSync(file, 'utf8')]] : []);
}
