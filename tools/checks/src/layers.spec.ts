import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, workspaceRoot } from './workspace.ts';

interface Graph {
  graph: { nodes: Record<string, { data: { root: string; tags?: string[] } }> };
}

const known = [...read('eslint.config.mjs').matchAll(/^ {2}layer\('([a-z-]+)'/gm)].map((match) => match[1]);

function projects(): [string, string[]][] {
  const file = join(tmpdir(), `gatehouse-graph-${process.pid}.json`);
  execFileSync(
    process.execPath,
    [join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js'), 'graph', `--file=${file}`],
    {
      cwd: workspaceRoot,
      env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' },
      stdio: 'ignore',
    },
  );
  const { graph } = JSON.parse(readFileSync(file, 'utf8')) as Graph;
  rmSync(file);
  return Object.entries(graph.nodes).map(([name, { data }]) => [name, data.tags ?? []]);
}

const refused: [string, string, string][] = [
  ['a service', 'apps/commercial/src/app.ts', 'jose'],
  ['a service', 'apps/commercial/src/app.ts', '@aws-sdk/client-verifiedpermissions'],
  ['a service', 'apps/commercial/src/app.ts', '@gatehouse/authorizer'],
  ['a service', 'apps/commercial/src/app.ts', '@gatehouse/local'],
  ['a service', 'apps/commercial/src/app.ts', '@gatehouse/sdk'],
  ['the principal contract', 'libs/principal/src/index.ts', 'jose'],
  ['the model', 'libs/model/src/index.ts', '@gatehouse/authorizer'],
  ['the SDK', 'libs/sdk/src/index.ts', '@gatehouse/model'],
  ['the authorizer', 'libs/authorizer/src/index.ts', '@gatehouse/service'],
  ['the local run', 'libs/local/src/index.ts', '@gatehouse/service'],
];

const allowed: [string, string, string][] = [
  ['a service', 'apps/commercial/src/app.ts', '@gatehouse/service'],
  ['a service', 'apps/commercial/src/app.ts', '@gatehouse/principal'],
  ['the authorizer', 'libs/authorizer/src/index.ts', 'jose'],
];

/** What the boundary rule says to each import, as if it stood in that file. */
function judge(imports: [string, string, string][]): string[][] {
  const input = JSON.stringify(imports.map(([, file, target]) => [file, target]));
  const program = join(workspaceRoot, 'tools/checks/src/lint-imports.mjs');
  const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' };
  return JSON.parse(
    execFileSync(process.execPath, [program], { cwd: workspaceRoot, input, encoding: 'utf8', env }),
  ) as string[][];
}

describe('the layers', () => {
  let all: [string, string[]][];
  let sentences: string[][];

  beforeAll(() => {
    all = projects();
    sentences = judge([...refused, ...allowed]);
  });

  it('are given to every project, exactly one each', () => {
    const wrong = all.filter(([, tags]) => tags.filter((tag) => tag.startsWith('layer:')).length !== 1);
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
  });

  it('are known to the boundary rule', () => {
    const layers = new Set(all.flatMap(([, tags]) => tags).filter((tag) => tag.startsWith('layer:')));
    expect(
      [...layers].map((tag) => tag.slice('layer:'.length)).filter((tag) => !known.includes(tag)),
    ).toEqual([]);
  });

  it.each(refused.map((row, index) => [...row, index] as const))(
    '%s (%s) may not import %s',
    (_who, _file, _target, index) => {
      expect(sentences[index]).not.toEqual([]);
    },
  );

  it.each(allowed.map((row, index) => [...row, refused.length + index] as const))(
    '%s (%s) may import %s',
    (_who, _file, _target, index) => {
      expect(sentences[index]).toEqual([]);
    },
  );
});
