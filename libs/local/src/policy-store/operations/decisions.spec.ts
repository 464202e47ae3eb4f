import {
  BatchIsAuthorizedCommand,
  IsAuthorizedCommand,
  type AttributeValue,
} from '@aws-sdk/client-verifiedpermissions';
import { post, refusal, useServer } from '../test/server.ts';
import { OWN_TENANT_ONLY, VIEWERS_READ, action, alice, decide, question, shop, uid } from '../test/shop.ts';

const server = useServer();
const ask = (...[store, part]: Parameters<typeof question>) => decide(server.client, question(store, part));
const refused = (...[store, part]: Parameters<typeof question>) =>
  refusal(server.client.send(new IsAuthorizedCommand(question(store, part))));
const store = async (...policies: string[]) => (await shop(server.client, { policies })).policyStoreId;

describe('IsAuthorized', () => {
  it('allows, and names every permit that holds', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [VIEWERS_READ, VIEWERS_READ, OWN_TENANT_ONLY],
    });
    const outcome = await ask(policyStoreId);
    expect(outcome).toEqual({ decision: 'ALLOW', policies: policyIds.slice(0, 2).sort(), errors: [] });
  });

  it('denies without a policy where none permits', async () => {
    expect(await ask(await store(VIEWERS_READ), { entities: { entityList: [alice(['other'])] } })).toEqual({
      decision: 'DENY',
      policies: [],
      errors: [],
    });
  });

  it('denies with the forbid where one holds beside a permit', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [VIEWERS_READ, OWN_TENANT_ONLY],
    });
    const entities = { entityList: [alice(['viewer'], { tenantId: { string: 'globex' } })] };
    expect(await ask(policyStoreId, { entities })).toMatchObject({
      decision: 'DENY',
      policies: [policyIds[1]],
    });
  });

  it('knows the groups of actions from the schema', async () => {
    const policyStoreId = await store(VIEWERS_READ);
    expect(await ask(policyStoreId, { action: action('DropOrder') })).toMatchObject({ decision: 'DENY' });
    expect(
      await ask(policyStoreId, { action: action('GetQuote'), resource: uid('Quote', '1') }),
    ).toMatchObject({
      decision: 'ALLOW',
    });
  });

  it('follows parents of parents', async () => {
    const policyStoreId = await store(VIEWERS_READ);
    const group = { identifier: uid('Group', 'other'), parents: [uid('Group', 'viewer')] };
    const entityList = [alice(['other']), group];
    expect(await ask(policyStoreId, { entities: { entityList } })).toMatchObject({ decision: 'ALLOW' });
  });

  it('decides without a schema, where no action has a group', async () => {
    const { policyStoreId } = await shop(server.client, {
      policies: [VIEWERS_READ, 'permit (principal, action == Gatehouse::Action::"Any", resource);'],
      mode: 'OFF',
      schema: null,
    });
    expect(await ask(policyStoreId)).toMatchObject({ decision: 'DENY' });
    expect(await ask(policyStoreId, { action: action('Any') })).toMatchObject({ decision: 'ALLOW' });
  });

  it('tells a policy that failed, and decides with the others', async () => {
    const { policyStoreId, policyIds } = await shop(server.client, {
      policies: [VIEWERS_READ, 'forbid (principal, action, resource) when { resource.tenantId == "x" };'],
      mode: 'OFF',
    });
    const outcome = await ask(policyStoreId);
    expect(outcome).toMatchObject({ decision: 'ALLOW', policies: [policyIds[0]] });
    expect(outcome.errors).toEqual([{ errorDescription: expect.stringContaining(String(policyIds[1])) }]);
  });

  it('takes the last of two items about one entity', async () => {
    const policyStoreId = await store(VIEWERS_READ);
    const ask2 = (first: string, last: string) =>
      ask(policyStoreId, { entities: { entityList: [alice([first]), alice([last])] } });
    expect(await ask2('other', 'viewer')).toMatchObject({ decision: 'ALLOW' });
    expect(await ask2('viewer', 'other')).toMatchObject({ decision: 'DENY' });
  });

  it('takes entities and context in the JSON of Cedar', async () => {
    const policyStoreId = await store(
      'permit (principal in Gatehouse::Group::"viewer", action, resource) when { context has aString && context.aString == "x" };',
    );
    const entity = (parent: object) => [
      { uid: { type: 'Gatehouse::User', id: 'alice' }, attrs: {}, parents: [parent] },
    ];
    const parents = [
      { type: 'Gatehouse::Group', id: 'viewer' },
      { __entity: { type: 'Gatehouse::Group', id: 'viewer' } },
    ];
    for (const parent of parents)
      expect(
        await ask(policyStoreId, {
          entities: { cedarJson: JSON.stringify(entity(parent)) },
          context: { cedarJson: '{ "aString": "x" }' },
        }),
      ).toMatchObject({ decision: 'ALLOW' });
  });

  it('sees an edit at once', async () => {
    const policyStoreId = await store();
    expect(await ask(policyStoreId)).toMatchObject({ decision: 'DENY' });
    const body = { policyStoreId, definition: { static: { statement: VIEWERS_READ } } };
    expect((await post(server.url, 'CreatePolicy', body)).status).toBe(200);
    expect(await ask(policyStoreId)).toMatchObject({ decision: 'ALLOW' });
  });
});

