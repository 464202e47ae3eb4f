import {
  CreatePolicyCommand,
  CreatePolicyTemplateCommand,
  DeletePolicyCommand,
  ListPoliciesCommand,
  paginateListPolicies,
  type PolicyFilter,
} from '@aws-sdk/client-verifiedpermissions';
import { refusal, useServer } from '../test/server.ts';
import { VIEWERS_READ, shop, uid } from '../test/shop.ts';

const server = useServer();
const list = (policyStoreId: string, part: object = {}) =>
  server.client.send(new ListPoliciesCommand({ policyStoreId, ...part }));

describe('the list of policies', () => {
  it('is in the order of creation, ten to a page unless another number is asked for', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: Array<string>(23).fill(VIEWERS_READ),
    });
    const sizes: number[] = [];
    const found: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await list(policyStoreId, { nextToken });
      sizes.push(page.policies?.length ?? 0);
      found.push(...(page.policies ?? []).map(({ policyId }) => policyId));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(sizes).toEqual([10, 10, 3]);
    expect(found).toEqual(policyIds);
    const all: unknown[] = [];
    for await (const { policies } of paginateListPolicies(
      { client: server.client, pageSize: 7 },
      { policyStoreId },
    ))
      all.push(...(policies ?? []));
    expect(all).toHaveLength(23);
  });

  it('ends on a full page without a token', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ, VIEWERS_READ] });
    expect((await list(policyStoreId, { maxResults: 2 })).nextToken).toBeUndefined();
    expect((await list((await shop(server.client)).policyStoreId)).policies).toEqual([]);
  });

  it('skips nothing and repeats nothing when policies come and go between two pages', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: Array<string>(6).fill(VIEWERS_READ),
    });
    const { nextToken } = await list(policyStoreId, { maxResults: 3 });
    for (const policyId of [policyIds[0], policyIds[2], policyIds[4]])
      await server.client.send(new DeletePolicyCommand({ policyStoreId, policyId }));
    const { policies } = await list(policyStoreId, { maxResults: 3, nextToken });
    expect(policies?.map(({ policyId }) => policyId)).toEqual([policyIds[3], policyIds[5]]);
  });

  it('does not take a token of another list', async () => {
    const one = await shop(server.client, { policies: [VIEWERS_READ, VIEWERS_READ] });
    const other = await shop(server.client, { policies: [VIEWERS_READ, VIEWERS_READ] });
    const { nextToken = '' } = await list(one.policyStoreId, { maxResults: 1 });
    const changed = Buffer.from(`${Buffer.from(nextToken, 'base64url').toString().split('.')[0]}.x`).toString(
      'base64url',
    );
    for (const call of [
      list(other.policyStoreId, { nextToken }),
      list(one.policyStoreId, { nextToken, filter: { policyType: 'STATIC' } }),
      list(one.policyStoreId, { nextToken: changed }),
    ])
      expect(await refusal(call)).toMatchObject({ name: 'ValidationException', fields: ['nextToken'] });
  });

  it('tells the description, and not the statement', async () => {
    const { policyStoreId } = await shop(server.client);
    const definition = { static: { statement: VIEWERS_READ, description: 'About' } };
    await server.client.send(new CreatePolicyCommand({ policyStoreId, definition, name: 'name/a' }));
    expect((await list(policyStoreId)).policies).toEqual([
      expect.objectContaining({
        definition: { static: { description: 'About' } },
        name: 'name/a',
        effect: 'Permit',
        principal: uid('Group', 'viewer'),
      }),
    ]);
  });

  it('is missed when the store is not there', async () => {
    expect(await refusal(list('PS1'))).toMatchObject({ resource: ['POLICY_STORE', 'PS1'] });
  });
});

describe('a filter of the list', () => {
  it.each<[string, PolicyFilter | ((template: string) => PolicyFilter), string[]]>([
    ['a principal', { principal: { identifier: uid('Group', 'viewer') } }, ['viewers']],
    ['another entity of the same id', { principal: { identifier: uid('User', 'viewer') } }, []],
    ['no principal', { principal: { unspecified: true } }, ['order']],
    ['any principal', { principal: { unspecified: false } }, ['viewers', 'linked']],
    ['a resource', { resource: { identifier: uid('Order', '1') } }, ['order', 'linked']],
    ['no resource', { resource: { unspecified: true } }, ['viewers']],
    [
      'a principal and a resource',
      { principal: { unspecified: true }, resource: { identifier: uid('Order', '1') } },
      ['order'],
    ],
    ['static policies', { policyType: 'STATIC' }, ['viewers', 'order']],
    ['linked policies', { policyType: 'TEMPLATE_LINKED' }, ['linked']],
    ['the policies of a template', (policyTemplateId) => ({ policyTemplateId }), ['linked']],
    ['the policies of another template', { policyTemplateId: 'PT1' }, []],
    ['nothing', {}, ['viewers', 'order', 'linked']],
  ])('finds the policies about %s', async (_, filter, names) => {
    const { policyStoreId } = await shop(server.client);
    const create = (
      name: string,
      definition: ConstructorParameters<typeof CreatePolicyCommand>[0]['definition'],
    ) => server.client.send(new CreatePolicyCommand({ policyStoreId, name: `name/${name}`, definition }));
    const statement = 'permit (principal == ?principal, action, resource == ?resource);';
    const { policyTemplateId = '' } = await server.client.send(
      new CreatePolicyTemplateCommand({ policyStoreId, statement }),
    );
    await create('viewers', { static: { statement: VIEWERS_READ } });
    await create('order', {
      static: { statement: 'permit (principal, action, resource == Gatehouse::Order::"1");' },
    });
    await create('linked', {
      templateLinked: { policyTemplateId, principal: uid('User', 'a'), resource: uid('Order', '1') },
    });
    const wanted = typeof filter === 'function' ? filter(policyTemplateId) : filter;
    const { policies } = await list(policyStoreId, { filter: wanted });
    expect(policies?.map(({ name }) => name)).toEqual(names.map((name) => `name/${name}`));
  });
});
