// A project depends on the packages that its targets run, as it does on those that it imports: a new version of the test
// runner affects all that is tested. Nx has the names in the inputs of the targets, but reads them for the cache only.
// @ts-check

/** @typedef {import('@nx/devkit').TargetConfiguration} Target */

/** The one kind of dependency that needs no source file; the enumeration would cost loading Nx's development kit. */
const IMPLICIT = /** @type {import('@nx/devkit').DependencyType.implicit} */ ('implicit');

/** @type {import('@nx/devkit').CreateDependencies} */
const createDependencies = (_options, { projects, externalNodes }) =>
  Object.entries(projects).flatMap(([source, { targets = {} }]) =>
    [...new Set(Object.values(targets).flatMap(packagesRun))]
      .map((name) => `npm:${name}`)
      .filter((target) => target in (externalNodes ?? {}))
      .map((target) => ({ source, target, type: IMPLICIT })),
  );

/** @type {(target: Target) => string[]} */
const packagesRun = ({ inputs = [] }) =>
  inputs.flatMap((input) =>
    typeof input === 'object' && 'externalDependencies' in input ? input.externalDependencies : [],
  );

module.exports = { createDependencies };
