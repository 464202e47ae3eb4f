import { existsSync, readdirSync } from 'node:fs';
import { ScratchWorkspace } from '../test/scratch-workspace.ts';

const BUILDS = ['authorizer-lambda', 'commercial', 'user-mgmt', 'web'];
const FOLDERS = ['authorizer', 'commercial', 'user-mgmt', 'web'].map((app) => `apps/${app}/dist`);

describe('the cache of Nx', () => {
  let workspace: ScratchWorkspace;
  beforeAll(() => void (workspace = new ScratchWorkspace()));
  afterAll(() => workspace.remove());

  /** Builds the four; tells whose result came from the cache, and what then stands in the folders. */
  function build(): { kept: string[]; built: Record<string, string> } {
    const text = workspace.nx('run-many', '-t', 'build', '-p', BUILDS.join(), '--output-style=static');
    const kept = [...text.matchAll(/^> nx run (\S+):build {2}\[.*cache/gm)].map((match) => match[1] ?? '');
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(workspace.path(folder)).map((file) => `${folder}/${file}`),
    );
    return {
      kept: kept.sort(),
      built: Object.fromEntries(files.map((file) => [file, workspace.read(file)])),
    };
  }

  it('keeps what was built, restores all of it, and builds anew exactly what an edit reaches', () => {
    const first = build();
    expect(first.kept).toEqual([]);
    expect(Object.keys(first.built)).toEqual(
      expect.arrayContaining([
        'apps/authorizer/dist/action-map.json',
        'apps/authorizer/dist/handler.mjs',
        'apps/commercial/dist/main.mjs',
        'apps/web/dist/index.html',
      ]),
    );

    for (const folder of FOLDERS) workspace.delete(folder);
    workspace.write('apps/commercial/src/operations/get-order.spec.ts', '// No part of the build.\n');
    workspace.write('libs/model/README.md', 'No part of any build.\n');
    expect(build()).toEqual({ kept: BUILDS, built: first.built });

    const map = 'libs/model/services/commercial/generated/action-map.json';
    const table = 'libs/model/services/commercial/generated/operations.json';
    for (const file of [map, table])
      workspace.write(file, workspace.read(file).replaceAll('GetOrder', 'SeeOrder'));
    const last = build();
    expect(last.kept).toEqual(['user-mgmt']);
    expect(last.built['apps/authorizer/dist/action-map.json']).toContain('"SeeOrder"');
    expect(last.built['apps/commercial/dist/main.mjs']).toContain('SeeOrder');
    expect(last.built['apps/user-mgmt/dist/main.mjs']).toBe(first.built['apps/user-mgmt/dist/main.mjs']);
  });

  it.each([
    [
      'commercial:test',
      ['libs/model/services/commercial/generated/operations.json', 'libs/model/src/read-model.ts'],
      ['libs/model/services/user-mgmt/generated/operations.json', 'libs/service/src/errors.spec.ts'],
    ],
    [
      'commercial:build',
      ['apps/commercial/src/app.ts', 'tools/run/bundle.mjs'],
      ['apps/commercial/src/operations/get-order.spec.ts', 'tools/run/run.mjs'],
    ],
    ['model:test', ['libs/model/services/commercial/generated/gateway.json'], ['apps/commercial/src/app.ts']],
    [
      'policy-store:test',
      [
        'libs/model/services/commercial/generated/cedar-schema.json',
        'libs/policy-store/services/commercial/policies.cedar',
      ],
      ['libs/sdk/services/commercial/package.json'],
    ],
    [
      'e2e:test',
      [
        'apps/commercial/src/app.ts',
        'apps/cli/bin/gatehouse.mjs',
        'apps/authorizer/src/handler.ts',
        'docs/logs.md',
      ],
      ['apps/commercial/src/operations/get-order.spec.ts', 'libs/authorizer/src/errors.spec.ts'],
    ],
    ['principal:test', ['docs/errors.md'], ['libs/model/src/index.ts']],
    [
      'model-build:check-generated',
      ['tools/smithy/pom.xml', 'libs/model/services/commercial/generated/reference.md'],
      ['apps/commercial/src/app.ts'],
    ],
  ])('holds the result of %s for as long as nothing changes that it reads', (target, read, notRead) => {
    const inputs = workspace.inputs(target);
    expect(inputs).toEqual(expect.arrayContaining(read));
    expect(inputs.filter((file) => notRead.includes(file))).toEqual([]);
    expect(read.filter((file) => !existsSync(workspace.path(file)))).toEqual([]);
  });

  it('holds the result of the checks, which read the whole tree, until any file changes', () => {
    const key = () => workspace.run('tools/checks/tree.mjs');
    const before = key();
    expect(key()).toBe(before);
    workspace.write('docs/new-page.md', 'New.\n');
    const created = key();
    workspace.write('docs/new-page.md', 'Newer.\n');
    expect(new Set([before, created, key()]).size).toBe(3);
    expect(workspace.nx('show', 'target', 'inputs', 'checks:test')).toContain('node tools/checks/tree.mjs');
  });
});
