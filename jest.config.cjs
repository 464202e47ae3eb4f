// One Jest configuration for the whole tree: `jest` at the root runs everything, Nx runs it per project
// with `--rootDir <project>`. Packages that ship only ES modules are compiled to CommonJS, because Jest's
// module registry cannot require(esm) before Node 24.9.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const acceptsRequire = (exported) =>
  typeof exported === 'object' &&
  exported !== null &&
  (Array.isArray(exported)
    ? exported.some(acceptsRequire)
    : Object.entries(exported).some(([key, value]) => key === 'require' || acceptsRequire(value)));

function isEsmOnly(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.type === 'module' && !acceptsRequire(manifest.exports);
}

function esmOnlyPackages(modules) {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.') && name !== '@gatehouse')
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    .filter((name) => isEsmOnly(join(modules, name)));
}

const esmOnly = esmOnlyPackages(join(__dirname, 'node_modules')).join('|');

module.exports = {
  testEnvironment: 'node',
  // One PostgreSQL for all specs of a run; it starts when a spec first asks for a database.
  globalSetup: join(__dirname, 'libs/service/src/testing/server/global-setup.mjs'),
  globalTeardown: join(__dirname, 'libs/service/src/testing/server/global-teardown.mjs'),
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.gatehouse/'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
  cacheDirectory: join(__dirname, 'node_modules/.cache/jest'),
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false, importAttributes: true },
          experimental: { keepImportAttributes: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esmOnly})/)`],
  coverageProvider: 'v8',
  // Not how long a test may take, but when it hangs: a busy machine may need a minute to start a process.
  testTimeout: 240_000,
  testSequencer: join(__dirname, 'tools/checks/longest-first.cjs'),
};
