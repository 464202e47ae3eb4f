import type { ServiceSource, Workspace } from '../workspace.ts';

const PROTOCOL = 'aws.protocols#restJson1';

/** Version of the generated clients; they are private parts of this workspace. */
const CLIENT_VERSION = '0.0.0';

/**
 * The smithy-build.json of services. Each is a projection of the shared files and its own, mixins flattened for the Node
 * step: so it costs the same however many others there are, and cannot lean on one of them.
 */
export const buildConfig = (workspace: Workspace, services: readonly ServiceSource[]) => ({
  ...configOf(workspace.sharedFiles()),
  projections: Object.fromEntries(services.map((service) => [service.name, projection(service)])),
});

/** The smithy-build.json that loads services all at once and makes nothing of them. */
export const validationConfig = (workspace: Workspace, services: readonly ServiceSource[]) =>
  configOf(sourcesOf(workspace, services));

/** Every .smithy file of the workspace; folders would bring the generated JSON files along. */
export const sourcesOf = (workspace: Workspace, services: readonly ServiceSource[]): string[] => [
  ...workspace.sharedFiles(),
  ...services.flatMap(({ files }) => files),
];

/** `maven` without dependencies makes the CLI look for models in the jars of the class path. */
const configOf = (sources: readonly string[]) => ({ version: '1.0', maven: { dependencies: [] }, sources });

const projection = ({ id, name, files }: ServiceSource) => ({
  imports: files,
  transforms: [{ name: 'flattenAndRemoveMixins' }, { name: 'includeServices', args: { services: [id] } }],
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
