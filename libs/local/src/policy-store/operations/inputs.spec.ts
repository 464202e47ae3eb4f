import * as sdk from '@aws-sdk/client-verifiedpermissions';
import { post, useServer } from '../test/server.ts';
import { question } from '../test/shop.ts';
import { operations, unserved } from './table.ts';

const server = useServer();

/** The names and the number of required members of an input, as the SDK carries the service's model. */
function modelOf(operation: string): { members: string[]; required: string[] } {
  const schema = (
    sdk as unknown as Record<string, [number, string, string, object, string[], unknown[], number?]>
  )[`${operation}Input$`];
  if (!schema) throw new Error(`the SDK has no ${operation}`);
  const [, , , , members, , required = 0] = schema;
  return { members, required: members.slice(0, required) };
}

/** Members that are optional in the model and required here: see the reference of the decision operations. */
const STRICTER: Record<string, string[]> = { IsAuthorized: ['principal', 'action', 'resource'] };

describe('the operations', () => {
  it('are together all that the SDK knows', () => {
    const known = Object.keys(sdk)
      .filter((name) => name.endsWith('Command'))
      .map((name) => name.replace(/Command$/, ''));
    expect([...Object.keys(operations), ...unserved].sort()).toEqual(
      known.filter((name) => name !== '$').sort(),
    );
  });

  it.each(Object.keys(operations))(
    'read the members that the model has, and require what it requires: %s',
    (name) => {
      const { members = {} } = operations[name]?.input ?? {};
      const model = modelOf(name);
      expect(Object.keys(members).sort()).toEqual([...model.members].sort());
      const required = Object.keys(members).filter((member) => !members[member]?.optional);
      expect(required.sort()).toEqual([...model.required, ...(STRICTER[name] ?? [])].sort());
    },
  );

  it.each(Object.keys(operations))('name every missing member at once: %s', async (name) => {
    const { members = {} } = operations[name]?.input ?? {};
    const required = Object.keys(members).filter((member) => !members[member]?.optional);
    const { status, body } = await post(server.url, name, {});
    const found = ((body.fieldList ?? []) as { path: string }[]).map(({ path }) => path);
    expect(found.sort()).toEqual(required.sort());
    expect(status).toBe(required.length ? 400 : 200);
  });
});

const long = (count: number) => 'x'.repeat(count);
const ask = (part: object) => ({ ...question('PS1'), ...part });
const withUser = (part: object) =>
  ask({ principal: { entityType: 'Gatehouse::User', entityId: 'a', ...part } });
const withAction = (part: object) =>
  ask({ action: { actionType: 'Gatehouse::Action', actionId: 'a', ...part } });
const withValue = (value: unknown) => ask({ context: { contextMap: { a: value } } });
const withTags = (tags: unknown) => ({ validationSettings: { mode: 'OFF' }, tags });
const policy = (part: object) => ({
  policyStoreId: 'PS1',
  definition: { static: { statement: 'x' } },
  ...part,
});

