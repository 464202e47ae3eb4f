// Infers an Nx project, with its targets, from a folder: no project.json anywhere.
//   package.json                        a library, an app or a tool; its layer tag stands in `nx.tags`
//   apps/<service>/service.json         a service (no package.json, so that adding one leaves the lock file alone)
//                                       and its part of each library, libs/{model,policy-store,sdk}/services/<service>
//   docs/errors.md                      the pages: a project of their own, so that a spec can name what it reads
// Plain CommonJS on purpose, and only Node behind it: Nx loads it without a transpiler on every call.
// @ts-check
const { createDependencies } = require('./inference/packages.cjs');
const { projectsOf } = require('./inference/projects.cjs');

/** @type {import('@nx/devkit').CreateNodes} */
const createNodes = [
  '{{apps,libs,tools}/*/package.json,generators/package.json,apps/*/service.json,docs/errors.md}',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => [file, { projects: projectsOf(file, workspaceRoot) }]),
];

module.exports = {
  name: '@gatehouse/generators/nx-plugin',
  createNodes,
  createNodesV2: createNodes,
  createDependencies,
};
