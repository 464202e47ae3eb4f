import { createDecisionCache, type DecisionCacheOptions, type Keeping } from './decision-cache.ts';
import type { Decision, DecisionRequest } from './decision-point.ts';
import { AuthorizerError } from './errors.ts';

const ALLOW: Decision = { decision: 'allow', policies: ['editors'] };
const DENY: Decision = { decision: 'deny', code: 'ERR_DENIED', policies: [] };
const FAILED: Decision = { decision: 'deny', code: 'ERR_POLICY_EVALUATION', policies: ['broken'] };
const READ: Keeping = { ttl: 60, remaining: 3_600_000 };

const request = (over: Partial<DecisionRequest> = {}): DecisionRequest => ({
  policyStoreId: 'PS-1',
  principal: { entityType: 'Gatehouse::User', entityId: 'alice' },
  action: { actionType: 'Gatehouse::Action', actionId: 'commercial:GetOrder' },
  resource: { entityType: 'Gatehouse::Order', entityId: '123' },
  context: { contextMap: { tenantId: { string: 'acme' }, groups: { set: [{ string: 'a' }] } } },
  entities: { entityList: [{ identifier: { entityType: 'Gatehouse::User', entityId: 'alice' } }] },
  ...over,
});

/** A cache on a clock that moves by hand, over a point that counts and can be told what to say. */
function arrange(over: Partial<DecisionCacheOptions> = {}) {
  const world = {
    time: 0,
    calls: 0,
    say: async (_: DecisionRequest): Promise<Decision> => ALLOW,
    ask: async (keeping = READ, question = request()) => {
      const { decision, cache } = await decide(question, keeping);
      return `${decision} ${cache}`;
    },
  };
  const decide = createDecisionCache({
    point: {
      decide: (question) => {
        world.calls += 1;
        return world.say(question);
      },
    },
    policyDigest: 'd1',
    issuer: 'https://idp.example.com',
    now: () => world.time,
    random: () => 0,
    ...over,
  });
  return world;
}

describe('an ALLOW', () => {
  it('is kept for the time of its route and not a millisecond longer', async () => {
    const world = arrange();
    expect(await world.ask()).toBe('allow miss');
    world.time = 59_999;
    expect(await world.ask()).toBe('allow hit');
    world.time = 60_000;
    expect(await world.ask()).toBe('allow miss');
    expect(world.calls).toBe(2);
  });

  it('has the policies that it was made by, also from memory', async () => {
    const decide = createDecisionCache({
      point: { decide: async () => ALLOW },
      policyDigest: '',
      issuer: '',
      now: () => 0,
    });
    await decide(request(), READ);
    expect(await decide(request(), READ)).toEqual({ ...ALLOW, cache: 'hit' });
  });

  it('is never kept past the token’s end', async () => {
    const world = arrange();
    await world.ask({ ttl: 60, remaining: 7_000 });
    world.time = 6_999;
    expect(await world.ask()).toBe('allow hit');
    world.time = 7_000;
    expect(await world.ask()).toBe('allow miss');
  });

  it('is not kept at all when the token has ended meanwhile', async () => {
    const world = arrange();
    await world.ask({ ttl: 60, remaining: 0 });
    expect(await world.ask()).toBe('allow miss');
  });

  it('is kept from the moment of the question, not of the answer', async () => {
    const world = arrange();
    world.say = async () => {
      world.time += 1_000;
      return ALLOW;
    };
    await world.ask();
    world.time = 59_999;
    expect(await world.ask()).toBe('allow hit');
    world.time = 60_000;
    expect(await world.ask()).toBe('allow miss');
  });

  it.each([0, 0.5, 0.999])(
    'is kept between nine tenths of its time and all of it, by chance: %d',
    async (chance) => {
      const world = arrange({ random: () => chance });
      await world.ask();
      world.time = 53_999;
      expect(await world.ask()).toBe('allow hit');
      world.time = 60_000;
      expect(await world.ask()).toBe('allow miss');
    },
  );

  it('is not kept longer for being asked about', async () => {
    const world = arrange();
    for (world.time = 0; world.time < 60_000; world.time += 1_000) await world.ask();
    expect(world.calls).toBe(1);
    expect(await world.ask()).toBe('allow miss');
  });
});

describe('a DENY', () => {
  it('is kept for 5 s', async () => {
    const world = arrange({ random: () => 0.999 });
    world.say = async () => DENY;
    expect(await world.ask()).toBe('deny miss');
    world.time = 4_999;
    expect(await world.ask()).toBe('deny hit');
    world.time = 5_000;
    expect(await world.ask()).toBe('deny miss');
  });

  it('is kept no longer than an ALLOW of the route would be', async () => {
    const world = arrange();
    world.say = async () => DENY;
    await world.ask({ ttl: 2, remaining: 60_000 });
    world.time = 2_000;
    expect(await world.ask()).toBe('deny miss');
  });

  it('is never kept past the token’s end', async () => {
    const world = arrange();
    world.say = async () => DENY;
    await world.ask({ ttl: 60, remaining: 1_000 });
    world.time = 1_000;
    expect(await world.ask()).toBe('deny miss');
  });

  it('gives way to an ALLOW once it is forgotten', async () => {
    const world = arrange();
    world.say = async () => DENY;
    await world.ask();
    world.say = async () => ALLOW;
    world.time = 5_000;
    expect(await world.ask()).toBe('allow miss');
  });

  it('is not kept when a policy failed', async () => {
    const world = arrange();
    world.say = async () => FAILED;
    expect(await world.ask()).toBe('deny miss');
    expect(await world.ask()).toBe('deny miss');
    expect(world.calls).toBe(2);
  });
});

