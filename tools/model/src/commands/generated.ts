import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayResponses } from '../artefacts/gateway-responses.ts';
import { serviceFiles } from '../artefacts/service-files.ts';
import { serviceTable } from '../artefacts/service-table.ts';
import { Model } from '../ast/model.ts';
import { checkModel } from '../checks/check-model.ts';
import { toSentence } from '../checks/locate.ts';
import { Failure } from '../failure.ts';
import type { Voice } from '../progress.ts';
import { build } from '../toolchain/build.ts';
import type { Build } from '../toolchain/build.ts';
import type { Smithy } from '../toolchain/smithy.ts';
import type { Tree } from '../tree.ts';
import { folders } from '../workspace.ts';
import type { ServiceSource, Workspace } from '../workspace.ts';

/** What the model makes of every folder that holds generated files; an empty tree is a folder of a removed service. */
export type Generated = ReadonlyMap<string, Tree>;

/** Runs the tool chain and the Node step over the model, and writes nothing. */
export async function generated(
  workspace: Workspace,
  smithy: Smithy,
  voice: Voice,
  only?: string,
): Promise<Generated> {
  const services = workspace.services();
  const selected = services.filter(({ name }) => only === undefined || name === only);
  if (selected.length === 0)
    throw new Failure(
      only === undefined
        ? 'There is no service in libs/model/services.'
        : `There is no service ${only} in libs/model/services.`,
    );
  const responses = gatewayResponses(workspace);
  const built = await build(smithy, workspace, services, selected, voice);
  const model = checkedModel(workspace, services, built);
  const trees = new Map<string, Tree>();
  for (const { name } of selected) {
    const source = built.services.get(name);
    if (!source) continue;
    const files = serviceFiles(model, name, source, responses, clientVersion(workspace, name));
    trees.set(modelFolder(workspace, name), files.model);
    trees.set(sdkFolder(workspace, name), files.sdk);
  }
  trees.set(workspace.sdkGenerated, new Map([['services.ts', serviceTable(services)]]));
  if (only === undefined) for (const folder of stale(workspace, services)) trees.set(folder, new Map());
  return trees;
}

function checkedModel(workspace: Workspace, services: readonly ServiceSource[], { ast }: Build): Model {
  const model = new Model(ast);
  const findings = checkModel(model, services);
  if (findings.length === 0) return model;
  const files = [...workspace.sharedFiles(), ...services.flatMap((service) => service.files)];
  throw new Failure(findings.map((finding) => toSentence(workspace, files, finding)));
}

const modelFolder = (workspace: Workspace, service: string) =>
  join(workspace.modelServices, service, 'generated');
const sdkFolder = (workspace: Workspace, service: string) => join(workspace.sdkServices, service);

/** The version that a release gave to a client; none when it is new. */
function clientVersion(workspace: Workspace, service: string): string | undefined {
  const manifest = join(sdkFolder(workspace, service), 'package.json');
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string }).version;
}

/** Folders of services that are gone. */
function stale(workspace: Workspace, services: readonly ServiceSource[]): string[] {
  const gone = (name: string) => services.every((service) => service.name !== name);
  return [
    ...folders(workspace.modelServices)
      .filter(gone)
      .map((name) => modelFolder(workspace, name)),
    ...folders(workspace.sdkServices)
      .filter(gone)
      .map((name) => sdkFolder(workspace, name)),
  ];
}
