import { insertHandler, insertMember, insertShape } from './insert.ts';
import { removeDefinition, removeHandler, removeMember, removeShape, removeUnusedImports } from './remove.ts';

const app = `import { createBill } from './operations/create-bill.ts';
import { getBill } from './operations/get-bill.ts';

export const app = defineService<Operations, Deps>(operations, {
  CreateBill: createBill,
  GetBill: getBill,
  GetHealth: () => Promise.resolve({ ok: true }),
});
`;
const smithy = `resource Bill {\n    read: GetBill\n}\n\nservice Billing {\n    resources: [\n        Bill\n    ]\n}\n`;
const decisions = `{
  "GetBill": {
    "pathParameters": { "billId": "b-1" },
    "deny": []
  },
  "PayBill": { "allow": ["ann"] }
}
`;

describe('what is removed', () => {
  it.each(['ApproveBill', 'DeleteBill', 'UpdateBill'])('is the handler %s that was inserted', (operation) => {
    const inserted = insertHandler(app, operation, 'anyName', 'any-file') ?? '';
    expect(removeHandler(inserted, operation)).toBe(app);
  });

  it('is a handler of several lines, and the import that nobody else needs', () => {
    expect(removeHandler(app, 'GetHealth')).toBe(app.replace(/^ {2}GetHealth.*\n/m, ''));
    const twice = app.replace('GetBill: getBill', 'GetBill: getBill,\n  ReadBill: getBill');
    expect(removeHandler(twice, 'ReadBill')).toBe(app);
    expect(
      removeHandler(app.replace('getBill,', '(input) =>\n    getBill(input),'), 'GetBill'),
    ).not.toContain('getBill(input)');
  });

  it.each([
    ['resources', 'Billing', 'Note'],
    ['operations', 'Bill', 'PayBill'],
    ['resources', 'Bill', 'Line'],
  ])('is a shape in %s of %s, with the list that it was alone in', (list, owner, shape) => {
    expect(removeShape(insertShape(smithy, owner, list, shape) ?? '', shape)).toBe(smithy);
  });

  it('is a row, wherever it stands; the others keep their form', () => {
    expect(removeMember(insertMember(decisions, 'GetNote', '{ "allow": [] }') ?? '', 'GetNote')).toBe(
      decisions,
    );
    expect(removeMember(decisions, 'GetBill')).toBe('{\n  "PayBill": { "allow": ["ann"] }\n}\n');
    expect(removeMember(decisions, 'PayBill')).toBe(decisions.replace(/,\n {2}"PayBill".*/, ''));
    expect(removeMember('{\n  "PayBill": {}\n}\n', 'PayBill')).toBe('{\n}\n');
  });

  it('is a definition, with all that is said about it, and the imports that only it needed', () => {
    const pay = `/// Pays it.\n@examples([\n    {\n\n        title: "It"\n    }\n])\n@throttle(rate: 1)\noperation PayBill {\n    input := {}\n}\n`;
    const uses = 'use gatehouse.authz#throttle\nuse gatehouse.common#Revision\n';
    const rest = `string BillId with [Revision]\n`;
    for (const all of [`${uses}\n${rest}\n${pay}`, `${uses}\n${pay}\n${rest}`]) {
      expect(removeUnusedImports(removeDefinition(all, 'PayBill'))).toBe(
        `use gatehouse.common#Revision\n\n${rest}`,
      );
    }
    expect(removeDefinition('operation Pay {}\n\noperation PayBill {}\n', 'PayBill')).toBe(
      'operation Pay {}\n',
    );
  });

  it('may not be there', () => {
    expect(removeHandler(app, 'PayBill')).toBe(app);
    expect(removeShape(smithy, 'Note')).toBe(smithy);
    expect(removeDefinition(smithy, 'Note')).toBe(smithy);
    expect(removeMember(decisions, 'Bill')).toBe(decisions);
  });
});
