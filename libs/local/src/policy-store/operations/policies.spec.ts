import {
  BatchGetPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  GetPolicyCommand,
  UpdatePolicyCommand,
  type CreatePolicyCommandInput,
} from '@aws-sdk/client-verifiedpermissions';
import { refusal, useServer } from '../test/server.ts';
import { OWN_TENANT_ONLY, VIEWERS_READ, action, decide, question, shop, uid } from '../test/shop.ts';

const server = useServer();
const PATH = 'definition.static.statement';
const staticly = (statement: string, description?: string) => ({
  static: { statement, ...(description && { description }) },
});
const create = (policyStoreId: string, statement: string, part: Partial<CreatePolicyCommandInput> = {}) =>
  server.client.send(new CreatePolicyCommand({ policyStoreId, definition: staticly(statement), ...part }));
const get = (policyStoreId: string, policyId: string | undefined) =>
  server.client.send(new GetPolicyCommand({ policyStoreId, policyId }));
const update = (policyStoreId: string, policyId: string | undefined, statement?: string, name?: string) =>
  server.client.send(
    new UpdatePolicyCommand({
      policyStoreId,
      policyId,
      ...(statement && { definition: staticly(statement) }),
      name,
    }),
  );
const remove = (policyStoreId: string, policyId: string | undefined) =>
  server.client.send(new DeletePolicyCommand({ policyStoreId, policyId }));
const permit = (head: string, when = 'true') => `permit (${head}) when { ${when} };`;

describe('a static policy', () => {
  it('is created and read, with what its scope names', async () => {
    const { policyStoreId } = await shop(server.client);
    const statement =
      '@id("x") forbid (principal == Gatehouse::User::"a", action in [Gatehouse::Action::"GetOrder", Gatehouse::Action::"DropOrder"], resource in Gatehouse::Group::"g");';
    const { $metadata: _, ...created } = await create(policyStoreId, statement, {
      name: 'name/first',
      definition: staticly(statement, 'About'),
    });
    expect(created).toEqual({
      policyStoreId,
      policyId: expect.stringMatching(/^SP[0-9a-f]{20}$/) as string,
      policyType: 'STATIC',
      principal: uid('User', 'a'),
      resource: uid('Group', 'g'),
      actions: [action('GetOrder'), action('DropOrder')],
      effect: 'Forbid',
      createdDate: expect.any(Date) as Date,
      lastUpdatedDate: created.createdDate,
    });
    const { $metadata: __, ...read } = await get(policyStoreId, created.policyId);
    expect(read).toEqual({ ...created, name: 'name/first', definition: staticly(statement, 'About') });
  });

  it.each([
    ['principal, action, resource', {}],
    ['principal is Gatehouse::User, action, resource is Gatehouse::Order', {}],
    [
      'principal is Gatehouse::User in Gatehouse::Group::"g", action == Gatehouse::Action::"GetOrder", resource',
      { principal: uid('Group', 'g'), actions: [action('GetOrder')] },
    ],
    [
      'principal, action in Gatehouse::Action::"Read", resource == Gatehouse::Order::"1"',
      { actions: [action('Read')], resource: uid('Order', '1') },
    ],
  ])('tells what %s names', async (head, named) => {
    const { policyStoreId } = await shop(server.client);
    const { principal, resource, actions, effect } = await create(policyStoreId, permit(head));
    const nothing = { principal: undefined, resource: undefined, actions: undefined };
    expect({ principal, resource, actions, effect }).toEqual({ ...nothing, ...named, effect: 'Permit' });
  });

  it('is found by its name, which nothing else has', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyId } = await create(policyStoreId, VIEWERS_READ, { name: 'name/orders/read' });
    expect((await get(policyStoreId, 'name/orders/read')).policyId).toBe(policyId);
    expect(await refusal(create(policyStoreId, VIEWERS_READ, { name: 'name/orders/read' }))).toMatchObject({
      name: 'ConflictException',
      status: 409,
    });
    const other = await shop(server.client);
    await create(other.policyStoreId, VIEWERS_READ, { name: 'name/orders/read' });
  });

  it('is created once for one client token', async () => {
    const { policyStoreId } = await shop(server.client);
    const ids = await Promise.all(
      [1, 2].map(() => create(policyStoreId, VIEWERS_READ, { clientToken: `t-${policyStoreId}` })),
    );
    expect(ids[0]?.policyId).toBe(ids[1]?.policyId);
  });

  it('is deleted by id or by name, and again without an error', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyId } = await create(policyStoreId, VIEWERS_READ);
    await create(policyStoreId, VIEWERS_READ, { name: 'name/second' });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
    await remove(policyStoreId, policyId);
    await remove(policyStoreId, policyId);
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
    await remove(policyStoreId, 'name/second');
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'DENY' });
    expect(await refusal(get(policyStoreId, policyId))).toMatchObject({ resource: ['POLICY', policyId] });
  });

  it.each([
    ['CreatePolicy', () => create('PS1', VIEWERS_READ)],
    ['GetPolicy', () => get('PS1', 'SP1')],
    ['UpdatePolicy', () => update('PS1', 'SP1', VIEWERS_READ)],
    ['DeletePolicy', () => remove('PS1', 'SP1')],
  ])('is missed when the store is not there: %s', async (_, call) => {
    expect(await refusal(call())).toMatchObject({
      name: 'ResourceNotFoundException',
      resource: ['POLICY_STORE', 'PS1'],
    });
  });

  it.each([
    ['an id', 'SP1'],
    ['a name', 'name/nothing'],
  ])('is missed by %s that nothing has', async (_, policyId) => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    for (const call of [get(policyStoreId, policyId), update(policyStoreId, policyId, VIEWERS_READ)])
      expect(await refusal(call)).toMatchObject({ resource: ['POLICY', policyId] });
  });
});

