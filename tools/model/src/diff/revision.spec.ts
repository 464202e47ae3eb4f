import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Workspace } from '../workspace.ts';
import { committedModel, committedServices, currentModel, tablesOf, writeSources } from './revision.ts';

const FILES = {
  'libs/model/smithy/errors.smithy': 'namespace gatehouse.common\n',
  'libs/model/smithy/gateway-responses.json': '{}',
  'libs/model/services/shop/shop.smithy': 'namespace gatehouse.shop\n',
  'libs/model/services/shop/generated/action-map.json': '{"version":1,"routes":[]}',
  'libs/model/services/shop/generated/operations.json': '{"service":"shop","operations":{},"schemas":{}}',
  'libs/model/services/shop/generated/gateway.json': '{"paths":{}}',
  'libs/model/services/shop/generated/types.ts': 'export {};\n',
  'libs/model/services/shop/generated/reference.md': '# Shop\n',
  'libs/other/other.smithy': 'namespace other\n',
};
const READ = [
  'services/shop/generated/action-map.json',
  'services/shop/generated/gateway.json',
  'services/shop/generated/operations.json',
  'services/shop/generated/types.ts',
  'services/shop/shop.smithy',
  'smithy/errors.smithy',
];

let workspace: Workspace;

beforeAll(() => {
  workspace = new Workspace(mkdtempSync(join(tmpdir(), 'gatehouse-revision-')));
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(workspace.root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'first');
});

afterAll(() => {
  rmSync(workspace.root, { recursive: true });
});

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: workspace.root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('committedModel', () => {
  it('reads sources, tables and types of a commit, and nothing else', async () => {
    const tree = await committedModel(workspace, 'main');
    expect([...tree.keys()].sort()).toEqual(READ);
    expect(tree.get('smithy/errors.smithy')).toBe('namespace gatehouse.common\n');
  });

  it('reads those of one service', async () => {
    const tree = await committedModel(workspace, 'main', 'shop');
    expect([...tree.keys()].sort()).toEqual(READ.filter((name) => name.startsWith('services/shop/')));
    expect((await committedModel(workspace, 'main', 'stock')).size).toBe(0);
  });

  it.each(['nowhere', '--output=x'])('refuses the commit %s, which does not exist', async (reference) => {
    await expect(committedModel(workspace, reference)).rejects.toThrow(
      `There is no commit ${reference} to compare with.`,
    );
    expect(existsSync(join(workspace.root, 'x'))).toBe(false);
  });
});

describe('committedServices', () => {
  it('names the services of a commit', async () => {
    await expect(committedServices(workspace, 'main')).resolves.toEqual(['shop']);
    await expect(committedServices(workspace, 'nowhere')).rejects.toThrow('There is no commit nowhere');
  });
});

describe('currentModel', () => {
  it('reads those of one service', () => {
    expect([...currentModel(workspace, 'shop').keys()].sort()).toEqual(
      READ.filter((name) => name.startsWith('services/shop/')),
    );
  });

  it('reads the same of the working tree, changes included', () => {
    const file = join(workspace.modelServices, 'shop/shop.smithy');
    writeFileSync(file, 'namespace gatehouse.shop\n// changed\n');
    const tree = currentModel(workspace);
    expect([...tree.keys()].sort()).toEqual(READ);
    expect(tree.get('services/shop/shop.smithy')).toContain('changed');
  });
});

describe('tablesOf', () => {
  it('has the tables of every service', () => {
    expect(tablesOf(currentModel(workspace))).toEqual({
      shop: {
        actionMap: { version: 1, routes: [] },
        operations: { service: 'shop', operations: {}, schemas: {} },
        gateway: { paths: {} },
      },
    });
  });

  it('leaves out a service that was not generated', () => {
    const tree = new Map([...currentModel(workspace)].filter(([name]) => !name.endsWith('gateway.json')));
    expect(tablesOf(tree)).toEqual({});
  });
});

describe('writeSources', () => {
  it('writes the .smithy files for smithy diff, without the tables', () => {
    const folder = join(workspace.root, 'out');
    writeSources(currentModel(workspace), folder);
    expect(readFileSync(join(folder, 'smithy/errors.smithy'), 'utf8')).toBe('namespace gatehouse.common\n');
    expect(existsSync(join(folder, 'services/shop/shop.smithy'))).toBe(true);
    expect(existsSync(join(folder, 'services/shop/generated'))).toBe(false);
  });
});
