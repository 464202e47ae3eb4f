import {
  CreatePolicyCommand,
  CreatePolicyTemplateCommand,
  GetSchemaCommand,
  ListPoliciesCommand,
  ListPolicyStoresCommand,
  type VerifiedPermissionsClient,
} from '@aws-sdk/client-verifiedpermissions';
import type { Policy } from '@gatehouse/policy-store';
import { clientOf, refusal, useServer } from '../test/server.ts';
import { SCHEMA, alice, decide, question, uid } from '../test/shop.ts';
import { deploy } from './deploy.ts';
import { StoreContents } from './store-contents.ts';

const server = useServer();
const policy = (id: string, text: string): Policy => ({
  id,
  reason: `Why ${id}.`,
  service: 'shop',
  statement: `@id("${id}")\n@reason("Why permit, not forbid; ${id}.")\n${text}`,
});
const permit = (id: string, group = 'viewer', when = 'true') =>
  policy(id, `permit (principal in Gatehouse::Group::"${group}", action, resource) when { ${when} };`);
const forbid = (id: string, when: string) =>
  policy(id, `forbid (principal, action, resource) when { ${when} };`);
const POLICIES = [permit('viewers'), forbid('foreign', 'resource has tenantId'), permit('editors', 'editor')];

const run = (
  policies: readonly Policy[],
  policyStoreId?: string,
  schema: object = SCHEMA,
  client = server.client,
) => deploy({ client, schema, policies, policyStoreId });
const contents = async (policyStoreId: string) => {
  const stored = await new StoreContents(server.client, policyStoreId).policies();
  return stored.map(({ name, statement }) => [name, statement]).sort();
};
const wanted = (policies: readonly Policy[]) => policies.map(({ id, statement }) => [id, statement]).sort();
const READS = /^(?:Get|List|BatchGet)/;
const storeCount = async () =>
  (await server.client.send(new ListPolicyStoresCommand({ maxResults: 50 }))).policyStores?.length;

/** A client that tells each command before it is sent. */
function watched(before: (command: string) => Promise<void> | void): VerifiedPermissionsClient {
  const client = clientOf(server.url);
  client.middlewareStack.add(
    (next, context) => async (args) => {
      await before(String(context.commandName));
      return next(args);
    },
    { step: 'initialize', name: 'watch' },
  );
  return client;
}

