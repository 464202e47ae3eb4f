import {
  CreatePolicyCommand,
  CreatePolicyTemplateCommand,
  DeletePolicyTemplateCommand,
  GetPolicyCommand,
  GetPolicyTemplateCommand,
  ListPolicyTemplatesCommand,
  UpdatePolicyCommand,
  UpdatePolicyTemplateCommand,
  type CreatePolicyTemplateCommandInput,
  type TemplateLinkedPolicyDefinition,
} from '@aws-sdk/client-verifiedpermissions';
import { refusal, useServer } from '../test/server.ts';
import { action, alice, decide, question, shop, uid } from '../test/shop.ts';

const server = useServer();
const OWNER = 'permit (principal == ?principal, action in Gatehouse::Action::"Read", resource == ?resource);';
const IN_GROUP = 'permit (principal in ?principal, action, resource is Gatehouse::Order);';
const create = (
  policyStoreId: string,
  statement = OWNER,
  part: Partial<CreatePolicyTemplateCommandInput> = {},
) => server.client.send(new CreatePolicyTemplateCommand({ policyStoreId, statement, ...part }));
const get = (policyStoreId: string, policyTemplateId: string | undefined) =>
  server.client.send(new GetPolicyTemplateCommand({ policyStoreId, policyTemplateId }));
const update = (
  policyStoreId: string,
  policyTemplateId: string | undefined,
  statement: string,
  part: object = {},
) =>
  server.client.send(
    new UpdatePolicyTemplateCommand({ policyStoreId, policyTemplateId, statement, ...part }),
  );
const remove = (policyStoreId: string, policyTemplateId: string | undefined) =>
  server.client.send(new DeletePolicyTemplateCommand({ policyStoreId, policyTemplateId }));
const link = (policyStoreId: string, templateLinked: TemplateLinkedPolicyDefinition) =>
  server.client.send(new CreatePolicyCommand({ policyStoreId, definition: { templateLinked } }));
const both = { principal: uid('User', 'alice'), resource: uid('Order', '123') };
const decision = async (policyStoreId: string, part = {}) =>
  (await decide(server.client, question(policyStoreId, { entities: { entityList: [alice([])] }, ...part })))
    .decision;

