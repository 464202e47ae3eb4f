import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure.ts';
import { folders, Workspace } from './workspace.ts';

let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace(mkdtempSync(join(tmpdir(), 'gatehouse-workspace-')));
  mkdirSync(workspace.modelServices, { recursive: true });
});

afterEach(() => {
  rmSync(workspace.root, { recursive: true });
});

function write(service: string, file: string, text: string): string {
  const path = join(workspace.modelServices, service, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('Workspace', () => {
  it('finds every folder with .smithy files, sorted, without a list', () => {
    const user = write(
      'user-mgmt',
      'user-mgmt.smithy',
      'namespace gatehouse.usermgmt\n\nservice UserMgmt {}\n',
    );
    const orders = write('commercial', 'orders.smithy', 'namespace gatehouse.commercial\n');
    const main = write(
      'commercial',
      'commercial.smithy',
      'namespace gatehouse.commercial\nservice Commercial {\n}\n',
    );
    write('commercial', 'generated/action-map.json', '{}');
    write('removed', 'generated/action-map.json', '{}');
    expect(workspace.services()).toEqual([
      { name: 'commercial', id: 'gatehouse.commercial#Commercial', files: [main, orders] },
      { name: 'user-mgmt', id: 'gatehouse.usermgmt#UserMgmt', files: [user] },
    ]);
  });

  it('knows the tenancy that service.json says, where there is one', () => {
    write('a', 'a.smithy', 'namespace gatehouse.a\nservice A {}\n');
    const manifest = write('../../../apps/a', 'service.json', '{ "name": "a", "tenancy": "path" }\n');
    expect(workspace.services()).toMatchObject([{ name: 'a', tenancy: 'path' }]);
    writeFileSync(manifest, '{ "name": "a" }\n');
    expect(workspace.services()).toMatchObject([{ name: 'a', tenancy: '' }]);
    writeFileSync(manifest, '{ "name": ');
    expect(() => workspace.services()).toThrow(new Failure('apps/a/service.json is no JSON.'));
  });

  it.each([
    ['none', 'namespace gatehouse.a\n', 'found 0'],
    ['two', 'namespace gatehouse.a\nservice A {}\nservice B {}\n', 'found 2'],
    ['one that is only mentioned', 'namespace gatehouse.a\n/// The service A.\nstring service\n', 'found 0'],
  ])('refuses a folder whose Smithy services are %s', (_, text, found) => {
    write('a', 'a.smithy', text);
    expect(() => workspace.services()).toThrow(Failure);
    expect(() => workspace.services()).toThrow(
      `libs/model/services/a: a service's folder declares exactly one Smithy service, ${found}.`,
    );
  });

  it('has no service before there is one', () => {
    rmSync(workspace.modelServices, { recursive: true });
    expect(workspace.services()).toEqual([]);
    expect(workspace.sharedFiles()).toEqual([]);
  });

  it('names files as people see them', () => {
    expect(workspace.relative(join(workspace.modelServices, 'a', 'a.smithy'))).toBe(
      'libs/model/services/a/a.smithy',
    );
  });

  it('keeps the class path inside the workspace unless told otherwise', () => {
    expect(workspace.cacheFolder.startsWith(workspace.root)).toBe(true);
    expect(new Workspace(workspace.root, '/elsewhere').cacheFolder).toBe('/elsewhere');
  });
});

describe('folders', () => {
  it('lists folders, and no files, by code unit', () => {
    for (const name of ['b', 'a', 'B']) mkdirSync(join(workspace.modelServices, name));
    writeFileSync(join(workspace.modelServices, 'file'), '');
    expect(folders(workspace.modelServices)).toEqual(['B', 'a', 'b']);
  });
});