describe('a deploy', () => {
  it('creates a store that holds schema and policies, by name and with their reasons', async () => {
    const { policyStoreId, ...done } = await run(POLICIES);
    expect(done).toEqual({ created: ['viewers', 'foreign', 'editors'], updated: [], deleted: [] });
    expect(await contents(policyStoreId)).toEqual(wanted(POLICIES));
    const { schema } = await server.client.send(new GetSchemaCommand({ policyStoreId }));
    expect(JSON.parse(String(schema))).toEqual(SCHEMA);
    const { policies = [] } = await server.client.send(new ListPoliciesCommand({ policyStoreId }));
    expect(policies[0]).toMatchObject({
      effect: 'Forbid',
      name: 'name/foreign',
      definition: { static: { description: 'Why foreign.' } },
    });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
  });

  it('changes nothing, and writes nothing, the second time', async () => {
    const { policyStoreId } = await run(POLICIES);
    const commands: string[] = [];
    const client = watched((command) => void commands.push(command));
    expect(await run([...POLICIES].reverse(), policyStoreId, SCHEMA, client)).toEqual({
      policyStoreId,
      created: [],
      updated: [],
      deleted: [],
    });
    expect(commands.filter((command) => !READS.test(command))).toEqual([]);
  });

  it('changes the policy that was edited, and no other', async () => {
    const { policyStoreId } = await run(POLICIES);
    const ids = async () =>
      new Map(
        (await new StoreContents(server.client, policyStoreId).policies()).map(({ name, policyId }) => [
          name,
          policyId,
        ]),
      );
    const before = await ids();
    const edited = [permit('viewers', 'viewer', 'context has aLong'), ...POLICIES.slice(1)];
    expect(await run(edited, policyStoreId)).toMatchObject({
      created: [],
      updated: ['viewers'],
      deleted: [],
    });
    expect(await contents(policyStoreId)).toEqual(wanted(edited));
    expect(await ids()).toEqual(before);
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'DENY' });
  });

  it.each([
    ['the principal of a permit', [permit('viewers', 'other'), ...POLICIES.slice(1)], ['viewers']],
    [
      'a forbid',
      [...POLICIES.slice(0, 1), forbid('foreign', 'context has aLong'), ...POLICIES.slice(2)],
      ['foreign'],
    ],
    ['a permit into a forbid', [forbid('viewers', 'context has aLong'), ...POLICIES.slice(1)], ['viewers']],
    [
      'a forbid into a permit',
      [...POLICIES.slice(0, 1), permit('foreign', 'x'), ...POLICIES.slice(2)],
      ['foreign'],
    ],
  ])('replaces %s', async (_, edited, updated) => {
    const { policyStoreId } = await run(POLICIES);
    expect(await run(edited, policyStoreId)).toMatchObject({ created: [], updated, deleted: [] });
    expect(await contents(policyStoreId)).toEqual(wanted(edited));
  });

  it('creates what is new and deletes what is gone', async () => {
    const { policyStoreId } = await run(POLICIES);
    const edited = [permit('agents', 'agent'), forbid('late', 'context has aLong')];
    expect(await run(edited, policyStoreId)).toEqual({
      policyStoreId,
      created: ['agents', 'late'],
      updated: [],
      deleted: ['editors', 'foreign', 'viewers'],
    });
    expect(await contents(policyStoreId)).toEqual(wanted(edited));
  });

  it('deletes what somebody else put there, linked policies too', async () => {
    const { policyStoreId } = await run(POLICIES);
    const statement = 'permit (principal == ?principal, action, resource is Gatehouse::Order);';
    const { policyTemplateId } = await server.client.send(
      new CreatePolicyTemplateCommand({ policyStoreId, statement }),
    );
    const create = (definition: ConstructorParameters<typeof CreatePolicyCommand>[0]['definition']) =>
      server.client.send(new CreatePolicyCommand({ policyStoreId, definition }));
    const first = await create({ static: { statement: 'permit (principal, action, resource);' } });
    const second = await create({ templateLinked: { policyTemplateId, principal: uid('User', 'a') } });
    const { deleted } = await run(POLICIES, policyStoreId);
    expect(deleted).toEqual([first.policyId, second.policyId].sort());
    expect(await contents(policyStoreId)).toEqual(wanted(POLICIES));
  });

  it('brings a changed schema, even where no policy changes', async () => {
    const { policyStoreId } = await run(POLICIES);
    const schema = {
      Gatehouse: { ...SCHEMA.Gatehouse, entityTypes: { ...SCHEMA.Gatehouse.entityTypes, Extra: {} } },
    };
    expect(await run(POLICIES, policyStoreId, schema)).toMatchObject({
      created: [],
      updated: [],
      deleted: [],
    });
    const stored = await server.client.send(new GetSchemaCommand({ policyStoreId }));
    expect(JSON.parse(String(stored.schema))).toEqual(schema);
  });

  it('handles more policies than a page and a batch hold', async () => {
    const many = Array.from({ length: 120 }, (_, at) => permit(`p-${at}`, `g${at}`));
    const { policyStoreId } = await run(many);
    expect(await run(many, policyStoreId)).toMatchObject({ created: [], updated: [], deleted: [] });
    expect(await contents(policyStoreId)).toEqual(wanted(many));
  });
});

