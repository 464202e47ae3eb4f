import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTrees, readTree, writeTree } from './tree.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-tree-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const tree = (files: Record<string, string>) => new Map(Object.entries(files));

describe('readTree', () => {
  it('reads every file below a folder by its relative name, sorted', () => {
    mkdirSync(join(folder, 'b/c'), { recursive: true });
    writeFileSync(join(folder, 'b/c/two.txt'), '2');
    writeFileSync(join(folder, 'a.txt'), '1');
    expect([...readTree(folder)]).toEqual([
      ['a.txt', '1'],
      ['b/c/two.txt', '2'],
    ]);
  });

  it('is empty for a folder that is not there', () => {
    expect(readTree(join(folder, 'nowhere')).size).toBe(0);
  });

  it('passes over installed packages', () => {
    mkdirSync(join(folder, 'node_modules/x'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/x/index.js'), '');
    expect(readTree(folder).size).toBe(0);
  });
});

describe('compareTrees', () => {
  it('tells missing, surplus and different files apart, sorted by name', () => {
    const wanted = tree({ same: '1', missing: '1', different: '1' });
    const found = tree({ same: '1', surplus: '1', different: '2' });
    expect(compareTrees(wanted, found)).toEqual([
      { file: 'different', kind: 'different' },
      { file: 'missing', kind: 'missing' },
      { file: 'surplus', kind: 'surplus' },
    ]);
  });

  it('tells nothing about equal trees', () => {
    expect(compareTrees(tree({ a: '1' }), tree({ a: '1' }))).toEqual([]);
  });

  it.each([
    ['line ends', 'a\n', 'a\r\n'],
    ['a last line end', 'a\n', 'a'],
    ['nothing but a file', '', ' '],
  ])('sees a difference in %s', (_, wanted, found) => {
    expect(compareTrees(tree({ a: wanted }), tree({ a: found }))).toHaveLength(1);
  });
});

describe('writeTree', () => {
  it('makes the folder hold exactly the tree', () => {
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old/surplus.txt'), '');
    writeFileSync(join(folder, 'changed.txt'), 'before');
    const wanted = tree({ 'changed.txt': 'after', 'new/one.txt': '1' });
    expect(writeTree(folder, wanted).map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'different changed.txt',
      'missing new/one.txt',
      'surplus old/surplus.txt',
    ]);
    expect([...readTree(folder)]).toEqual([...wanted]);
    expect(existsSync(join(folder, 'old'))).toBe(false);
  });

  it('does not touch what is right already, so that nothing is rebuilt for it', () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, '1');
    utimesSync(file, 1_000, 1_000);
    expect(writeTree(folder, tree({ 'a.txt': '1' }))).toEqual([]);
    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });
});
