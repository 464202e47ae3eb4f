import { IsAuthorizedCommand, PutSchemaCommand } from '@aws-sdk/client-verifiedpermissions';
import { Engine } from './engine.ts';
import { Fault } from './errors.ts';
import { post, refusal, useServer } from './test/server.ts';
import { SCHEMA, VIEWERS_READ, alice, decide, question, shop, uid } from './test/shop.ts';

const server = useServer();
const chain = (length: number) =>
  Array.from({ length }, (_, at) => ({
    identifier: uid('Group', `g${at}`),
    parents: [uid('Group', `g${at + 1}`)],
  }));
const nested = (depth: number): object =>
  depth === 0 ? { boolean: true } : { record: { inner: nested(depth - 1) } };
const when = (condition: string) => `permit (principal, action, resource) when { ${condition} };`;
const healthy = async () => {
  const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
  return decide(server.client, question(policyStoreId));
};

afterEach(async () => expect(await healthy()).toMatchObject({ decision: 'ALLOW' }));

describe('a request that would break the engine', () => {
  const send = async (part: Parameters<typeof question>[1]) => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    return refusal(server.client.send(new IsAuthorizedCommand(question(policyStoreId, part))));
  };

  it('is refused: a chain of 5,000 parents, and one of 100, in both forms of entities', async () => {
    const json = (length: number) =>
      JSON.stringify(
        Array.from({ length }, (_, at) => ({
          uid: { type: 'Gatehouse::Group', id: `g${at}` },
          attrs: {},
          parents: [{ type: 'Gatehouse::Group', id: `g${at + 1}` }],
        })),
      );
    for (const length of [5_000, 100]) {
      expect(await send({ entities: { entityList: chain(length) } })).toMatchObject({ fields: ['entities'] });
      expect(await send({ entities: { cedarJson: json(length) } })).toMatchObject({ fields: ['entities'] });
    }
  });

  it('is not refused with 99 transitive parents', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    const entityList = [alice(['g1']), ...chain(99).slice(1)];
    expect(await decide(server.client, question(policyStoreId, { entities: { entityList } }))).toMatchObject({
      decision: 'DENY',
    });
  });

  it('is refused: parents in a circle', async () => {
    const circle = [
      { identifier: uid('Group', 'a'), parents: [uid('Group', 'b')] },
      { identifier: uid('Group', 'b'), parents: [uid('Group', 'a')] },
    ];
    expect(await send({ entities: { entityList: circle } })).toMatchObject({ name: 'ValidationException' });
  });

  it('is refused: values that nest too deep, in both forms of the context', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    const body = (context: object) =>
      post(server.url, 'IsAuthorized', { ...question(policyStoreId), context });
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    for (const context of [
      { contextMap: { a: nested(61) } },
      { contextMap: { a: nested(2_000) } },
      { cedarJson: deep },
    ])
      expect(await body(context)).toMatchObject({
        status: 400,
        body: { __type: expect.stringMatching(/#ValidationException$/) as string },
      });
    expect((await post(server.url, 'IsAuthorized', '['.repeat(500_000))).status).toBe(400);
  });

  it.each([
    ['half a character in an id', { principal: uid('User', 'a\ud800') }],
    ['half a character in a text', { context: { contextMap: { aString: { string: '\udfff' } } } }],
  ])('is refused, or decided: %s', async (_, part) => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    const { status } = await post(server.url, 'IsAuthorized', { ...question(policyStoreId), ...part });
    expect([200, 400]).toContain(status);
  });

  it('is decided, though large: ten thousand entities, and a set of fifty thousand', async () => {
    const { policyStoreId } = await shop(server.client, { policies: [VIEWERS_READ] });
    const json = (part: object) => post(server.url, 'IsAuthorized', { ...question(policyStoreId), ...part });
    const orders = Array.from({ length: 10_000 }, (_, at) => ({ identifier: uid('Order', `o${at}`) }));
    expect(await json({ entities: { entityList: [alice(), ...orders] } })).toMatchObject({
      body: { decision: 'ALLOW' },
    });
    const set = Array.from({ length: 50_000 }, () => ({ string: 'x' }));
    expect(await json({ context: { contextMap: { aSet: { set } } } })).toMatchObject({
      body: { decision: 'ALLOW' },
    });
  });
});

