import type { ServiceSource } from '../workspace.ts';

/**
 * The table that `createGatehouse` of the SDK goes by: every service, its client loaded when it is first called.
 * Names are those of a property: `user-mgmt` is `userMgmt`.
 */
export function serviceTable(services: readonly ServiceSource[]): string {
  const entries = services.map(({ id, name }) => ({ name, property: camelCase(name), client: clientOf(id) }));
  return `// Made by \`npm run generate\` of the folders in libs/model/services.
${entries.map(({ name, client }) => `import type { ${client} } from '@gatehouse/sdk/${name}';\n`).join('')}
/** The client of each service. */
export interface Services {
${entries.map(({ property, client }) => `  ${property}: ${client};\n`).join('')}}

/**
 * The class of each client, by a module that is loaded when it is asked for. (Nx has the dependency by the type already; by
 * an import() it would forbid any other in the tests.)
 */
export const services = {
${entries
  .map(
    ({ name, property, client }) =>
      `  // nx-ignore-next-line
  ${property}: () => import('@gatehouse/sdk/${name}').then((client) => client.${client}),\n`,
  )
  .join('')}};
`;
}

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const clientOf = (id: string): string => id.split('#')[1] ?? '';