describe('a value of every kind', () => {
  const values: [string, string, AttributeValue, AttributeValue][] = [
    ['aBoolean', 'HERE.aBoolean', { boolean: true }, { boolean: false }],
    ['aLong', 'HERE.aLong == 9007199254740991', { long: 9007199254740991 }, { long: -1 }],
    ['aString', 'HERE.aString == "a\\"é😀"', { string: 'a"é😀' }, { string: '' }],
    ['aSet', 'HERE.aSet.contains("b")', { set: [{ string: 'a' }, { string: 'b' }] }, { set: [] }],
    ['aRecord', 'HERE.aRecord has inner', { record: { inner: { string: 'x' } } }, { record: {} }],
    [
      'anEntity',
      'HERE.anEntity == resource',
      { entityIdentifier: uid('Order', '123') },
      { entityIdentifier: uid('Order', '9') },
    ],
    ['anAddress', 'HERE.anAddress.isInRange(ip("10.0.0.0/8"))', { ipaddr: '10.1.2.3' }, { ipaddr: '::1' }],
    ['aDecimal', 'HERE.aDecimal.lessThan(decimal("1.5"))', { decimal: '1.4999' }, { decimal: '1.5000' }],
    [
      'aDatetime',
      'HERE.aDatetime < datetime("2026-01-01")',
      { datetime: '2025-12-31T23:59:59Z' },
      { datetime: '2026-01-01' },
    ],
    ['aDuration', 'HERE.aDuration < duration("1h")', { duration: '59m' }, { duration: '1h1ms' }],
  ];

  it.each(values)(
    '%s reaches a policy in the context and on the caller',
    async (name, condition, held, other) => {
      const when = (place: string) =>
        `permit (principal, action, resource) when { ${place} has ${name} && ${condition.replace('HERE', place)} };`;
      for (const place of ['context', 'principal']) {
        const policyStoreId = await store(when(place));
        const outcome = (value: AttributeValue) =>
          ask(
            policyStoreId,
            place === 'context'
              ? { context: { contextMap: { [name]: value } } }
              : { entities: { entityList: [alice([], { [name]: value })] } },
          );
        expect([place, (await outcome(held)).decision]).toEqual([place, 'ALLOW']);
        expect([place, (await outcome(other)).decision]).toEqual([place, 'DENY']);
      }
    },
  );

  it('reaches a policy as a tag', async () => {
    const policyStoreId = await store(
      'permit (principal, action, resource) when { principal.hasTag("k") && principal.getTag("k") == "v" };',
    );
    const entities = (value: string) => ({ entityList: [{ ...alice(), tags: { k: { string: value } } }] });
    expect(await ask(policyStoreId, { entities: entities('v') })).toMatchObject({ decision: 'ALLOW' });
    expect(await ask(policyStoreId, { entities: entities('w') })).toMatchObject({ decision: 'DENY' });
  });

  it('keeps an integer of 64 bits exact, or refuses it', async () => {
    const policyStoreId = await store(
      'permit (principal, action, resource) when { context has aLong && context.aLong == 9223372036854775807 };',
    );
    const body = (long: string) =>
      JSON.stringify({ ...question(policyStoreId), context: { contextMap: { aLong: { long: 0 } } } }).replace(
        '"long":0',
        `"long":${long}`,
      );
    const exact = 'rawJSON' in JSON;
    const largest = await post(server.url, 'IsAuthorized', body('9223372036854775807'));
    const next = await post(server.url, 'IsAuthorized', body('9223372036854775806'));
    expect([largest.body.decision, next.body.decision]).toEqual(
      exact ? ['ALLOW', 'DENY'] : [undefined, undefined],
    );
    expect([largest.status, next.status]).toEqual(exact ? [200, 200] : [400, 400]);
    for (const long of ['9223372036854775808', '-9223372036854775809', '1.5', '1e400', '"1"', 'true']) {
      const { status, body: answer } = await post(server.url, 'IsAuthorized', body(long));
      expect([long, status, answer.__type]).toEqual([
        long,
        400,
        expect.stringContaining('#ValidationException'),
      ]);
    }
  });
});