describe('an update of a policy', () => {
  it('changes conditions and actions, at once', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [permit('principal, action, resource')],
    });
    await update(
      policyStoreId,
      policyIds[0],
      permit('principal, action == Gatehouse::Action::"DropOrder", resource'),
    );
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'DENY' });
    const read = await get(policyStoreId, policyIds[0]);
    expect([read.actions, read.name]).toEqual([[action('DropOrder')], undefined]);
    expect(read.lastUpdatedDate?.getTime()).toBeGreaterThanOrEqual(Number(read.createdDate));
  });

  it('gives a name, keeps it, and takes it away', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [VIEWERS_READ, VIEWERS_READ],
    });
    const [first, second] = policyIds;
    await update(policyStoreId, first, undefined, 'name/a');
    await update(policyStoreId, first, undefined, 'name/a');
    await update(
      policyStoreId,
      'name/a',
      permit('principal in Gatehouse::Group::"viewer", action, resource'),
    );
    expect((await get(policyStoreId, first)).name).toBe('name/a');
    expect((await refusal(update(policyStoreId, second, undefined, 'name/a'))).name).toBe(
      'ConflictException',
    );
    await update(policyStoreId, first, undefined, '');
    expect((await get(policyStoreId, first)).name).toBeUndefined();
    await update(policyStoreId, second, undefined, 'name/a');
  });

  it.each([
    ['effect', VIEWERS_READ.replace('permit', 'forbid')],
    ['principal', VIEWERS_READ.replace('"viewer"', '"other"')],
    ['principal', VIEWERS_READ.replace('principal in', 'principal is Gatehouse::User in')],
    ['resource', VIEWERS_READ.replace('resource)', 'resource is Gatehouse::Order)')],
  ])('does not change the %s', async (part, statement) => {
    const { policyStoreId, policyIds } = await shop(server.client, { policies: [VIEWERS_READ] });
    const found = await refusal(update(policyStoreId, policyIds[0], statement));
    expect(found).toMatchObject({
      fields: [PATH],
      messages: [`An update must not change the ${part} of a policy.`],
    });
    expect((await get(policyStoreId, policyIds[0])).definition).toEqual(staticly(VIEWERS_READ));
  });

  it('is validated', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [permit('principal, action, resource')],
    });
    const found = await refusal(
      update(policyStoreId, policyIds[0], permit('principal, action, resource', '1 == "a"')),
    );
    expect(found).toMatchObject({ name: 'ValidationException', fields: [PATH] });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({ decision: 'ALLOW' });
  });
});

