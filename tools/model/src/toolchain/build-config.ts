import type { ServiceSource, Workspace } from '../workspace.ts';

const PROTOCOL = 'aws.protocols#restJson1';

/** Projection with the whole model, mixins flattened, for the Node step. */
export const MODEL_PROJECTION = 'model';

/** Version of the generated clients; they are private parts of this workspace. */
const CLIENT_VERSION = '0.0.0';

/**
 * The smithy-build.json of the services that were found. `selected` get their projections; all are loaded.
 * `maven` without dependencies makes the CLI look for models in the jars of the class path.
 */
export function buildConfig(
  workspace: Workspace,
  services: readonly ServiceSource[],
  selected: readonly ServiceSource[],
) {
  return {
    version: '1.0',
    maven: { dependencies: [] },
    sources: sourcesOf(workspace, services),
    projections: {
      [MODEL_PROJECTION]: {
        transforms: [{ name: 'flattenAndRemoveMixins' }, { name: 'removeUnusedShapes' }],
        plugins: {},
      },
      ...Object.fromEntries(selected.map((service) => [service.name, projection(service)])),
    },
  };
}

/** Every .smithy file of the workspace; folders would bring the generated JSON files along. */
export const sourcesOf = (workspace: Workspace, services: readonly ServiceSource[]): string[] => [
  ...workspace.sharedFiles(),
  ...services.flatMap(({ files }) => files),
];

const projection = ({ id, name }: ServiceSource) => ({
  transforms: [{ name: 'includeServices', args: { services: [id] } }],
  plugins: {
    openapi: {
      service: id,
      protocol: PROTOCOL,
      version: '3.0.2',
      apiGatewayType: 'REST',
      apiGatewayDefaults: '2023-08-11',
      useIntegerType: true,
      onErrorStatusConflict: 'oneOf',
      disableCloudFormationSubstitution: true,
    },
    'typescript-client-codegen': {
      service: id,
      package: `@gatehouse/sdk/${name}`,
      packageVersion: CLIENT_VERSION,
      protocol: PROTOCOL,
      packageManager: 'npm',
      private: true,
    },
  },
});