describe('a request that the schema does not know', () => {
  it.each([
    ['an unknown action', { action: action('Nothing') }],
    ['a caller of another type', { principal: uid('Order', '1') }],
    ['a resource of another type', { resource: uid('Quote', '1') }],
    ['a context that the action does not have', { context: { contextMap: { other: { string: 'x' } } } }],
    ['an attribute of another type', { entities: { entityList: [alice([], { tenantId: { long: 1 } })] } }],
    [
      'an attribute that the type does not have',
      { entities: { entityList: [alice([], { age: { long: 1 } })] } },
    ],
    [
      'a parent of another type',
      { entities: { entityList: [{ identifier: uid('User', 'alice'), parents: [uid('Quote', '1')] }] } },
    ],
    ['an entity of an unknown type', { entities: { entityList: [{ identifier: uid('Nothing', '1') }] } }],
    ['a type that is no name', { principal: { entityType: 'not a name', entityId: '1' } }],
    [
      'an action among the entities',
      {
        entities: { entityList: [{ identifier: { entityType: 'Gatehouse::Action', entityId: 'GetOrder' } }] },
      },
    ],
    ['entities that are no list', { entities: { cedarJson: '{}' } }],
    ['an entity without uid', { entities: { cedarJson: '[{ "attrs": {} }]' } }],
    ['an entity that is nothing', { entities: { cedarJson: '[null]' } }],
    [
      'parents that are no list',
      { entities: { cedarJson: '[{ "uid": { "type": "Gatehouse::User", "id": "a" }, "parents": {} }]' } },
    ],
    [
      'two entities of one name in JSON',
      {
        entities: {
          cedarJson: JSON.stringify(
            ['a', 'b'].map((tenantId) => ({
              uid: { type: 'Gatehouse::User', id: 'a' },
              attrs: { tenantId },
              parents: [],
            })),
          ),
        },
      },
    ],
    ['a context that is a list', { context: { cedarJson: '[]' } }],
    ['a context that is null', { context: { cedarJson: 'null' } }],
  ])('is refused: %s', async (_, part) => {
    const found = await refused(await store(VIEWERS_READ), part);
    expect(found).toMatchObject({ name: 'ValidationException', status: 400 });
    expect(found.messages.length).toBeGreaterThan(0);
  });

  it('is refused when its JSON is none', async () => {
    const found = await refused(await store(VIEWERS_READ), { context: { cedarJson: '{' } });
    expect(found).toMatchObject({ name: 'ValidationException', fields: ['context.cedarJson'] });
  });

  it('is refused when the store is not there', async () => {
    expect(await refused('PSnothing')).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
      resource: ['POLICY_STORE', 'PSnothing'],
    });
  });
});

describe('BatchIsAuthorized', () => {
  const batch = (policyStoreId: string, requests: object[]) =>
    server.client.send(
      new BatchIsAuthorizedCommand({ policyStoreId, requests, entities: { entityList: [alice()] } }),
    );
  const get = { principal: uid('User', 'alice'), action: action('GetOrder'), resource: uid('Order', '1') };

  it('answers in the order of the requests, and repeats each', async () => {
    const drop = { ...get, action: action('DropOrder'), context: { contextMap: { aLong: { long: 1 } } } };
    const { results = [] } = await batch(await store(VIEWERS_READ), [get, drop, get]);
    expect(results.map(({ decision }) => decision)).toEqual(['ALLOW', 'DENY', 'ALLOW']);
    expect(results.map(({ request }) => request)).toEqual([get, drop, get]);
  });

  it('takes thirty requests that share the principal or the resource, and no more', async () => {
    const policyStoreId = await store(VIEWERS_READ);
    const other = { ...get, principal: uid('User', 'bob') };
    const { results } = await batch(policyStoreId, [...Array<object>(29).fill(get), other]);
    expect(results).toHaveLength(30);
    expect(await refusal(batch(policyStoreId, Array<object>(31).fill(get)))).toMatchObject({
      fields: ['requests'],
    });
    expect(await refusal(batch(policyStoreId, []))).toMatchObject({ fields: ['requests'] });
  });

  it('refuses requests that share nothing', async () => {
    const other = { ...get, principal: uid('User', 'bob'), resource: uid('Order', '2') };
    expect(await refusal(batch(await store(), [get, other]))).toMatchObject({ fields: ['requests'] });
  });

  it('refuses all when one of them is wrong', async () => {
    const wrong = { ...get, resource: { entityType: 'Gatehouse::Order', entityId: '' } };
    expect(await refusal(batch(await store(), [get, wrong]))).toMatchObject({
      fields: ['requests[1].resource.entityId'],
    });
  });
});
