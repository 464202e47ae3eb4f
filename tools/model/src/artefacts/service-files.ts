import type { Model } from '../ast/model.ts';
import { toJson } from '../order.ts';
import type { ServiceBuild } from '../toolchain/build.ts';
import { actionMap } from './action-map.ts';
import { cedarSchema } from './cedar-schema.ts';
import { clientFiles } from './client.ts';
import { examplesOf } from './examples.ts';
import { gatewayDocument } from './gateway.ts';
import { operationTable } from './operations.ts';
import { reference } from './reference.ts';
import { indexFile, typesFile } from './types.ts';

/** Everything that is generated for one service, by file name. */
export interface ServiceFiles {
  /** Below `libs/model/services/<service>/generated`. */
  model: ReadonlyMap<string, string>;
  /** Below `libs/sdk/services/<service>`. */
  sdk: ReadonlyMap<string, string>;
}

/**
 * The artefacts of one service of a checked model.
 * @param clientVersion the version that the client's package has
 */
export function serviceFiles(
  model: Model,
  name: string,
  build: ServiceBuild,
  responses: Record<string, unknown>,
  clientVersion?: string,
): ServiceFiles {
  const service = model.service(name);
  const routes = actionMap(model, service);
  const table = operationTable(model, service);
  return {
    model: new Map([
      ['action-map.json', toJson(routes)],
      ['cedar-schema.json', toJson(cedarSchema(model, service))],
      ['examples.json', toJson(examplesOf(service))],
      ['gateway.json', toJson(gatewayDocument(build.openapi, routes, name, responses))],
      ['index.ts', indexFile(model, service)],
      ['operations.json', toJson(table)],
      ['reference.md', reference(model, service, routes, table)],
      ['types.ts', typesFile(service, build.client)],
    ]),
    sdk: clientFiles(name, build.client, clientVersion),
  };
}
