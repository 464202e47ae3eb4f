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

/** Lints a text as if it stood in a file of the project; answers the boundary rule's sentences. */
function refusals(file: string, text: string): string[] {
  const eslint = join(workspaceRoot, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--stdin', '--stdin-filename', join(workspaceRoot, file), '--format', 'json'];
  let printed: string;
  try {
    printed = execFileSync(process.execPath, args, { cwd: workspaceRoot, input: text, encoding: 'utf8' });
  } catch (error) {
    printed = (error as { stdout: string }).stdout;
  }
  const [result] = JSON.parse(printed) as { messages: { ruleId: string | null; message: string }[] }[];
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries')
    .map(({ message }) => message);
}

describe('the layers', () => {
  const all = projects();

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

  it.each([
    ['a service', 'apps/commercial/src/app.ts', 'jose'],
    ['a service', 'apps/commercial/src/app.ts', '@aws-sdk/client-verifiedpermissions'],
    ['a service', 'apps/commercial/src/app.ts', '@gatehouse/authorizer'],
    ['a service', 'apps/commercial/src/app.ts', '@gatehouse/local'],
    ['a service', 'apps/commercial/src/app.ts', '@gatehouse/sdk'],
    ['the principal contract', 'libs/principal/src/index.ts', 'jose'],
    ['the model', 'libs/model/src/index.ts', '@gatehouse/principal/../authorizer/src/index.ts'],
    ['the SDK', 'libs/sdk/src/index.ts', '@gatehouse/model'],
    ['the authorizer', 'libs/authorizer/src/index.ts', '@gatehouse/service'],
  ])('%s (%s) may not import %s', (_who, file, target) => {
    expect(refusals(file, `import '${target}';\n`)).not.toEqual([]);
  });

  it.each([
    ['a service', 'apps/commercial/src/app.ts', '@gatehouse/service'],
    ['a service', 'apps/commercial/src/app.ts', '@gatehouse/principal'],
    ['the authorizer', 'libs/authorizer/src/index.ts', 'jose'],
  ])('%s (%s) may import %s', (_who, file, target) => {
    expect(refusals(file, `import '${target}';\n`)).toEqual([]);
  });
});