describe('a policy that would break the engine', () => {
  const create = (policyStoreId: string, statement: string) =>
    post(server.url, 'CreatePolicy', { policyStoreId, definition: { static: { statement } } });
  const breaking: [string, string][] = [
    ['200 parentheses', when(`${'('.repeat(200)}true${')'.repeat(200)}`)],
    ['100 sets', when(`${'['.repeat(100)}${']'.repeat(100)} == 1`)],
    ['an attribute of an attribute of …', when(`principal${'.a'.repeat(3_000)}`)],
    ['a sum of 3,000 numbers', when(`1${'+1'.repeat(3_000)} == 1`)],
    ['300 exclamation marks', when(`${'!'.repeat(300)}true`)],
  ];

  it.each(breaking)('is refused in STRICT mode: %s', async (_, statement) => {
    const { policyStoreId } = await shop(server.client);
    expect(await create(policyStoreId, statement)).toMatchObject({
      status: 400,
      body: { __type: 'com.amazonaws.verifiedpermissions#ValidationException' },
    });
  });

  it.each(breaking)(
    'allows nothing where it is not validated, and keeps no other store from deciding: %s',
    async (_, statement) => {
      const { policyStoreId } = await shop(server.client, { policies: [when('true')], mode: 'OFF' });
      const { status } = await create(policyStoreId, statement);
      if (status === 400) return;
      const answer = await post(server.url, 'IsAuthorized', question(policyStoreId));
      expect(answer.body.errors ?? [answer.body.__type]).not.toEqual([]);
    },
  );

  it.each([
    ['60 parentheses', when(`${'('.repeat(59)}true${')'.repeat(59)}`)],
    ['200 conjuncts', when(Array(200).fill('true').join(' && '))],
    ['brackets in a text', when(`context has aString && context.aString == "${'('.repeat(200)}"`)],
  ])('is accepted when it does not: %s', async (_, statement) => {
    const { policyStoreId } = await shop(server.client);
    expect((await create(policyStoreId, statement)).status).toBe(200);
  });
});

describe('a schema that would break the engine', () => {
  it('is refused: types that nest too deep', async () => {
    const { policyStoreId } = await shop(server.client, { schema: null });
    const type = `${'{"type":"Set","element":'.repeat(500)}{"type":"String"}${'}'.repeat(500)}`;
    const cedarJson = `{"Gatehouse":{"entityTypes":{"A":{"tags":${type}}},"actions":{}}}`;
    const put = server.client.send(new PutSchemaCommand({ policyStoreId, definition: { cedarJson } }));
    expect(await refusal(put)).toMatchObject({ fields: ['definition.cedarJson'] });
  });
});

describe('the engine', () => {
  const engine = new Engine();
  const fault = (run: () => unknown): string | undefined => {
    try {
      run();
      return undefined;
    } catch (error) {
      return error instanceof Fault ? error.type : 'no fault';
    }
  };
  const parse = () =>
    engine.call((cedar) => cedar.policyToJson('permit (principal, action, resource);').type);

  it('has a new instance after one that is broken', () => {
    const before = engine.call((cedar) => cedar);
    const broken = `${'('.repeat(400)}true${')'.repeat(400)}`;
    expect(fault(() => engine.call((cedar) => cedar.policyToJson(when(broken))))).toBe('ValidationException');
    expect(parse()).toBe('success');
    expect(engine.call((cedar) => cedar === before)).toBe(false);
  });

  it('keeps its instance after an error that breaks nothing', () => {
    const before = engine.call((cedar) => cedar);
    expect(fault(() => engine.call((cedar) => cedar.policyToJson('\ud800')))).toBe('ValidationException');
    expect(engine.call((cedar) => cedar === before)).toBe(true);
  });

  it('loads policies anew into a new instance, and once into the same', () => {
    const loaded = {
      id: 'a',
      revision: 1,
      schema: undefined,
      policies: { staticPolicies: { p: when('true') } },
    };
    const decision = () => {
      engine.load(loaded);
      const uidOf = (type: string) => ({ type, id: 'x' });
      const answer = engine.call((cedar) =>
        cedar.statefulIsAuthorized({
          principal: uidOf('U'),
          action: uidOf('Action'),
          resource: uidOf('R'),
          context: {},
          entities: [],
          preparsedPolicySetId: 'a',
        }),
      );
      return answer.type === 'success' && answer.response.decision;
    };
    expect(decision()).toBe('allow');
    fault(() =>
      engine.call(() => {
        throw new RangeError('as a broken instance throws');
      }),
    );
    expect(decision()).toBe('allow');
    engine.load({ ...loaded, policies: { staticPolicies: {} } });
    expect(decision()).toBe('allow');
    engine.load({ ...loaded, revision: 2, policies: { staticPolicies: {} } });
    expect(
      fault(() => engine.load({ ...loaded, revision: 3, policies: { staticPolicies: { p: 'none' } } })),
    ).toBe('InternalServerException');
  });

  it('passes a fault on as it is, and takes anything else for a refusal of the input', () => {
    expect(
      fault(() =>
        engine.call(() => {
          throw new Fault('ConflictException', 'x');
        }),
      ),
    ).toBe('ConflictException');
    const refuse = jest.fn<never, []>().mockImplementation(() => {
      throw new TypeError('as the engine throws on half a character');
    });
    expect(fault(() => engine.call(refuse))).toBe('ValidationException');
  });

  it('is warm without an error', () => {
    expect(fault(() => new Engine().warm())).toBeUndefined();
    expect(SCHEMA.Gatehouse.actions).toBeDefined();
  });
});