describe('the validation of a policy', () => {
  it.each([
    ['UnrecognizedEntityType', permit('principal is Gatehouse::Usr, action, resource')],
    ['UnrecognizedActionId', permit('principal, action == Gatehouse::Action::"GetOrdr", resource')],
    [
      'InvalidActionApplication',
      permit('principal, action == Gatehouse::Action::"GetOrder", resource is Gatehouse::Quote'),
    ],
    ['ImpossiblePolicy', permit('principal, action, resource', 'principal has tenantId && 1 == "a"')],
    ['UnsafeOptionalAttributeAccess', permit('principal, action, resource', 'principal.tenantId == "a"')],
    ['MissingAttribute', permit('principal, action, resource', 'principal.age == 1')],
    [
      'UnexpectedType',
      permit('principal, action, resource', 'principal has tenantId && principal.tenantId < 1'),
    ],
    [
      'WrongNumberArguments',
      permit('principal, action, resource', 'context has anAddress && context.anAddress.isInRange()'),
    ],
    [
      'FunctionArgumentValidationError',
      permit('principal, action, resource', 'context has anAddress && context.anAddress == ip("home")'),
    ],
  ])('says %s', async (reason, statement) => {
    const { policyStoreId } = await shop(server.client);
    const found = await refusal(create(policyStoreId, statement));
    expect(found).toMatchObject({ name: 'ValidationException', status: 400 });
    expect(new Set(found.fields)).toEqual(new Set([PATH]));
    expect(found.messages.join('\n')).toContain(`${reason}: `);
  });

  it.each([
    ['no Cedar', 'allow everything'],
    ['a policy without an end', 'permit (principal, action, resource)'],
    ['two policies', `${VIEWERS_READ} ${VIEWERS_READ}`],
    ['a template', 'permit (principal == ?principal, action, resource);'],
    ['only a comment', '// permit (principal, action, resource);'],
  ])('refuses %s in both modes', async (_, statement) => {
    for (const mode of ['STRICT', 'OFF'] as const) {
      const { policyStoreId } = await shop(server.client, { mode });
      expect(await refusal(create(policyStoreId, statement))).toMatchObject({
        name: 'ValidationException',
        fields: [PATH],
      });
    }
  });

  it('lets a warning pass that Verified Permissions does not know', async () => {
    const { policyStoreId } = await shop(server.client);
    const statement = permit(
      'principal, action, resource',
      'context has aString && context.aString == "\u202e"',
    );
    expect((await create(policyStoreId, statement)).policyType).toBe('STATIC');
  });

  it('needs a schema in STRICT mode, and none otherwise', async () => {
    const strict = await shop(server.client, { schema: null });
    expect(await refusal(create(strict.policyStoreId, VIEWERS_READ))).toMatchObject({ fields: [PATH] });
    const off = await shop(server.client, { schema: null, mode: 'OFF' });
    expect((await create(off.policyStoreId, permit('principal is Anything, action, resource'))).effect).toBe(
      'Permit',
    );
  });

  it('holds policies about one resource, and about none in particular, to 200,000 bytes each', async () => {
    const { policyStoreId } = await shop(server.client, { schema: null, mode: 'OFF' });
    const large = (resource: string) => {
      const bare = permit(`principal, action, ${resource}`, 'context.x == ""');
      return bare.replace('""', `"${'x'.repeat(10_000 - bare.length)}"`);
    };
    for (let at = 0; at < 20; at += 1) await create(policyStoreId, large('resource'));
    expect(await refusal(create(policyStoreId, VIEWERS_READ))).toMatchObject({
      name: 'ServiceQuotaExceededException',
      status: 402,
    });
    const { policyId } = await create(policyStoreId, large('resource == A::"1"'));
    expect((await get(policyStoreId, policyId)).resource).toEqual({ entityType: 'A', entityId: '1' });
  });
});

describe('BatchGetPolicy', () => {
  it('gives what is there, and says what is not', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [VIEWERS_READ, OWN_TENANT_ONLY],
    });
    await update(policyStoreId, policyIds[1], undefined, 'name/own');
    const requests = [
      { policyStoreId, policyId: policyIds[0] },
      { policyStoreId, policyId: 'name/own' },
      { policyStoreId, policyId: 'SP1' },
      { policyStoreId: 'PS1', policyId: 'SP1' },
    ];
    const { results, errors } = await server.client.send(new BatchGetPolicyCommand({ requests }));
    expect(results).toEqual([
      expect.objectContaining({
        policyId: policyIds[0],
        policyType: 'STATIC',
        definition: staticly(VIEWERS_READ),
      }),
      expect.objectContaining({
        policyId: policyIds[1],
        name: 'name/own',
        definition: staticly(OWN_TENANT_ONLY),
      }),
    ]);
    expect(errors?.map(({ code, policyId }) => [code, policyId])).toEqual([
      ['POLICY_NOT_FOUND', 'SP1'],
      ['POLICY_STORE_NOT_FOUND', 'SP1'],
    ]);
  });
});
