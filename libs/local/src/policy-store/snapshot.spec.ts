import {
  CreatePolicyCommand,
  CreatePolicyTemplateCommand,
  GetPolicyCommand,
  GetPolicyStoreCommand,
  GetSchemaCommand,
  ListPoliciesCommand,
  ListPolicyStoresCommand,
  type VerifiedPermissionsClient,
} from '@aws-sdk/client-verifiedpermissions';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotError, startPolicyStore } from './index.ts';
import { clientOf, refusal, temporaryFolder } from './test/server.ts';
import { VIEWERS_READ, decide, question, shop, uid } from './test/shop.ts';

/** Runs a policy store on a folder for as long as the work takes. */
async function running<T>(
  dataDir: string,
  work: (client: VerifiedPermissionsClient) => Promise<T>,
): Promise<T> {
  const { url, close } = await startPolicyStore({ dataDir });
  const client = clientOf(url);
  try {
    return await work(client);
  } finally {
    client.destroy();
    await close();
  }
}

const PERMIT_ALL = 'permit (principal, action, resource);';

describe('a policy store with a data folder', () => {
  it('has after a restart what it had before, and decides with it', async () => {
    const dataDir = join(temporaryFolder(), 'new', 'folder');
    const read = (client: VerifiedPermissionsClient, policyStoreId: string) =>
      Promise.all([
        client.send(new GetPolicyStoreCommand({ policyStoreId, tags: true })),
        client.send(new GetSchemaCommand({ policyStoreId })),
        client.send(new ListPoliciesCommand({ policyStoreId })),
      ]).then((answers) => answers.map(({ $metadata: _, ...answer }) => answer));
    const before = await running(dataDir, async (client) => {
      const { policyStoreId, policyIds } = await shop(client, { policies: [VIEWERS_READ] });
      const statement = 'forbid (principal == ?principal, action, resource is Gatehouse::Order);';
      const { policyTemplateId } = await client.send(
        new CreatePolicyTemplateCommand({ policyStoreId, statement }),
      );
      const templateLinked = { policyTemplateId, principal: uid('User', 'bob') };
      await client.send(
        new CreatePolicyCommand({ policyStoreId, definition: { templateLinked }, name: 'name/bob' }),
      );
      return { policyStoreId, policyIds, answers: await read(client, policyStoreId) };
    });
    await running(dataDir, async (client) => {
      const { policyStoreId, policyIds, answers } = before;
      expect(await read(client, policyStoreId)).toEqual(answers);
      expect(await decide(client, question(policyStoreId))).toMatchObject({
        decision: 'ALLOW',
        policies: policyIds,
      });
      const bob = { principal: uid('User', 'bob') };
      expect(await decide(client, question(policyStoreId, bob))).toMatchObject({
        decision: 'DENY',
        policies: [expect.any(String)],
      });
      const { policyId } = await client.send(
        new CreatePolicyCommand({ policyStoreId, definition: { static: { statement: VIEWERS_READ } } }),
      );
      const { policies } = await client.send(new ListPoliciesCommand({ policyStoreId }));
      expect(policies?.at(-1)?.policyId).toBe(policyId);
    });
  });

  it('forgets what was deleted, and keeps nothing but one file', async () => {
    const dataDir = temporaryFolder();
    await running(dataDir, async (client) => void (await shop(client)));
    expect(readdirSync(dataDir)).toEqual(['policy-store.json']);
    rmSync(join(dataDir, 'policy-store.json'));
    expect(await running(dataDir, (client) => client.send(new ListPolicyStoresCommand({})))).toMatchObject({
      policyStores: [],
    });
  });

  it('does not mind a file that was being written when the process ended', async () => {
    const dataDir = temporaryFolder();
    const { policyStoreId } = await running(dataDir, (client) => shop(client));
    writeFileSync(join(dataDir, 'policy-store.json.new'), '{ "version": 1, "sto');
    const store = await running(dataDir, (client) =>
      client.send(new GetPolicyStoreCommand({ policyStoreId })),
    );
    expect(store.policyStoreId).toBe(policyStoreId);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['another version', '{ "version": 2, "stores": [] }'],
    ['no stores', '{ "version": 1 }'],
  ])('does not start on a snapshot that is %s', async (_, text) => {
    const dataDir = temporaryFolder();
    const file = join(dataDir, 'policy-store.json');
    writeFileSync(file, text);
    const start = startPolicyStore({ dataDir });
    await expect(start).rejects.toMatchObject({ code: 'ERR_SNAPSHOT_INVALID', file });
    await expect(start).rejects.toBeInstanceOf(SnapshotError);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('does not start on a snapshot that it cannot read', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'policy-store.json'));
    await expect(startPolicyStore({ dataDir })).rejects.toMatchObject({ code: 'ERR_SNAPSHOT_INVALID' });
  });

  it('starts on a policy that the engine no longer reads, and decides for every other store', async () => {
    const dataDir = temporaryFolder();
    const [broken, healthy] = await running(dataDir, async (client) => [
      await shop(client, { policies: [VIEWERS_READ] }),
      await shop(client, { policies: [PERMIT_ALL] }),
    ]);
    const file = join(dataDir, 'policy-store.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(JSON.stringify(VIEWERS_READ), '"no longer Cedar"'),
    );
    await running(dataDir, async (client) => {
      expect(await refusal(decide(client, question(broken?.policyStoreId ?? '')))).toMatchObject({
        name: 'InternalServerException',
      });
      expect(await decide(client, question(healthy?.policyStoreId ?? ''))).toMatchObject({
        decision: 'ALLOW',
      });
    });
  });

  it('changes nothing when it cannot write', async () => {
    const dataDir = temporaryFolder();
    await running(dataDir, async (client) => {
      const { policyStoreId, policyIds } = await shop(client, { policies: [VIEWERS_READ] });
      mkdirSync(join(dataDir, 'policy-store.json.new'));
      const definition = { static: { statement: 'forbid (principal, action, resource);' } };
      expect(
        await refusal(client.send(new CreatePolicyCommand({ policyStoreId, definition }))),
      ).toMatchObject({
        name: 'InternalServerException',
        status: 500,
      });
      expect(await decide(client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
      expect(
        (await client.send(new GetPolicyCommand({ policyStoreId, policyId: policyIds[0] }))).policyId,
      ).toBe(policyIds[0]);
      rmSync(join(dataDir, 'policy-store.json.new'), { recursive: true });
      await client.send(new CreatePolicyCommand({ policyStoreId, definition }));
      expect(await decide(client, question(policyStoreId))).toMatchObject({ decision: 'DENY' });
    });
  });

  it('keeps nothing without a folder', async () => {
    const { url, close } = await startPolicyStore();
    const client = clientOf(url);
    await shop(client);
    client.destroy();
    await close();
    expect(existsSync('policy-store.json')).toBe(false);
  });
});
