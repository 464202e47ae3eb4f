import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../test/models.ts';
import { readModel } from './index.ts';

const FILES = ['action-map', 'cedar-schema', 'gateway', 'operations', 'examples'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-model-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(service: string, files: readonly string[] = FILES, text = '{}'): void {
  mkdirSync(join(folder, service, 'generated'), { recursive: true });
  for (const file of files) writeFileSync(join(folder, service, 'generated', `${file}.json`), text);
}

describe('readModel', () => {
  it('reads every service of a folder, sorted by name', () => {
    for (const name of ['user-mgmt', 'commercial', 'fe-support']) write(name);
    expect(readModel(folder).map(({ name }) => name)).toEqual(['commercial', 'fe-support', 'user-mgmt']);
  });

  it('gives each file the name of its part', () => {
    write('a');
    for (const file of FILES) write('a', [file], JSON.stringify({ file }));
    expect(readModel(folder)).toEqual([
      {
        name: 'a',
        actionMap: { file: 'action-map' },
        cedarSchema: { file: 'cedar-schema' },
        gateway: { file: 'gateway' },
        operations: { file: 'operations' },
        examples: { file: 'examples' },
      },
    ]);
  });

  it('reads the named services only, whatever the others are', () => {
    for (const name of ['a', 'b', 'c']) write(name);
    write('c', ['gateway'], '{');
    expect(readModel(folder, ['b', 'a', 'nonesuch']).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(readModel(folder, [])).toEqual([]);
  });

  it('passes over files and over folders that hold no model', () => {
    write('a');
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'README.md'), '');
    expect(readModel(folder)).toHaveLength(1);
  });

  it('refuses a service that was never generated, and says how to', () => {
    mkdirSync(join(folder, 'billing'));
    writeFileSync(join(folder, 'billing', 'billing.smithy'), '');
    expect(codeOf(() => readModel(folder))).toBe('ERR_MODEL_NOT_GENERATED');
    expect(() => readModel(folder)).toThrow('run `npm run generate`: billing, action-map.json.');
  });

  it.each(FILES)('refuses a service without %s.json', (missing) => {
    write(
      'a',
      FILES.filter((file) => file !== missing),
    );
    expect(() => readModel(folder)).toThrow(`a, ${missing}.json`);
  });

  it('refuses a file that is not JSON without telling what stands in it', () => {
    write('a');
    write('a', ['gateway'], '<<<<<<< secret');
    expect(codeOf(() => readModel(folder))).toBe('ERR_MODEL_FILE_INVALID');
    expect(() => readModel(folder)).not.toThrow('secret');
  });
});
