import { GetSchemaCommand, PutSchemaCommand } from '@aws-sdk/client-verifiedpermissions';
import { mergeCedarSchemas, readModel } from '@gatehouse/model';
import { refusal, useServer } from '../test/server.ts';
import { SCHEMA, VIEWERS_READ, decide, question, shop } from '../test/shop.ts';

const server = useServer();
const put = (policyStoreId: string, schema: object | string) => {
  const cedarJson = typeof schema === 'string' ? schema : JSON.stringify(schema);
  return server.client.send(new PutSchemaCommand({ policyStoreId, definition: { cedarJson } }));
};
const get = (policyStoreId: string) => server.client.send(new GetSchemaCommand({ policyStoreId }));
const empty = async () => (await shop(server.client, { schema: null })).policyStoreId;
const entity = { entityTypes: { A: {} }, actions: {} };

describe('a schema', () => {
  it('is given back as it was put, with its namespace and dates', async () => {
    const policyStoreId = await empty();
    const text = JSON.stringify(SCHEMA, null, 2);
    const { createdDate } = await put(policyStoreId, text);
    expect(await get(policyStoreId)).toMatchObject({
      policyStoreId,
      schema: text,
      namespaces: ['Gatehouse'],
      createdDate,
      lastUpdatedDate: createdDate,
    });
  });

  it('keeps the day of its creation when another one takes its place', async () => {
    const policyStoreId = await empty();
    const first = await put(policyStoreId, SCHEMA);
    const second = await put(policyStoreId, { Other: entity });
    expect([second.createdDate, second.namespaces]).toEqual([first.createdDate, ['Other']]);
  });

  it('is removed by an empty one', async () => {
    const policyStoreId = await empty();
    await put(policyStoreId, SCHEMA);
    expect((await put(policyStoreId, '{}')).namespaces).toEqual([]);
    expect((await put(policyStoreId, ' {} ')).namespaces).toEqual([]);
    expect(await refusal(get(policyStoreId))).toMatchObject({
      name: 'ResourceNotFoundException',
      resource: ['SCHEMA', policyStoreId],
    });
  });

  it('of the model is accepted', async () => {
    const { namespaces } = await put(await empty(), mergeCedarSchemas(readModel()));
    expect(namespaces).toEqual(['Gatehouse']);
  });

  it('holds for decisions at once, while the policies that are there are not validated again', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
    const { Read: _, ...actions } = SCHEMA.Gatehouse.actions;
    const alone = { GetOrder: { ...actions.GetOrder, memberOf: [] } };
    await put(policyStoreId, { Gatehouse: { ...SCHEMA.Gatehouse, actions: alone } });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'DENY' });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['Cedar text', 'namespace A { entity B; }'],
    ['the namespace with no name', { '': entity }],
    ['two namespaces', { A: entity, B: entity }],
    ['the namespace aws', { aws: entity }],
    ['the namespace Amazon', { Amazon: entity }],
    ['a namespace below cedar', { 'A::cedar': entity }],
    ['a namespace that is no name', { 'a b': entity }],
    ['an empty name', { A: { entityTypes: { A: {}, '': {} }, actions: {} } }],
    ['a type that is not there', { A: { entityTypes: { A: { memberOfTypes: ['B'] } }, actions: {} } }],
    ['an unknown member', { A: { ...entity, types: {} } }],
    ['more than 200,000 bytes', { A: { entityTypes: { A: {} }, actions: { ['é'.repeat(100_001)]: {} } } }],
  ])('is refused when it is %s', async (_, schema) => {
    const policyStoreId = await empty();
    expect(await refusal(put(policyStoreId, schema))).toMatchObject({
      name: 'ValidationException',
      fields: ['definition.cedarJson'],
    });
    expect((await refusal(get(policyStoreId))).name).toBe('ResourceNotFoundException');
  });

  it('is missed when the store is not there', async () => {
    for (const call of [put('PS1', SCHEMA), get('PS1')])
      expect(await refusal(call)).toMatchObject({
        name: 'ResourceNotFoundException',
        resource: ['POLICY_STORE', 'PS1'],
      });
  });
});