describe('what is not kept', () => {
  it.each([
    ['an ALLOW', ALLOW],
    ['a DENY', DENY],
  ])('%s on a route that keeps nothing', async (_, decision) => {
    const world = arrange();
    world.say = async () => decision;
    const nothing = { ttl: 0, remaining: 3_600_000 };
    expect(await world.ask(nothing)).toBe(`${decision.decision} none`);
    expect(await world.ask(nothing)).toBe(`${decision.decision} none`);
    expect(await Promise.all([world.ask(nothing), world.ask(nothing)])).toHaveLength(2);
    expect(world.calls).toBe(4);
  });

  it('an error: the next one asks again', async () => {
    const world = arrange();
    world.say = async () => Promise.reject(new AuthorizerError('ERR_POLICY_STORE', 'timeout'));
    await expect(world.ask()).rejects.toMatchObject({ code: 'ERR_POLICY_STORE' });
    await expect(world.ask()).rejects.toMatchObject({ code: 'ERR_POLICY_STORE' });
    world.say = async () => ALLOW;
    expect(await world.ask()).toBe('allow miss');
    expect(world.calls).toBe(3);
  });
});

describe('requests at once', () => {
  it('ask once, and share the answer', async () => {
    const world = arrange();
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.ask()));
    expect(answers.filter((answer) => answer === 'allow miss')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'allow shared')).toHaveLength(49);
    expect(world.calls).toBe(1);
  });

  it('share an error too, which nobody keeps', async () => {
    const world = arrange();
    world.say = async () => Promise.reject(new AuthorizerError('ERR_POLICY_STORE'));
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => world.ask()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(world.calls).toBe(1);
    world.say = async () => ALLOW;
    expect(await world.ask()).toBe('allow miss');
  });

  it('do not share with another question', async () => {
    const world = arrange();
    world.say = async ({ resource }) => (resource?.entityId === '123' ? ALLOW : DENY);
    const other = request({ resource: { entityType: 'Gatehouse::Order', entityId: '900' } });
    expect(await Promise.all([world.ask(), world.ask(READ, other)])).toEqual(['allow miss', 'deny miss']);
  });
});

describe('the key', () => {
  const order = (entityId: string) => ({ entityType: 'Gatehouse::Order', entityId });
  const user = (entityId: string) => ({ entityType: 'Gatehouse::User', entityId });

  it.each<[string, Partial<DecisionRequest>]>([
    ['another resource', { resource: order('124') }],
    ['another type of resource', { resource: { entityType: 'Gatehouse::Quote', entityId: '123' } }],
    ['another action', { action: { actionType: 'Gatehouse::Action', actionId: 'commercial:ListOrders' } }],
    ['another caller', { principal: user('bob') }],
    ['a machine of the same name', { principal: { entityType: 'Gatehouse::ApiClient', entityId: 'alice' } }],
    ['another policy store', { policyStoreId: 'PS-2' }],
    [
      'another tenant',
      { context: { contextMap: { tenantId: { string: 'globex' }, groups: { set: [{ string: 'a' }] } } } },
    ],
    [
      'another group',
      { context: { contextMap: { tenantId: { string: 'acme' }, groups: { set: [{ string: 'b' }] } } } },
    ],
    ['other parents', { entities: { entityList: [{ identifier: user('alice'), parents: [user('root')] }] } }],
  ])('knows %s, in both orders', async (_, over) => {
    for (const [first, second] of [
      [request(), request(over)],
      [request(over), request()],
    ] as const) {
      const world = arrange();
      await world.ask(READ, first);
      world.say = async () => DENY;
      expect(await world.ask(READ, second)).toBe('deny miss');
      expect(await world.ask(READ, first)).toBe('allow hit');
    }
  });

  it('does not confuse parts that read alike when put in a row', async () => {
    const world = arrange();
    await world.ask(READ, request({ principal: user('a'), resource: order('bc') }));
    expect(await world.ask(READ, request({ principal: user('ab'), resource: order('c') }))).toBe(
      'allow miss',
    );
  });

  it('does not depend on the order in which a request was put together', async () => {
    const world = arrange();
    await world.ask();
    const { policyStoreId, ...rest } = request();
    expect(await world.ask(READ, { ...rest, policyStoreId })).toBe('allow hit');
  });
});

describe('the bound', () => {
  const about = (entityId: string) => request({ resource: { entityType: 'Gatehouse::Order', entityId } });

  it('drops what has not been asked about for longest', async () => {
    const world = arrange({ maxEntries: 3 });
    for (const id of ['1', '2', '3']) await world.ask(READ, about(id));
    expect(await world.ask(READ, about('1'))).toBe('allow hit');
    expect(await world.ask(READ, about('4'))).toBe('allow miss');
    expect(await world.ask(READ, about('1'))).toBe('allow hit');
    expect(await world.ask(READ, about('3'))).toBe('allow hit');
    expect(await world.ask(READ, about('2'))).toBe('allow miss');
  });

  it('is 10,000 unless told', async () => {
    const world = arrange();
    for (let id = 0; id <= 10_000; id += 1) await world.ask(READ, about(String(id)));
    expect(await world.ask(READ, about('1'))).toBe('allow hit');
    expect(await world.ask(READ, about('0'))).toBe('allow miss');
  });

  it('with no entry at all still decides', async () => {
    const world = arrange({ maxEntries: 0 });
    expect(await world.ask()).toBe('allow miss');
    expect(await world.ask()).toBe('allow miss');
  });
});
