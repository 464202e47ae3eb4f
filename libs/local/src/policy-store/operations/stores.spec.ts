import {
  CreatePolicyStoreCommand,
  DeletePolicyStoreCommand,
  GetPolicyStoreCommand,
  ListPolicyStoresCommand,
  UpdatePolicyStoreCommand,
  paginateListPolicyStores,
} from '@aws-sdk/client-verifiedpermissions';
import { refusal, useServer } from '../test/server.ts';
import { VIEWERS_READ, decide, question, shop } from '../test/shop.ts';

const server = useServer();
const strict = { validationSettings: { mode: 'STRICT' as const } };
const create = (part: Partial<ConstructorParameters<typeof CreatePolicyStoreCommand>[0]> = {}) =>
  server.client.send(new CreatePolicyStoreCommand({ ...strict, ...part }));
const get = (policyStoreId: string | undefined, tags = false) =>
  server.client.send(new GetPolicyStoreCommand({ policyStoreId, tags }));
const remove = (policyStoreId: string | undefined) =>
  server.client.send(new DeletePolicyStoreCommand({ policyStoreId }));

describe('policy stores', () => {
  it('are created, with an id, an ARN and dates', async () => {
    const { $metadata, ...store } = await create();
    expect($metadata.httpStatusCode).toBe(200);
    expect(store).toEqual({
      policyStoreId: expect.stringMatching(/^PS[0-9a-f]{20}$/) as string,
      arn: `arn:aws:verifiedpermissions::000000000000:policy-store/${store.policyStoreId}`,
      createdDate: expect.any(Date) as Date,
      lastUpdatedDate: store.createdDate,
    });
  });

  it('tell what they were created with, tags when asked for', async () => {
    const { policyStoreId } = await create({
      description: 'Orders',
      deletionProtection: 'DISABLED',
      tags: { team: 'a' },
    });
    expect(await get(policyStoreId)).toMatchObject({
      policyStoreId,
      validationSettings: { mode: 'STRICT' },
      description: 'Orders',
      deletionProtection: 'DISABLED',
      encryptionState: { default: {} },
      cedarVersion: 'CEDAR_4',
    });
    expect((await get(policyStoreId)).tags).toBeUndefined();
    expect((await get(policyStoreId, true)).tags).toEqual({ team: 'a' });
  });

  it('take the default encryption by name', async () => {
    const { policyStoreId } = await create({ encryptionSettings: { default: {} } });
    expect((await get(policyStoreId)).encryptionState).toEqual({ default: {} });
  });

  it('are updated: what is not named stays, and so does everything in the store', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    const update = (part: object) =>
      server.client.send(
        new UpdatePolicyStoreCommand({ policyStoreId, validationSettings: { mode: 'OFF' }, ...part }),
      );
    await update({ description: 'New', deletionProtection: 'ENABLED' });
    await update({});
    expect(await get(policyStoreId)).toMatchObject({
      validationSettings: { mode: 'OFF' },
      description: 'New',
      deletionProtection: 'ENABLED',
    });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
  });

  it('are not deleted while they are protected', async () => {
    const { policyStoreId } = await create({ deletionProtection: 'ENABLED' });
    expect(await refusal(remove(policyStoreId))).toMatchObject({
      name: 'InvalidStateException',
      status: 406,
    });
    await server.client.send(
      new UpdatePolicyStoreCommand({ policyStoreId, ...strict, deletionProtection: 'DISABLED' }),
    );
    await remove(policyStoreId);
    expect(await refusal(get(policyStoreId))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('are deleted with all that they hold, and again without an error', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    await remove(policyStoreId);
    await remove(policyStoreId);
    expect(await refusal(decide(server.client, question(policyStoreId)))).toMatchObject({
      name: 'ResourceNotFoundException',
      resource: ['POLICY_STORE', policyStoreId],
    });
  });

  it.each([
    ['GetPolicyStore', () => get('PS1')],
    [
      'UpdatePolicyStore',
      () => server.client.send(new UpdatePolicyStoreCommand({ policyStoreId: 'PS1', ...strict })),
    ],
  ])('are missed when they are not there: %s', async (_, call) => {
    expect(await refusal(call())).toMatchObject({
      name: 'ResourceNotFoundException',
      resource: ['POLICY_STORE', 'PS1'],
    });
  });

  it('are listed page by page, in the order of their creation', async () => {
    const made: (string | undefined)[] = [];
    for (let at = 0; at < 12; at += 1) made.push((await create({ description: `n${at}` })).policyStoreId);
    const { client } = server;
    const pages: (string | undefined)[][] = [];
    for await (const { policyStores } of paginateListPolicyStores({ client, pageSize: 5 }, {}))
      pages.push((policyStores ?? []).map(({ policyStoreId }) => policyStoreId));
    expect(pages.slice(0, -1).every((page) => page.length === 5)).toBe(true);
    expect(pages.flat().slice(-12)).toEqual(made);
    const first = await client.send(new ListPolicyStoresCommand({}));
    expect(first.policyStores).toHaveLength(10);
    expect(first.nextToken).toEqual(expect.any(String));
  });
});

describe('a client token', () => {
  it('makes a repeated request do nothing and answer alike', async () => {
    const first = await create({ clientToken: 'once' });
    const second = await create({ clientToken: 'once' });
    expect(second.policyStoreId).toBe(first.policyStoreId);
    expect((await create({ clientToken: 'twice' })).policyStoreId).not.toBe(first.policyStoreId);
  });

  it('with another request is a conflict', async () => {
    await create({ clientToken: 'taken' });
    expect(await refusal(create({ clientToken: 'taken', description: 'other' }))).toMatchObject({
      name: 'ConflictException',
      status: 409,
    });
  });
});
