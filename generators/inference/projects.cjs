// Which projects a file stands for: their names, tags and the dependencies that no import shows.
// @ts-check
const { existsSync, readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path/posix');
const { conformTarget } = require('./conform/target.cjs');
const { targetsOf } = require('./targets.cjs');

/** @typedef {Record<string, import('@nx/devkit').ProjectConfiguration>} Projects */

/** Layer of a service's part, by the library that it lies in. */
const LAYERS = { model: 'contract', 'policy-store': 'policy', sdk: 'client' };

/**
 * @param {string} file a `service.json`, a `package.json` or the page that stands for all, relative to the workspace
 * @param {string} workspaceRoot
 * @returns {Projects} by folder
 */
function projectsOf(file, workspaceRoot) {
  const root = dirname(file);
  const has = (/** @type {string} */ path) => existsSync(join(workspaceRoot, path));
  if (root === 'docs') return { [root]: { root, name: root, projectType: 'library', tags: ['layer:tool'] } };
  if (file.endsWith('service.json')) return serviceAndParts(root, has);
  if (has(`${root}/service.json`)) return {};
  const { nx } = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8'));
  const projectType = root.startsWith('apps/') ? 'application' : 'library';
  return { [root]: { root, name: nx?.name, projectType, targets: targetsOf(root, has) } };
}

/**
 * The name is the folder's: half a `service.json` breaks that service and not Nx. The service and its client are made
 * from its model, and its policies are checked against it; the model is made from what all models share.
 *
 * @param {string} root
 * @param {(path: string) => boolean} has
 * @returns {Projects}
 */
function serviceAndParts(root, has) {
  const service = basename(root);
  const model = has(`libs/model/services/${service}`) ? [`${service}-model`] : [];
  const parts = Object.entries(LAYERS)
    .map(([library, layer]) => ({ library, layer, root: `libs/${library}/services/${service}` }))
    .filter((part) => has(part.root))
    .map(({ library, layer, root }) => ({
      root,
      name: `${service}-${library}`,
      projectType: /** @type {const} */ ('library'),
      tags: [`layer:${layer}`, `service:${service}`],
      implicitDependencies: library === 'model' ? ['model'] : model,
    }));
  const written = parts.filter(({ tags }) => !tags.includes('layer:client')).map(({ name }) => name);
  const app = {
    root,
    name: service,
    projectType: /** @type {const} */ ('application'),
    tags: ['layer:service', `service:${service}`],
    implicitDependencies: model,
    targets: { ...targetsOf(root, has), conform: conformTarget(written) },
  };
  return Object.fromEntries([app, ...parts].map((project) => [project.root, project]));
}

module.exports = { projectsOf };
