import { clientName, DECLARED, ENDING } from './specifiers.mjs';

/** The package.json of a service's client, by the one in the workspace and the comment at its door. */
export const clientManifest = (service, { version, license }, index) => ({
  name: clientName(service),
  version,
  description: descriptionOf(index) ?? `The typed client of ${service}.`,
  ...published(license, { '.': 'index' }),
  imports: {
    '#runtimeConfig': {
      browser: modules('runtimeConfig.browser'),
      'react-native': modules('runtimeConfig.browser'),
      default: modules('runtimeConfig'),
    },
  },
});

/** The package.json of what ties the services together. */
export const sdkManifest = (services, { name, version, license }) => ({
  name,
  version,
  description: 'Typed clients of the services behind a Gatehouse door, for Node and browsers.',
  ...published(license, {
    '.': 'index',
    ...Object.fromEntries(services.map((service) => [`./${service}`, `services/${service}`])),
  }),
  // For TypeScript that does not read `exports`.
  typesVersions: {
    '*': Object.fromEntries(services.map((service) => [service, [`./dist/cjs/services/${service}.d.cts`]])),
  },
});

const published = (license, doors) => ({
  keywords: ['gatehouse', 'api', 'client', 'sdk'],
  license,
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  main: './dist/cjs/index.cjs',
  module: './dist/esm/index.js',
  types: './dist/cjs/index.d.cts',
  exports: {
    ...Object.fromEntries(Object.entries(doors).map(([door, file]) => [door, either(file)])),
    './package.json': './package.json',
  },
  files: ['dist', 'CHANGELOG.md'],
});

const either = (file) => ({ import: target('esm', file), require: target('cjs', file) });

const target = (format, file) => ({
  types: `./dist/${format}/${file}.${DECLARED[format]}`,
  default: module(format, file),
});

const modules = (file) => ({ import: module('esm', file), require: module('cjs', file) });

const module = (format, file) => `./dist/${format}/${file}.${ENDING[format]}`;

/** The first sentences of the comment at a door: those of the service's model. */
const descriptionOf = (index) =>
  /\/\*\*\n((?: \* .*\n)+)/.exec(index)?.[1]?.replaceAll(/^ \* /gm, '').trim().replaceAll('\n', ' ');
