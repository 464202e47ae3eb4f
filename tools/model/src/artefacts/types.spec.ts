import { goodAst, shapeOf } from '../../test/good-ast.ts';
import { Model } from '../ast/model.ts';
import { Failure } from '../failure.ts';
import { indexFile, typesFile } from './types.ts';

const BANNER = '// smithy-typescript generated code\n';
const model = new Model(goodAst());
const shop = model.service('shop');

const typesOf = (files: Record<string, string>) => typesFile(shop, new Map(Object.entries(files)));

describe('typesFile', () => {
  it('holds enums and interfaces of the client without imports', () => {
    const text = typesOf({
      'models/enums.ts': `${BANNER}export const Status = { OPEN: "OPEN" } as const;\n`,
      'models/errors.ts': `${BANNER}import { X } from "@smithy/smithy-client";\n`,
      'models/models_0.ts': `${BANNER}import type {\n  Status,\n} from "./enums";\n\nexport interface Order {}\n`,
      'models/models_1.ts': `${BANNER}import type { Order } from "./models_0";\n\nexport interface Line {}\n`,
    });
    expect(text).toContain('export const Status');
    expect(text).toContain('export interface Order {}\n\nexport interface Line {}');
    expect(text).not.toMatch(/^import /m);
    expect(text).not.toContain('smithy-typescript');
  });

  it('is a module even without a type', () => {
    expect(typesOf({})).toContain('export {};');
  });

  it('refuses a type that only the client knows', () => {
    const text = `${BANNER}import type { DocumentType } from "@smithy/types";\n`;
    expect(() => typesOf({ 'models/models_0.ts': text })).toThrow(Failure);
  });
});

describe('indexFile', () => {
  it('has one row per operation with its input, its output and its errors', () => {
    const text = indexFile(model, shop);
    expect(text).toContain('export interface ShopOperations {');
    expect(text).toContain('export type { ShopOperations as Operations };');
    expect(text).toMatch(
      / {2}GetOrder: \{\n {4}input: GetOrderInput;\n {4}output: GetOrderOutput;\n {4}errors:/,
    );
    expect(text).toMatch(/GetOrder: \{[^}]*\| 'ResourceNotFoundException'[^}]*\| 'ValidationException';/);
    expect(text).not.toMatch(/GetHealth: \{[^}]*'ResourceNotFoundException'/);
  });

  it('imports each type once, and the operation table with its attribute', () => {
    const text = indexFile(model, shop);
    const imported = [...text.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
    expect(imported).toContain('GetOrderInput');
    expect(new Set(imported).size).toBe(imported.length);
    expect(text).toContain("import table from './operations.json' with { type: 'json' };");
  });

  it('takes an operation without input and output', () => {
    const ast = goodAst();
    shapeOf(ast, 'gatehouse.shop#GetHealth').input = { target: 'smithy.api#Unit' };
    delete shapeOf(ast, 'gatehouse.shop#GetHealth').output;
    const changed = new Model(ast);
    const text = indexFile(changed, changed.service('shop'));
    expect(text).toMatch(
      /GetHealth: \{\n {4}input: Record<string, never>;\n {4}output: Record<string, never>;/,
    );
  });
});
