// What can be run in a project, from the files that it has, and what the result depends on. To know when a project adds
// inputs of its own (`nx.targets` in its package.json): `{workspaceRoot}/…` makes `nx affected` list the project for that
// file too; `projects` and `runtime` count for the cache alone.
// @ts-check

/** @typedef {import('@nx/devkit').TargetConfiguration} Target */

/** Packages that each target runs, beside those that the project imports. */
const PACKAGES = {
  typecheck: ['typescript-7', '@types/node', '@types/jest'],
  test: ['jest', '@swc/jest', '@swc/core'],
  build: ['esbuild'],
  lint: ['eslint', 'typescript-eslint', 'typescript', '@nx/eslint-plugin'],
};

/**
 * @param {string} root of the project, relative to the workspace
 * @param {(path: string) => boolean} has whether the workspace has a file
 * @returns {Record<string, Target>}
 */
function targetsOf(root, has) {
  const up = root.replace(/[^/]+/g, '..');
  const jest = `jest/bin/jest.js -c ${up}/jest.config.cjs --rootDir . --passWithNoTests`;
  const tests = ['{workspaceRoot}/jest.config.cjs', { env: 'CI' }];
  const all = {
    ...(has(`${root}/tsconfig.json`) && {
      typecheck: command('typecheck', 'typescript-7/bin/tsc -p tsconfig.json'),
      test: command('test', jest, tests),
    }),
    ...buildOf(root, up, has),
    lint: command('lint', 'eslint/bin/eslint.js --no-warn-ignored --max-warnings 0 .', [
      '{workspaceRoot}/eslint.config.mjs',
    ]),
  };
  for (const target of Object.values(all)) target.options = { cwd: root };
  return all;

  /**
   * @param {keyof typeof PACKAGES} name
   * @param {string} program below node_modules
   * @param {NonNullable<Target['inputs']>} more
   * @returns {Target}
   */
  function command(name, program, more = []) {
    const inputs = ['default', '^production', ...more, { externalDependencies: PACKAGES[name] }];
    return { command: `node ${up}/node_modules/${program}`, cache: true, inputs };
  }
}

/**
 * A project with a `build.mjs` builds itself; a service is bundled.
 *
 * @param {string} root
 * @param {string} up
 * @param {(path: string) => boolean} has
 * @returns {Record<string, Target>}
 */
function buildOf(root, up, has) {
  const inputs = ['production', '^production', { externalDependencies: PACKAGES.build }];
  const build = { cache: true, inputs, outputs: ['{projectRoot}/dist'] };
  if (has(`${root}/build.mjs`)) return { build: { ...build, command: 'node build.mjs' } };
  if (!has(`${root}/service.json`)) return {};
  const bundle = '{workspaceRoot}/tools/run/bundle.mjs';
  return {
    build: {
      ...build,
      command: `node ${up}/tools/run/bundle.mjs src/main.ts dist`,
      inputs: [...inputs, bundle],
    },
  };
}

module.exports = { targetsOf };
