import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';
import { Engine } from './engine.ts';
import { partOf, schemaOf } from './schema-part.ts';
import { SCHEMA } from './test/shop.ts';

const schema = SCHEMA as unknown as SchemaJson<string>;
const named = (...ids: string[]) => ids.map((actionId) => ({ actionType: 'Gatehouse::Action', actionId }));
const actionsOf = (...ids: string[]) =>
  Object.keys(partOf(schema, named(...ids))?.['Gatehouse']?.actions ?? {});

describe('the part of a schema', () => {
  it.each<[string, string[], string[]]>([
    ['an action has its groups', ['GetOrder'], ['Read', 'GetOrder']],
    ['a group has what is in it', ['Read'], ['Read', 'GetOrder', 'GetQuote']],
    ['an action without a group is alone', ['DropOrder'], ['DropOrder']],
    ['several have all of theirs', ['DropOrder', 'GetQuote'], ['Read', 'DropOrder', 'GetQuote']],
  ])('of %s', (_, ids, expected) => expect(actionsOf(...ids)).toEqual(expected));

  it('has every type, and everything else of the namespace', () => {
    const common = { Gatehouse: { ...SCHEMA.Gatehouse, commonTypes: { Name: { type: 'String' } } } };
    const part = partOf(common, named('GetQuote'))?.['Gatehouse'];
    expect(part?.entityTypes).toEqual(SCHEMA.Gatehouse.entityTypes);
    expect(part?.commonTypes).toEqual({ Name: { type: 'String' } });
  });

  it('follows groups of groups, and ends where they go round', () => {
    const of = (...groups: string[]) => ({ memberOf: groups.map((id) => ({ id })) });
    const actions = { All: {}, Read: of('All'), Get: of('Read'), Other: of('All'), A: of('B'), B: of('A') };
    const nested = { Gatehouse: { entityTypes: {}, actions } } as unknown as SchemaJson<string>;
    const kept = (id: string) => Object.keys(partOf(nested, named(id))?.['Gatehouse']?.actions ?? {});
    expect(kept('Read')).toEqual(['All', 'Read', 'Get']);
    expect(kept('All')).toEqual(['All', 'Read', 'Get', 'Other']);
    expect(kept('A')).toEqual(['A', 'B']);
  });

  const foreign = { memberOf: [{ id: 'Read', type: 'Other::Action' }] };
  it.each<[string, object, ReturnType<typeof named> | undefined]>([
    ['a policy about all actions', SCHEMA, undefined],
    ['a policy about no action', SCHEMA, []],
    ['an action that there is not', SCHEMA, named('GetOrdr')],
    ['an action that every object has', SCHEMA, named('constructor')],
    ['an action of another namespace', SCHEMA, [{ actionType: 'Other::Action', actionId: 'Read' }]],
    ['two namespaces', { ...SCHEMA, Other: SCHEMA.Gatehouse }, named('Read')],
    [
      'a group of another namespace',
      { Gatehouse: { entityTypes: {}, actions: { Read: foreign } } },
      named('Read'),
    ],
    ['an empty schema', {}, named('Read')],
  ])('does not exist for %s', (_, whole, actions) => {
    expect(partOf(whole as SchemaJson<string>, actions)).toBeUndefined();
  });
});

describe('a policy that the engine accepts by the part', () => {
  const engine = new Engine();
  const findings = (by: SchemaJson<string>, statement: string): number => {
    const answer = engine.call((cedar) =>
      cedar.validate({ schema: by, policies: { staticPolicies: { a: statement } } }),
    );
    if (answer.type === 'failure') throw new Error('The engine does not read the statement.');
    return answer.validationErrors.length + answer.validationWarnings.length;
  };
  const read = (condition: string) =>
    `permit (principal, action in Gatehouse::Action::"Read", resource) when { ${condition} };`;
  const part = partOf(schema, named('Read')) ?? schema;

  it.each([
    ['true', 0, 0],
    ['resource in Gatehouse::Group::"a"', 0, 0],
    ['principal has tenantId && principal.tenantId == "acme"', 0, 0],
    ['action == Gatehouse::Action::"GetQuote"', 0, 0],
    ['context has aLong && context.aLong == 1', 0, 0],
    ['resource is Gatehouse::Order && resource has tenantId && resource.tenantId == "a"', 0, 0],
    ['action == Gatehouse::Action::"DropOrder" && 1 == 1', 1, 1],
    ['principal.tenantId == "acme"', 1, 1],
    ['principal.shoeSize == 44', 1, 1],
    ['context.aLong == "1"', 1, 1],
    ['action == Gatehouse::Action::"Nonesuch"', 1, 1],
    ['resource in Gatehouse::Grup::"a"', 1, 1],
  ])('is accepted by the whole: when %s', (condition, byPart, byWhole) => {
    expect([
      Math.min(findings(part, read(condition)), 1),
      Math.min(findings(schema, read(condition)), 1),
    ]).toEqual([byPart, byWhole]);
  });
});

describe('the schema of a record', () => {
  it('is parsed once', () => {
    const record = {
      cedarJson: JSON.stringify(SCHEMA),
      namespaces: ['Gatehouse'],
      createdDate: '',
      lastUpdatedDate: '',
    };
    expect(schemaOf(record)).toEqual(SCHEMA);
    expect(schemaOf(record)).toBe(schemaOf(record));
    expect(schemaOf({ ...record })).not.toBe(schemaOf(record));
  });
});
