import { clientName } from './specifiers.mjs';

/** The package.json of a service's client, by the one in the workspace and the comment at its door. */
export const clientManifest = (service, { version, license }, index) => ({
  name: clientName(service),
  version,
  description: descriptionOf(index) ?? `The typed client of ${service}.`,
  ...published(license, { '.': 'index' }),
  imports: {
    '#runtimeConfig': {
      browser: either('runtimeConfig.browser', false),
      'react-native': either('runtimeConfig.browser', false),
      default: either('runtimeConfig', false),
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
    '*': Object.fromEntries(services.map((service) => [service, [`./dist/cjs/services/${service}.d.ts`]])),
  },
});

const published = (license, doors) => ({
  keywords: ['gatehouse', 'api', 'client', 'sdk'],
  license,
  type: 'module',
  engines: { node: '>=20' },
  sideEffects: false,
  main: './dist/cjs/index.js',
  module: './dist/esm/index.js',
  types: './dist/cjs/index.d.ts',
  exports: {
    ...Object.fromEntries(Object.entries(doors).map(([door, file]) => [door, either(file, true)])),
    './package.json': './package.json',
  },
  files: ['dist'],
});

const either = (file, typed) => ({
  import: target('esm', file, typed),
  require: target('cjs', file, typed),
});

const target = (format, file, typed) => {
  const code = `./dist/${format}/${file}.js`;
  return typed ? { types: `./dist/${format}/${file}.d.ts`, default: code } : code;
};

/** The first sentences of the comment at a door: those of the service's model. */
const descriptionOf = (index) =>
  /\/\*\*\n((?: \* .*\n)+)/.exec(index)?.[1]?.replaceAll(/^ \* /gm, '').trim().replaceAll('\n', ' ');
