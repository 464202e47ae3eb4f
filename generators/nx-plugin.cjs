// Infers an Nx project, with its targets, from a folder: no project.json anywhere.
//   package.json                        a library, an app or a tool; its layer tag stands in `nx.tags`
//   apps/<service>/service.json         a service (no package.json, so that adding one leaves the lock file alone)
//   libs/{model,policy-store,sdk}/services/<service>/   a service's part of that library
// Plain CommonJS on purpose: Nx loads it without a transpiler on every call.
// @ts-check
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { createNodesFromFiles } = require('@nx/devkit');

/** Layer of a service's part, by the library that it lies in. */
const PART_LAYERS = { model: 'contract', 'policy-store': 'policy', sdk: 'client' };
const PART = /^libs\/(model|policy-store|sdk)\/services\/([^/]+)$/;

/** @type {import('@nx/devkit').CreateNodes} */
const createNodes = [
  '{{apps,libs,tools}/*/package.json,generators/package.json,apps/*/service.json,libs/model/services/*/*.smithy,libs/policy-store/services/*/policies.cedar,libs/sdk/services/*/package.json}',
  (files, options, context) => createNodesFromFiles(infer, files, options, context),
];

/**
 * @param {string} file
 * @param {unknown} _options
 * @param {{ workspaceRoot: string }} context
 */
function infer(file, _options, { workspaceRoot }) {
  const root = dirname(file);
  const has = (/** @type {string} */ path) => existsSync(join(workspaceRoot, root, path));
  const part = PART.exec(root);
  if (part) {
    const [, library = '', service = ''] = part;
    const layer = PART_LAYERS[/** @type {keyof typeof PART_LAYERS} */ (library)];
    return project(root, `${service}-${library}`, 'library', [`layer:${layer}`, `service:${service}`], {});
  }
  if (file.endsWith('service.json')) {
    const service = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8'));
    const tags = ['layer:service', `service:${service.name}`];
    const parts = [`${service.name}-model`];
    return project(root, service.name, 'application', tags, targets(root, has), parts);
  }
  if (has('service.json')) return {};
  const name = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8')).nx?.name;
  const type = root.startsWith('apps/') ? 'application' : 'library';
  return project(root, name, type, undefined, targets(root, has));
}

function project(root, name, projectType, tags, inferred, implicitDependencies = []) {
  return {
    projects: {
      [root]: {
        name,
        projectType,
        ...(tags && { tags }),
        targets: inferred,
        ...(implicitDependencies.length && { implicitDependencies }),
      },
    },
  };
}

function targets(root, has) {
  const up = root
    .split('/')
    .map(() => '..')
    .join('/');
  const bin = (path) => `node ${up}/node_modules/${path}`;
  const inferred = {};
  if (has('tsconfig.json')) {
    inferred.typecheck = {
      command: `${bin('typescript-7/bin/tsc')} -p tsconfig.json`,
      options: { cwd: root },
      cache: true,
      inputs: ['default', '^production', { externalDependencies: ['typescript-7'] }],
    };
    inferred.test = {
      command: `${bin('jest/bin/jest.js')} -c ${up}/jest.config.cjs --rootDir . --passWithNoTests`,
      options: { cwd: root },
      cache: true,
      inputs: [
        'default',
        '^production',
        '{workspaceRoot}/jest.config.cjs',
        { externalDependencies: ['jest', '@swc/jest', '@swc/core'] },
      ],
    };
  }
  const build = has('build.mjs')
    ? 'node build.mjs'
    : has('service.json') && `node ${up}/tools/run/bundle.mjs src/main.ts dist`;
  if (build) {
    inferred.build = {
      command: build,
      options: { cwd: root },
      cache: true,
      inputs: [
        'production',
        '^production',
        '{workspaceRoot}/tools/run/**/*',
        { externalDependencies: ['esbuild'] },
      ],
      outputs: ['{projectRoot}/dist'],
    };
  }
  inferred.lint = {
    command: `${bin('eslint/bin/eslint.js')} --no-warn-ignored --max-warnings 0 .`,
    options: { cwd: root },
    cache: true,
    inputs: [
      'default',
      '^default',
      '{workspaceRoot}/eslint.config.mjs',
      { externalDependencies: ['eslint', 'typescript-eslint', '@nx/eslint-plugin'] },
    ],
  };
  return inferred;
}

module.exports = { name: '@gatehouse/generators/nx-plugin', createNodes, createNodesV2: createNodes };
