import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '@gatehouse/model';
import { describeWithToolchain, TestWorkspace } from '../../test/workspace.ts';

describeWithToolchain('the life of a model', () => {
  const here = new TestWorkspace();
  const { modelServices, sdkServices } = here.workspace;
  const stockMap = join(modelServices, 'stock/generated/action-map.json');
  const stockManifest = join(sdkServices, 'stock/package.json');

  beforeAll(async () => {
    expect(await here.run('generate')).toMatchObject({ code: 0, complained: [] });
  });

  afterAll(() => here.remove());

  it('is generated for every service that was found', () => {
    expect(readModel(modelServices).map(({ name }) => name)).toEqual(['shop', 'stock']);
    expect(readdirSync(join(modelServices, 'shop/generated')).sort()).toEqual([
      'action-map.json',
      'cedar-schema.json',
      'examples.json',
      'gateway.json',
      'index.ts',
      'operations.json',
      'reference.md',
      'types.ts',
    ]);
    expect(readFileSync(join(sdkServices, 'stock/src/index.ts'), 'utf8')).toContain(
      'export * from "./StockClient.ts"',
    );
  });

  it('passes the check, being the same when it is made again, and fails it for changed, missing and surplus files alike', async () => {
    expect(await here.run('check')).toMatchObject({ code: 0 });
    const untouched = readFileSync(stockMap, 'utf8');
    writeFileSync(stockMap, untouched.replace('"version": 1', '"version": 2'));
    rmSync(join(sdkServices, 'shop/package.json'));
    writeFileSync(join(modelServices, 'shop/generated/extra.json'), '{}');
    mkdirSync(join(sdkServices, 'gone/src'), { recursive: true });
    writeFileSync(join(sdkServices, 'gone/src/index.ts'), '');
    const released = readFileSync(stockManifest, 'utf8').replace('"version": "0.0.0"', '"version": "2.1.0"');
    writeFileSync(stockManifest, released);
    writeFileSync(join(sdkServices, 'stock/CHANGELOG.md'), '# 2.1.0\n');
    const { code, complained } = await here.run('check');
    expect(code).toBe(1);
    expect(complained.slice(1).sort()).toEqual([
      'different: libs/model/services/stock/generated/action-map.json',
      'missing: libs/sdk/services/shop/package.json',
      'surplus: libs/model/services/shop/generated/extra.json',
      'surplus: libs/sdk/services/gone/src/index.ts',
    ]);
  });

  it('is put right by generating, folders of removed services included, and what a release wrote is kept', async () => {
    const told = await here.run('generate');
    expect(told.said).toContain('4 generated files written.');
    expect(existsSync(join(sdkServices, 'gone'))).toBe(false);
    expect(readFileSync(stockManifest, 'utf8')).toContain('"version": "2.1.0"');
    expect(existsSync(join(sdkServices, 'stock/CHANGELOG.md'))).toBe(true);
  });

  it('is not built again where it has not changed: without a tool chain only a changed one is missed', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      const upToDate = { code: 0, said: ['Generated files are up to date.'], complained: [] };
      expect(await here.run('generate')).toEqual(upToDate);
      here.edit('shop', '/// Free text.', '/// Any text.');
      expect(await here.run('generate')).toMatchObject({ code: 3, said: [] });
      expect(await here.run('generate', '--only', 'stock')).toEqual(upToDate);
      here.edit('shop', '/// Any text.', '/// Free text.');
      expect(await here.run('generate')).toEqual(upToDate);
      expect(await here.run('generate', '--force')).toMatchObject({ code: 3, said: [] });
      expect(await here.run('check')).toMatchObject({ code: 3 });
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('is told its warnings', async () => {
    here.edit('shop', '/// Free text.\nstring Note', 'string Note');
    const { code, complained } = await here.run('validate');
    here.edit('shop', 'string Note', '/// Free text.\nstring Note');
    expect(code).toBe(1);
    expect(complained).toContainEqual(
      expect.stringMatching(/shop\.smithy:\d+: gatehouse\.shop#.*note.*document/i),
    );
  });

  it('is told which file is not formatted, and formatted on demand', async () => {
    const formatted = here.read('shop');
    here.edit('shop', '    version: "1"', '  version:   "1"');
    expect(await here.run('format')).toMatchObject({
      code: 1,
      complained: [expect.stringContaining('libs/model/services/shop/shop.smithy is not formatted')],
    });
    expect(await here.run('format', '--write')).toMatchObject({ code: 0, said: ['1 files formatted.'] });
    expect(here.read('shop')).toBe(formatted);
  });

  it('is compared with a commit, where smithy-diff sees less than there is', async () => {
    git('init', '-q', '-b', 'main');
    expect((await here.run('diff')).complained).toEqual(['There is no commit main to compare with.']);
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'first');
    expect(await here.run('diff')).toMatchObject({
      code: 0,
      said: ['0 changes since main, 0 of them breaking.'],
    });
    here.edit(
      'shop',
      '        $note\n    }\n\n    output := for Order {\n        @required\n        $orderId\n    }',
      '        @required\n        $note\n    }\n\n    output := for Order {\n        @required\n        $orderId\n    }',
    );
    const members = ['        @required\n        $orderId\n', '        @required\n        $note\n'];
    here.edit('shop', members.join('\n'), members.reverse().join('\n'));
    here.edit('shop', '    operations: [\n        CloseOrder\n    ]\n', '');
    expect((await here.run('generate')).code).toBe(0);
    const { code, said } = await here.run('diff');
    expect(code).toBe(1);
    expect(said).toContain('breaking: shop:CreateOrder: input note is required now.');
    expect(said).toContain('breaking: shop:CloseOrder: the operation is gone.');
    const order = said.filter((line) => line.includes('[ChangedMemberOrder]'));
    expect(order).toEqual([expect.stringMatching(/^compatible: \S+#GetOrderOutput: /)]);
    expect(await here.run('diff', '--allow-breaking')).toMatchObject({ code: 0 });
  });

  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', args, { cwd: here.root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
});
