import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TestWorkspace } from '../../test/workspace.ts';
import { writeTree } from '../tree.ts';
import { Kept } from './kept.ts';
import { planOf } from './plan.ts';

const ENTITY: Record<string, string> = { shop: 'Order', stock: 'Article' };
const SHOP_TABLE = 'libs/model/services/shop/generated/cedar-schema.json';
const SHOP_RECORD = 'node_modules/.cache/gatehouse/model/shop';

let here: TestWorkspace;

beforeEach(() => {
  here = new TestWorkspace();
  write('tools/model/src/artefacts/types.ts', 'export {};\n');
  write('tools/model/src/artefacts/types.spec.ts', 'export {};\n');
  make(planned().pending);
});

afterEach(() => here.remove());

/** What a run would do now. */
function planned({ only = Object.keys(ENTITY), force = false } = {}) {
  const services = here.workspace.services();
  const wanted = services.filter(({ name }) => only.includes(name));
  const kept = new Kept(here.workspace);
  const { pending, ownerOf } = planOf(here.workspace, kept, services, wanted, force);
  return { pending: pending.map(({ name }) => name), ownerOf };
}

/** Writes something for these services, as a build would, and remembers it. */
function make(names: readonly string[], types = ENTITY): void {
  const kept = new Kept(here.workspace);
  for (const service of here.workspace.services().filter(({ name }) => names.includes(name))) {
    kept.isFresh(service);
    const [model, sdk] = here.workspace.generatedFolders(service.name);
    const table = { Gatehouse: { entityTypes: { [types[service.name] ?? '']: {} }, actions: {} } };
    const trees = [
      new Map([
        ['types.ts', '1'],
        ['cedar-schema.json', JSON.stringify(table)],
      ]),
      new Map([['src/index.ts', '2']]),
    ];
    for (const [at, folder] of [model, sdk].entries()) writeTree(folder, trees[at] ?? new Map());
    kept.remember(service, trees);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(here.root, path)), { recursive: true });
  writeFileSync(join(here.root, path), text);
}

const append = (path: string) => appendFileSync(join(here.root, path), '\n');
const remove = (path: string) => rmSync(join(here.root, path), { recursive: true });
const read = (path: string) => readFileSync(join(here.root, path), 'utf8');

describe('a run of the model build', () => {
  it('makes every service the first time, and none the second time', () => {
    expect(planned().pending).toEqual([]);
    remove('node_modules');
    expect(planned().pending).toEqual(['shop', 'stock']);
  });

  it('makes all that is wanted when it is forced', () => {
    expect(planned({ force: true }).pending).toEqual(['shop', 'stock']);
    expect(planned({ force: true, only: ['stock'] }).pending).toEqual(['stock']);
  });

  it.each<[string, () => void]>([
    ['its model is edited', () => append('libs/model/services/shop/shop.smithy')],
    [
      'its model has one more file',
      () => write('libs/model/services/shop/a.smithy', 'namespace gatehouse.shop\n'),
    ],
    ['service.json says another tenancy', () => write('apps/shop/service.json', '{ "tenancy": "path" }')],
    ['a generated file of its model is edited', () => append(SHOP_TABLE)],
    ['a file of its client is edited', () => append('libs/sdk/services/shop/src/index.ts')],
    ['a generated file is gone', () => remove('libs/sdk/services/shop/src/index.ts')],
    ['all its generated files are gone', () => remove('libs/model/services/shop/generated')],
    ['a file is there that nothing made', () => write('libs/sdk/services/shop/src/more.ts', '')],
    ['two texts have changed places', () => swap('libs/model/services/shop/generated/types.ts', SHOP_TABLE)],
    ['the record of it is torn', () => write(SHOP_RECORD, read(SHOP_RECORD).slice(0, 80))],
    ['the record of it is gone', () => remove(SHOP_RECORD)],
  ])('makes one service again when %s', (_, edit) => {
    edit();
    expect(planned().pending).toEqual(['shop']);
    expect(planned({ only: ['stock'] }).pending).toEqual([]);
    make(['shop']);
    expect(planned().pending).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['what all models share', () => append('libs/model/smithy/errors.smithy')],
    ['the answers of the router', () => append('libs/model/smithy/gateway-responses.json')],
    ['the model build itself', () => append('tools/model/src/artefacts/types.ts')],
    ['its tool chain', () => append('tools/smithy/pom.xml')],
  ])('makes every service again when %s is edited', (_, edit) => {
    edit();
    expect(planned().pending).toEqual(['shop', 'stock']);
  });

  it.each<[string, () => void]>([
    ['a spec of the model build', () => append('tools/model/src/artefacts/types.spec.ts')],
    ['a service that goes', () => remove('libs/model/services/shop')],
    ['an edit that was taken back', () => takeBack('libs/model/services/shop/shop.smithy')],
  ])('makes nothing for %s', (_, edit) => {
    edit();
    expect(planned().pending).toEqual([]);
  });

  it('makes again what was edited while it was made', () => {
    const kept = new Kept(here.workspace);
    const [shop] = here.workspace.services();
    if (!shop) throw new Error('There is no shop.');
    append('libs/model/services/shop/shop.smithy');
    expect(kept.isFresh(shop)).toBe(false);
    append('libs/model/services/shop/shop.smithy');
    kept.remember(
      shop,
      here.workspace.generatedFolders('shop').map(() => new Map()),
    );
    expect(planned().pending).toEqual(['shop']);
  });

  it('goes on after it was killed: whatever was written without its record is made again', () => {
    append('libs/model/services/shop/shop.smithy');
    append('libs/model/services/stock/stock.smithy');
    const record = read(SHOP_RECORD);
    make(['shop']);
    write(SHOP_RECORD, record);
    expect(planned().pending).toEqual(['shop', 'stock']);
  });
});

describe('an entity type', () => {
  it('has an owner among the services that are left as they are', () => {
    const { ownerOf } = planned();
    expect([ownerOf('Order'), ownerOf('Article'), ownerOf('Other')]).toEqual([
      'the service shop',
      'the service stock',
      undefined,
    ]);
  });

  it('has none in a service that is made now, whose own model says', () => {
    append('libs/model/services/shop/shop.smithy');
    expect(planned().ownerOf('Order')).toBeUndefined();
  });

  it('has none in a table that is older than its model, so that a resource can move', () => {
    append('libs/model/services/shop/shop.smithy');
    expect(planned({ only: ['stock'] }).ownerOf('Order')).toBeUndefined();
  });

  it('of two services that are as they were, makes one of them again, to be refused', () => {
    make(['stock'], { stock: 'Order' });
    const { pending, ownerOf } = planned();
    expect(pending).toEqual(['stock']);
    expect(ownerOf('Order')).toBe('the service shop');
  });

  it('is none of a table that is no JSON', () => {
    write(SHOP_TABLE, '{');
    expect(planned({ only: ['stock'] }).ownerOf('Order')).toBeUndefined();
  });
});

function takeBack(path: string): void {
  const text = read(path);
  append(path);
  expect(planned().pending).toEqual(['shop']);
  write(path, text);
}

function swap(one: string, other: string): void {
  const text = read(one);
  write(one, read(other));
  write(other, text);
}
