import { refusal, storeFolder } from '../test/store-folder.ts';
import { readDecisions } from './decisions.ts';

const read = (text: string) =>
  readDecisions('billing', storeFolder({ 'services/billing/decisions.json': text }));

describe('reading a decision table', () => {
  it('makes a case of every principal, the path parameters of the operation included', () => {
    const table = `{ "GetBill": { "pathParameters": { "billId": "1" }, "allow": ["ann", "ben"], "deny": ["cy"] } }`;
    const pathParameters = { billId: '1' };
    expect(read(table)).toEqual([
      { operation: 'GetBill', principal: 'ann', decision: 'allow', pathParameters },
      { operation: 'GetBill', principal: 'ben', decision: 'allow', pathParameters },
      { operation: 'GetBill', principal: 'cy', decision: 'deny', pathParameters },
    ]);
  });

  it('lets one case have path parameters and a reason of its own', () => {
    const own = '{ "principal": "ann", "pathParameters": { "billId": "2" }, "because": "not hers" }';
    expect(read(`{ "GetBill": { "pathParameters": { "billId": "1" }, "deny": [${own}] } }`)).toEqual([
      {
        operation: 'GetBill',
        principal: 'ann',
        decision: 'deny',
        pathParameters: { billId: '2' },
        because: 'not hers',
      },
    ]);
  });

  it('leaves out what is not there', () => {
    expect(read('{ "ListBills": { "allow": [{ "principal": "ann" }] }, "PayBill": {} }')).toEqual([
      { operation: 'ListBills', principal: 'ann', decision: 'allow' },
    ]);
  });

  it('reads the tables of this repository', () => {
    expect(readDecisions('commercial')[0]).toEqual({
      operation: 'GetOrder',
      principal: 'bob',
      decision: 'allow',
      pathParameters: { orderId: '123' },
    });
  });

  it.each([
    ['no JSON', '{ "a": }', 'ERR_JSON_SYNTAX'],
    ['an operation twice', '{ "a": {}, "a": {} }', 'ERR_JSON_SYNTAX'],
    ['a list', '[]', 'ERR_DECISIONS_INVALID'],
    ['an operation that is a list', '{ "a": ["ann"] }', 'ERR_DECISIONS_INVALID'],
    ['another decision', '{ "a": { "maybe": ["ann"] } }', 'ERR_DECISIONS_INVALID'],
    ['one principal instead of a list', '{ "a": { "allow": "ann" } }', 'ERR_DECISIONS_INVALID'],
    ['a principal that is a number', '{ "a": { "allow": [1] } }', 'ERR_DECISIONS_INVALID'],
    ['a principal without a name', '{ "a": { "allow": [{ "because": "x" }] } }', 'ERR_DECISIONS_INVALID'],
    [
      'a misspelt member of a case',
      '{ "a": { "allow": [{ "principle": "ann" }] } }',
      'ERR_DECISIONS_INVALID',
    ],
    [
      'a reason that is a number',
      '{ "a": { "allow": [{ "principal": "ann", "because": 1 }] } }',
      'ERR_DECISIONS_INVALID',
    ],
    [
      'an empty reason',
      '{ "a": { "allow": [{ "principal": "ann", "because": "" }] } }',
      'ERR_DECISIONS_INVALID',
    ],
    ['a list of path parameters', '{ "a": { "pathParameters": ["1"] } }', 'ERR_DECISIONS_INVALID'],
    [
      'a path parameter that is a number',
      '{ "a": { "pathParameters": { "b": 1 } } }',
      'ERR_DECISIONS_INVALID',
    ],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(() => read(text))).toMatchObject({ code, at: 'services/billing/decisions.json:1' });
  });

  it('refuses a service without a table', () => {
    expect(refusal(() => readDecisions('billing', storeFolder({})))).toMatchObject({
      code: 'ERR_POLICIES_MISSING',
      at: 'services/billing/decisions.json:1',
    });
  });

  it('names the line', () => {
    expect(refusal(() => read('{\n  "a": {\n    "alow": []\n  }\n}'))?.message).toBe(
      'services/billing/decisions.json:3: This does not describe a decision. Only pathParameters, allow, deny may be here.',
    );
  });
});
