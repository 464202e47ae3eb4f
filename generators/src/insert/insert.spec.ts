import { caseOf, insertIntoColumn } from './decision-case.ts';
import { appendPassage, insertHandler, insertMember, insertShape } from './insert.ts';

const app = `import { defineService } from '@gatehouse/service';
import { createBill } from './operations/create-bill.ts';
import { getBill } from './operations/get-bill.ts';

export const app = defineService<Operations, Deps>(operations, {
  CreateBill: createBill,
  GetBill: getBill,
  GetHealth: () => Promise.resolve({ ok: true }),
});
`;

describe('a handler', () => {
  it.each([
    ['ApproveBill', 'approveBill', 'approve-bill', 1, 6],
    ['DeleteBill', 'deleteBill', 'delete-bill', 2, 7],
    ['UpdateBill', 'updateBill', 'update-bill', 3, 9],
  ])('%s stands where the alphabet wants it', (operation, handler, file, importAt, rowAt) => {
    const lines = insertHandler(app, operation, handler, file)?.split('\n') ?? [];
    expect(lines[importAt]).toBe(`import { ${handler} } from './operations/${file}.ts';`);
    expect(lines[rowAt]).toBe(`  ${operation}: ${handler},`);
    expect(lines).toHaveLength(app.split('\n').length + 2);
  });

  it('is there once, however often it is inserted', () => {
    const once = insertHandler(app, 'UpdateBill', 'updateBill', 'update-bill') ?? '';
    expect(insertHandler(once, 'UpdateBill', 'updateBill', 'update-bill')).toBe(once);
  });

  it('may be the first one', () => {
    const empty = `import x from 'x';\n\nexport const app = defineService<O, D>(operations, {\n});\n`;
    expect(insertHandler(empty, 'GetBill', 'getBill', 'get-bill')).toBe(
      `import x from 'x';\nimport { getBill } from './operations/get-bill.ts';\n\nexport const app = defineService<O, D>(operations, {\n  GetBill: getBill,\n});\n`,
    );
  });

  it('finds no place in a file of another form', () => {
    expect(insertHandler('export const app = 1;\n', 'GetBill', 'getBill', 'get-bill')).toBeUndefined();
  });
});

describe('a shape', () => {
  const smithy = `resource Bill {\n    read: GetBill\n}\n\nservice Billing {\n    resources: [\n        Bill\n    ]\n}\n`;

  it('goes to the end of the list', () => {
    expect(insertShape(smithy, 'Billing', 'resources', 'Note')).toContain(
      '        Bill\n        Note\n    ]\n',
    );
  });

  it('makes the list where there is none', () => {
    expect(insertShape(smithy, 'Bill', 'operations', 'PayBill')).toContain(
      '    read: GetBill\n    operations: [\n        PayBill\n    ]\n}\n',
    );
  });

  it.each([
    ['there already', 'Billing', 'Bill', smithy],
    ['of an owner that is not there', 'Nothing', 'Bill', undefined],
  ])('%s changes nothing', (_, owner, shape, expected) => {
    expect(insertShape(smithy, owner, 'resources', shape)).toBe(expected);
  });
});

describe('a member', () => {
  it.each([
    ['{ "a": 1 }\n', '{ "a": 1,\n  "b": [2]\n}\n'],
    ['{}', '{\n  "b": [2]\n}\n'],
    ['{\n  "b": 1\n}\n', '{\n  "b": 1\n}\n'],
    ['[]', undefined],
    ['{ "a": ', undefined],
  ])('is added to %j', (json, expected) => {
    expect(insertMember(json, 'b', '[2]')).toBe(expected);
  });
});

describe('a case', () => {
  const decisions = `{
  "GetBill": {
    "allow": [
      "ann",
      { "principal": "bea", "because": "of [brackets] and \\"quotes\\"" }
    ],
    "deny": []
  }
}
`;

  it.each([
    ['allow', /quotes\\"" }, "cy"\]/],
    ['deny', /"deny": \["cy"\]/],
  ] as const)('gets a name in %s, once', (column, expected) => {
    const once = insertIntoColumn(decisions, 'GetBill', column, 'cy') ?? '';
    expect(once).toMatch(expected);
    expect(() => JSON.parse(once) as unknown).not.toThrow();
    expect(insertIntoColumn(once, 'GetBill', column, 'cy')).toBe(once);
  });

  it('of an operation without a row finds no place', () => {
    expect(insertIntoColumn(decisions, 'PayBill', 'allow', 'cy')).toBeUndefined();
  });

  it('is written like another one', () => {
    const row = caseOf({ allow: ['ann', { principal: 'bea' }], deny: ['cy'] }, { billId: 'b-1' });
    expect(JSON.parse(row)).toEqual({
      pathParameters: { billId: 'b-1' },
      allow: ['ann', 'bea'],
      deny: ['cy'],
    });
    expect(JSON.parse(caseOf({ allow: ['ann'], deny: ['cy'] }))).toEqual({ allow: ['ann'], deny: ['cy'] });
  });
});

it('a passage is appended once', () => {
  expect(appendPassage('one\n', 'two\n')).toBe('one\n\ntwo\n');
  expect(appendPassage('one\n\ntwo\n', 'two\n')).toBe('one\n\ntwo\n');
});