/** Operation, input, and the member that is refused. */
const refused: [string, object, string][] = [
  ['GetPolicyStore', { policyStoreId: '' }, 'policyStoreId'],
  ['GetPolicyStore', { policyStoreId: long(201) }, 'policyStoreId'],
  ['GetPolicyStore', { policyStoreId: 'PS 1' }, 'policyStoreId'],
  ['GetPolicyStore', { policyStoreId: 1 }, 'policyStoreId'],
  ['GetPolicyStore', { policyStoreId: 'PS1', tags: 'yes' }, 'tags'],
  ['CreatePolicyStore', { validationSettings: {} }, 'validationSettings.mode'],
  ['CreatePolicyStore', { validationSettings: { mode: 'strict' } }, 'validationSettings.mode'],
  ['CreatePolicyStore', { validationSettings: [] }, 'validationSettings'],
  ['CreatePolicyStore', { validationSettings: { mode: 'OFF' }, description: long(151) }, 'description'],
  [
    'CreatePolicyStore',
    { validationSettings: { mode: 'OFF' }, deletionProtection: 'ON' },
    'deletionProtection',
  ],
  ['CreatePolicyStore', { validationSettings: { mode: 'OFF' }, clientToken: '' }, 'clientToken'],
  ['CreatePolicyStore', { validationSettings: { mode: 'OFF' }, clientToken: long(65) }, 'clientToken'],
  ['CreatePolicyStore', { validationSettings: { mode: 'OFF' }, clientToken: 'a b' }, 'clientToken'],
  [
    'CreatePolicyStore',
    { validationSettings: { mode: 'OFF' }, encryptionSettings: { kmsEncryptionSettings: { key: 'k' } } },
    'encryptionSettings',
  ],
  ['CreatePolicyStore', withTags({ k: long(257) }), 'tags.k'],
  [
    'CreatePolicyStore',
    withTags(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v']))),
    'tags',
  ],
  ['ListPolicyStores', { maxResults: 0 }, 'maxResults'],
  ['ListPolicyStores', { maxResults: 51 }, 'maxResults'],
  ['ListPolicyStores', { maxResults: 1.5 }, 'maxResults'],
  ['ListPolicyStores', { maxResults: '10' }, 'maxResults'],
  ['ListPolicyStores', { nextToken: '' }, 'nextToken'],
  ['ListPolicyStores', { nextToken: long(8_001) }, 'nextToken'],
  ['ListPolicyStores', { nextToken: 'abc' }, 'nextToken'],
  ['PutSchema', { policyStoreId: 'PS1', definition: {} }, 'definition'],
  ['PutSchema', { policyStoreId: 'PS1', definition: { cedarJson: '' } }, 'definition.cedarJson'],
  ['PutSchema', { policyStoreId: 'PS1', definition: { cedarJson: long(200_001) } }, 'definition.cedarJson'],
  ['CreatePolicy', policy({ definition: {} }), 'definition'],
  [
    'CreatePolicy',
    policy({ definition: { static: { statement: 'x' }, templateLinked: { policyTemplateId: 'PT1' } } }),
    'definition',
  ],
  ['CreatePolicy', policy({ definition: { other: {} } }), 'definition'],
  ['CreatePolicy', policy({ definition: { static: { statement: '' } } }), 'definition.static.statement'],
  [
    'CreatePolicy',
    policy({ definition: { static: { statement: long(10_001) } } }),
    'definition.static.statement',
  ],
  [
    'CreatePolicy',
    policy({ definition: { static: { statement: 'x', description: long(151) } } }),
    'definition.static.description',
  ],
  [
    'CreatePolicy',
    policy({ definition: { templateLinked: {} } }),
    'definition.templateLinked.policyTemplateId',
  ],
  ['CreatePolicy', policy({ name: 'orders' }), 'name'],
  ['CreatePolicy', policy({ name: 'name/' }), 'name'],
  ['CreatePolicy', policy({ name: 'name/a b' }), 'name'],
  ['CreatePolicy', policy({ name: `name/${long(146)}` }), 'name'],
  ['UpdatePolicy', { policyStoreId: 'PS1', policyId: 'SP1', name: 'orders' }, 'name'],
  ['BatchGetPolicy', { requests: [] }, 'requests'],
  ['BatchGetPolicy', { requests: {} }, 'requests'],
  ['BatchGetPolicy', { requests: Array(101).fill({ policyStoreId: 'a', policyId: 'b' }) }, 'requests'],
  ['BatchGetPolicy', { requests: [{ policyStoreId: 'a' }] }, 'requests[0].policyId'],
  ['ListPolicies', { policyStoreId: 'PS1', filter: { policyType: 'LINKED' } }, 'filter.policyType'],
  ['ListPolicies', { policyStoreId: 'PS1', filter: { principal: {} } }, 'filter.principal'],
  ['CreatePolicyTemplate', { policyStoreId: 'PS1', statement: long(10_001) }, 'statement'],
  ['IsAuthorized', withUser({ entityType: '' }), 'principal.entityType'],
  ['IsAuthorized', withUser({ entityType: long(201) }), 'principal.entityType'],
  ['IsAuthorized', withUser({ entityId: '' }), 'principal.entityId'],
  ['IsAuthorized', withUser({ entityId: long(201) }), 'principal.entityId'],
  ['IsAuthorized', withUser({ entityId: 'a\nb' }), 'principal.entityId'],
  ['IsAuthorized', withUser({ entityId: 'a\u2028b' }), 'principal.entityId'],
  ['IsAuthorized', withUser({ entityId: null }), 'principal.entityId'],
  ['IsAuthorized', withAction({ actionType: 'Gatehouse::Verb' }), 'action.actionType'],
  ['IsAuthorized', withAction({ actionType: 'Gatehouse::Action::x' }), 'action.actionType'],
  ['IsAuthorized', withAction({ actionId: long(201) }), 'action.actionId'],
  ['IsAuthorized', ask({ context: {} }), 'context'],
  ['IsAuthorized', ask({ context: { contextMap: {}, cedarJson: '{}' } }), 'context'],
  ['IsAuthorized', ask({ context: { contextMap: [] } }), 'context.contextMap'],
  ['IsAuthorized', ask({ context: { cedarJson: {} } }), 'context.cedarJson'],
  ['IsAuthorized', ask({ entities: {} }), 'entities'],
  ['IsAuthorized', ask({ entities: { entityList: [{}] } }), 'entities.entityList[0].identifier'],
  [
    'IsAuthorized',
    ask({ entities: { entityList: [{ identifier: { entityType: 'A', entityId: 'a' }, parents: {} }] } }),
    'entities.entityList[0].parents',
  ],
  ['IsAuthorized', withValue({}), 'context.contextMap.a'],
  ['IsAuthorized', withValue('text'), 'context.contextMap.a'],
  ['IsAuthorized', withValue({ string: 'a', long: 1 }), 'context.contextMap.a'],
  ['IsAuthorized', withValue({ toString: 'a' }), 'context.contextMap.a'],
  ['IsAuthorized', withValue({ boolean: 'true' }), 'context.contextMap.a.boolean'],
  ['IsAuthorized', withValue({ long: 1.5 }), 'context.contextMap.a.long'],
  ['IsAuthorized', withValue({ string: 1 }), 'context.contextMap.a.string'],
  ['IsAuthorized', withValue({ set: {} }), 'context.contextMap.a.set'],
  ['IsAuthorized', withValue({ set: [{ string: 'a' }, null] }), 'context.contextMap.a.set[1]'],
  ['IsAuthorized', withValue({ record: [] }), 'context.contextMap.a.record'],
  ['IsAuthorized', withValue({ record: { b: { long: '1' } } }), 'context.contextMap.a.record.b.long'],
  [
    'IsAuthorized',
    withValue({ entityIdentifier: { entityType: 'A' } }),
    'context.contextMap.a.entityIdentifier.entityId',
  ],
  ['IsAuthorized', withValue({ ipaddr: 'localhost' }), 'context.contextMap.a.ipaddr'],
  ['IsAuthorized', withValue({ ipaddr: long(45).replaceAll('x', '1') }), 'context.contextMap.a.ipaddr'],
  ['IsAuthorized', withValue({ decimal: '1' }), 'context.contextMap.a.decimal'],
  ['IsAuthorized', withValue({ decimal: '1.23456' }), 'context.contextMap.a.decimal'],
  ['IsAuthorized', withValue({ datetime: '01.01.2026' }), 'context.contextMap.a.datetime'],
  ['IsAuthorized', withValue({ datetime: '2026-01-01T00:00' }), 'context.contextMap.a.datetime'],
  ['IsAuthorized', withValue({ duration: '-' }), 'context.contextMap.a.duration'],
  ['IsAuthorized', withValue({ duration: '1s1m' }), 'context.contextMap.a.duration'],
];

describe('the limits of the inputs', () => {
  it.each(refused)('%s refuses %j', async (operation, input, path) => {
    const { status, body } = await post(server.url, operation, input);
    expect([status, body.__type]).toEqual([400, 'com.amazonaws.verifiedpermissions#ValidationException']);
    expect(body.fieldList).toEqual([{ path, message: expect.any(String) as string }]);
  });

  /** What is just within the limits gets further: to the store, which is not there. */
  const accepted: [string, object][] = [
    ['GetPolicyStore', { policyStoreId: 'policy-store-alias/my_alias-1', tags: null }],
    ['GetPolicyStore', { policyStoreId: 'P'.repeat(200) }],
    ['CreatePolicy', policy({ name: `name/${long(145)}`, clientToken: long(64) })],
    ['CreatePolicy', policy({ definition: { static: { statement: long(10_000), description: long(150) } } })],
    ['UpdatePolicy', { policyStoreId: 'PS1', policyId: 'name/a', name: '' }],
    ['IsAuthorized', withUser({ entityId: '😀'.repeat(200) })],
    ['IsAuthorized', withUser({ entityId: ' \t"\\' })],
    ['IsAuthorized', withAction({ actionType: 'Action' })],
    ['IsAuthorized', withValue({ duration: '-1d2h3m4s5ms' })],
    ['IsAuthorized', withValue({ duration: '5ms' })],
    ['IsAuthorized', withValue({ datetime: '2026-01-01T00:00:00.000+0100' })],
    ['IsAuthorized', withValue({ string: '' })],
  ];

  it.each(accepted)('%s takes %j', async (operation, input) => {
    expect((await post(server.url, operation, input)).body.__type).toMatch(/#ResourceNotFoundException$/);
  });
});
