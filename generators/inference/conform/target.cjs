// @ts-check

/** What can change what the generator writes: `nx affected` lists the services for these, too. */
const GENERATOR = [
  '{workspaceRoot}/generators/templates/**/*',
  '{workspaceRoot}/generators/src/*.ts',
  '{workspaceRoot}/generators/src/{conform,service,spelling,tenancy,workspace}/!(*.spec).ts',
  '{workspaceRoot}/.prettierrc.json',
  '{workspaceRoot}/.editorconfig',
];

/**
 * @param {readonly string[]} parts of the service in the libraries, e.g. `billing-model`
 * @returns {import('@nx/devkit').TargetConfiguration}
 */
const conformTarget = (parts) => ({
  executor: '@gatehouse/generators:conform',
  cache: true,
  inputs: [
    'default',
    ...parts.map((project) => ({ input: 'default', projects: [project] })),
    ...GENERATOR,
    { externalDependencies: ['prettier', 'esbuild'] },
  ],
});

module.exports = { conformTarget };