describe('a template', () => {
  it('is created and read', async () => {
    const { policyStoreId } = await shop(server.client);
    const { $metadata: _, ...created } = await create(policyStoreId, OWNER, {
      name: 'name/owner',
      description: 'About',
    });
    expect(created.policyTemplateId).toMatch(/^PT[0-9a-f]{20}$/);
    for (const id of [created.policyTemplateId, 'name/owner'])
      expect(await get(policyStoreId, id)).toMatchObject({
        ...created,
        statement: OWNER,
        name: 'name/owner',
        description: 'About',
      });
  });

  it('allows what a policy links it to, and nothing else', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId);
    expect(await decision(policyStoreId)).toBe('DENY');
    const { policyId, ...linked } = await link(policyStoreId, { policyTemplateId, ...both });
    expect(linked).toMatchObject({
      policyType: 'TEMPLATE_LINKED',
      effect: 'Permit',
      ...both,
      actions: [action('Read')],
    });
    expect(await decide(server.client, question(policyStoreId))).toMatchObject({
      decision: 'ALLOW',
      policies: [policyId],
    });
    expect(await decision(policyStoreId, { resource: uid('Order', '124') })).toBe('DENY');
    expect(await decision(policyStoreId, { principal: uid('User', 'bob') })).toBe('DENY');
    const read = await server.client.send(new GetPolicyCommand({ policyStoreId, policyId }));
    expect(read).toMatchObject({ definition: { templateLinked: { policyTemplateId, ...both } }, ...both });
  });

  it('has one slot, or both', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId, IN_GROUP, { name: 'name/in-group' });
    const linked = await link(policyStoreId, {
      policyTemplateId: 'name/in-group',
      principal: uid('Group', 'g'),
    });
    expect([linked.principal, linked.resource]).toEqual([uid('Group', 'g'), undefined]);
    const { definition } = await server.client.send(
      new GetPolicyCommand({ policyStoreId, policyId: linked.policyId }),
    );
    expect(definition).toEqual({ templateLinked: { policyTemplateId, principal: uid('Group', 'g') } });
    expect(await decision(policyStoreId, { entities: { entityList: [alice(['g'])] } })).toBe('ALLOW');
  });

  it.each([
    ['a slot left open', { principal: both.principal }, 'definition.templateLinked.resource'],
    ['no slot filled', {}, 'definition.templateLinked.principal'],
    [
      'a type that the template cannot be about',
      { ...both, resource: uid('Group', 'g') },
      'definition.templateLinked',
    ],
    ['a type that is not there', { ...both, principal: uid('Nobody', 'g') }, 'definition.templateLinked'],
  ])('is not linked with %s', async (_, values, path) => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId);
    const found = await refusal(link(policyStoreId, { policyTemplateId, ...values }));
    expect(found).toMatchObject({ name: 'ValidationException' });
    expect(found.fields).toContain(path);
  });

  it('is not linked to a slot that it does not have', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId, IN_GROUP);
    expect(await refusal(link(policyStoreId, { policyTemplateId, ...both }))).toMatchObject({
      messages: ['The template has no ?resource.'],
    });
  });

  it('is updated with the policies that are linked to it, which are not updated themselves', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId, OWNER, { name: 'name/a', description: 'Old' });
    const { policyId } = await link(policyStoreId, { policyTemplateId, ...both });
    await update(policyStoreId, policyTemplateId, OWNER.replace('"Read"', '"DropOrder"'));
    expect(await decision(policyStoreId)).toBe('DENY');
    expect(await decision(policyStoreId, { action: action('DropOrder') })).toBe('ALLOW');
    const { actions } = await server.client.send(new GetPolicyCommand({ policyStoreId, policyId }));
    expect(actions).toEqual([action('DropOrder')]);
    expect(await get(policyStoreId, policyTemplateId)).toMatchObject({ name: 'name/a', description: 'Old' });
    const definition = { static: { statement: 'permit (principal, action, resource);' } };
    const direct = server.client.send(new UpdatePolicyCommand({ policyStoreId, policyId, definition }));
    expect(await refusal(direct)).toMatchObject({ fields: ['policyId'] });
  });

  it('gets another name and description, or none', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId, OWNER, { name: 'name/a' });
    await create(policyStoreId, OWNER, { name: 'name/taken' });
    await update(policyStoreId, policyTemplateId, OWNER, { name: 'name/b', description: 'New' });
    expect(await get(policyStoreId, 'name/b')).toMatchObject({ policyTemplateId, description: 'New' });
    expect((await refusal(update(policyStoreId, policyTemplateId, OWNER, { name: 'name/taken' }))).name).toBe(
      'ConflictException',
    );
    await update(policyStoreId, policyTemplateId, OWNER, { name: '' });
    expect((await get(policyStoreId, policyTemplateId)).name).toBeUndefined();
  });

  it.each([
    ['effect', OWNER.replace('permit', 'forbid')],
    ['principal', OWNER.replace('principal ==', 'principal in')],
    ['resource', OWNER.replace('resource ==', 'resource in')],
  ])('keeps its %s', async (part, statement) => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId);
    expect(await refusal(update(policyStoreId, policyTemplateId, statement))).toMatchObject({
      messages: [`An update must not change the ${part} of a policy.`],
    });
  });

  it.each([
    ['no Cedar', 'permit'],
    ['a policy without a slot', 'permit (principal, action, resource);'],
    [
      'a policy about two entities',
      'permit (principal == Gatehouse::User::"a", action, resource == Gatehouse::Order::"1");',
    ],
    ['a template about any resource', 'permit (principal == ?principal, action, resource);'],
    ['a template about any principal', 'permit (principal, action, resource == ?resource);'],
    ['a template of an unknown action', OWNER.replace('"Read"', '"Raed"')],
  ])('is not %s', async (_, statement) => {
    const { policyStoreId } = await shop(server.client);
    expect(await refusal(create(policyStoreId, statement))).toMatchObject({ name: 'ValidationException' });
  });

  it('is deleted with the policies that are linked to it, and again without an error', async () => {
    const { policyStoreId } = await shop(server.client);
    const { policyTemplateId } = await create(policyStoreId);
    await create(policyStoreId, OWNER, { name: 'name/second' });
    const { policyId } = await link(policyStoreId, { policyTemplateId, ...both });
    await remove(policyStoreId, policyTemplateId);
    await remove(policyStoreId, policyTemplateId);
    expect(await decision(policyStoreId)).toBe('DENY');
    expect(
      await refusal(server.client.send(new GetPolicyCommand({ policyStoreId, policyId }))),
    ).toMatchObject({ resource: ['POLICY', policyId] });
    expect(await refusal(get(policyStoreId, policyTemplateId))).toMatchObject({
      resource: ['POLICY_TEMPLATE', policyTemplateId],
    });
    expect(await refusal(link(policyStoreId, { policyTemplateId, ...both }))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await remove(policyStoreId, 'name/second');
    expect((await refusal(get(policyStoreId, 'name/second'))).name).toBe('ResourceNotFoundException');
  });

  it('has a name of its own, and there are forty at most', async () => {
    const { policyStoreId } = await shop(server.client);
    await create(policyStoreId, OWNER, { name: 'name/a' });
    expect((await refusal(create(policyStoreId, OWNER, { name: 'name/a' }))).name).toBe('ConflictException');
    for (let at = 1; at < 40; at += 1) await create(policyStoreId);
    expect(await refusal(create(policyStoreId))).toMatchObject({ name: 'ServiceQuotaExceededException' });
    const pages: number[] = [];
    let nextToken: string | undefined;
    do {
      const page = await server.client.send(
        new ListPolicyTemplatesCommand({ policyStoreId, maxResults: 25, nextToken }),
      );
      pages.push(page.policyTemplates?.length ?? 0);
      nextToken = page.nextToken;
    } while (nextToken);
    expect(pages).toEqual([25, 15]);
  });
});