describe('a deploy that is refused', () => {
  const invalid = permit('wrong', 'viewer', 'principal.nothing');

  it.each([
    ['a policy that does not fit the schema', [...POLICIES.slice(0, 1), invalid], SCHEMA],
    [
      'a schema that does not fit the policies that stay',
      POLICIES,
      { Gatehouse: { entityTypes: { A: {} }, actions: {} } },
    ],
    ['a schema that is none', [], { Gatehouse: { entityTypes: 1 } }],
  ])('for %s changes nothing and leaves no store behind', async (_, policies, schema) => {
    const { policyStoreId } = await run(POLICIES);
    const stores = await storeCount();
    expect((await refusal(run(policies, policyStoreId, schema))).name).toBe('ValidationException');
    expect(await contents(policyStoreId)).toEqual(wanted(POLICIES));
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
    expect(await storeCount()).toBe(stores);
  });

  it('leaves no new store behind', async () => {
    const stores = await storeCount();
    expect((await refusal(run([invalid]))).name).toBe('ValidationException');
    expect(await storeCount()).toBe(stores);
  });

  it('passes on what it is not prepared for', async () => {
    const { policyStoreId } = await run(POLICIES);
    const client = watched((command) => {
      if (command === 'GetSchemaCommand') throw new Error('the network is gone');
    });
    await expect(run(POLICIES, policyStoreId, SCHEMA, client)).rejects.toThrow('the network is gone');
  });

  it('says that the store is not there', async () => {
    expect(await refusal(run(POLICIES, 'PS1'))).toMatchObject({
      name: 'ResourceNotFoundException',
      resource: ['POLICY_STORE', 'PS1'],
    });
  });
});

describe('at every moment of a deploy', () => {
  // Each generation has its own guardrail: without it, its permit would let strangers in.
  const before = [
    permit('all', 'viewer'),
    permit('old', 'old'),
    forbid('guard', 'context has aLong'),
    forbid('gone', 'context has aString'),
  ];
  const after = [
    permit('all', 'viewer', 'true || false'),
    permit('new', 'new'),
    forbid('guard', 'context has aSet'),
    forbid('late', 'context has aRecord'),
  ];
  const isForbid = ({ statement }: Policy) => statement.includes('\nforbid');

  /** Whether a permit of a generation is there while one of its forbids is not. */
  async function unguarded(policyStoreId: string): Promise<string[]> {
    const stored = (await contents(policyStoreId)).map(([, statement]) => statement);
    const has = ({ statement }: Policy) => stored.includes(statement);
    return [before, after].flatMap((generation) => {
      const open = generation.filter((one) => isForbid(one) && !has(one));
      const permits = generation.filter((one) => !isForbid(one) && has(one));
      return permits.flatMap(({ id }) => open.map((missing) => `${id} without ${missing.id}`));
    });
  }

  it('no permit is in force without the guardrails that belong to it', async () => {
    const { policyStoreId } = await run(before);
    const found: string[] = [];
    let moments = 0;
    const client = watched(async () => {
      moments += 1;
      found.push(...(await unguarded(policyStoreId)));
    });
    await run(after, policyStoreId, SCHEMA, client);
    expect(moments).toBeGreaterThan(15);
    expect(found).toEqual([]);
  });

  it('a failure leaves the guardrails in force, and the next deploy completes it', async () => {
    let finished = false;
    for (let failAt = 1; !finished; failAt += 1) {
      const { policyStoreId } = await run(before);
      let sent = 0;
      const client = watched((command) => {
        if (!READS.test(command) && ++sent === failAt) throw new Error('the network is gone');
      });
      finished = await run(after, policyStoreId, SCHEMA, client).then(
        () => true,
        () => false,
      );
      expect([failAt, await unguarded(policyStoreId)]).toEqual([failAt, []]);
      await run(after, policyStoreId);
      expect([failAt, await contents(policyStoreId)]).toEqual([failAt, wanted(after)]);
      const caller = { entities: { entityList: [alice(['new'])] } };
      expect(await decide(server.client, question(policyStoreId, caller))).toMatchObject({
        decision: 'ALLOW',
      });
    }
  });
});
