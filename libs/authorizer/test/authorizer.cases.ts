import type { Authorize } from '../src/authorizer.ts';
import type { Call } from './events.ts';
import { ALLOW, DENY, fault } from './loopback.ts';
import { createSigner, NOW_S } from './signer.ts';
import { tenantPathCases } from './tenant-path.cases.ts';
import { bearer, createWorld, deleteOrder, EDGE_ORIGIN, getOrder, listOrders, type World } from './world.ts';

/** What a handler did: let through with a context, or refused. What kind of refusal it was is in the log. */
export type Answer = { allowed: Record<string, unknown> } | 'refused';

/** Makes a function that gives a call to a handler in the event of its kind of router. */
export type Adapter = (authorize: Authorize) => (call: Call) => Promise<Answer>;

/** What both kinds of router must get to hear, whatever form they hear it in. */
export function authorizerCases(adapter: Adapter): void {
  let world: World;
  let ask: (call: Call) => Promise<string>;
  let answer: (call: Call) => Promise<Answer>;

  beforeEach(async () => {
    world = await createWorld();
    answer = adapter(world.authorizer());
    ask = async (call) => {
      const given = await answer(call);
      const { decision, code, cache } = world.lastDecision();
      expect(given === 'refused').toBe(decision !== 'allow');
      return decision === 'allow' ? `allow ${cache}` : `${decision} ${code}`;
    };
  });

  afterEach(() => world.close());

  const alice = async () => bearer(await world.signer.sign());

  describe('callers', () => {
    it('lets a user through with the context that the router needs', async () => {
      expect(await answer(getOrder([await alice()]))).toEqual({
        allowed: { principalType: 'user', sub: 'alice', tenantId: 'acme', groups: 'commercial-editor' },
      });
    });

    it('joins groups with commas, and says "-" for none', async () => {
      const groups = (claim: unknown) => world.signer.sign({ 'cognito:groups': claim });
      const many = await answer(getOrder([bearer(await groups(['b', 'a']))]));
      expect(many).toMatchObject({ allowed: { groups: 'a,b' } });
      expect(await answer(getOrder([bearer(await groups([]))]))).toMatchObject({ allowed: { groups: '-' } });
    });

    it('lets a machine client through, with the tenant of the table', async () => {
      const { signer } = world;
      const claims = { sub: 'reporting-job', client_id: 'reporting-job', scope: 'commercial/read' };
      const token = await signer.sign({ ...claims, tenant_id: undefined, 'cognito:groups': undefined });
      expect(await answer(getOrder([bearer(token)]))).toEqual({
        allowed: { principalType: 'client', sub: 'reporting-job', tenantId: 'acme', groups: '-' },
      });
      expect(world.policyServer.requests[0]).toMatchObject({
        principal: { entityType: 'Gatehouse::ApiClient', entityId: 'reporting-job' },
      });
    });

    it('takes the token of the edge’s session as well', async () => {
      const session: Call['headers'][number] = ['x-amzn-oidc-accesstoken', await world.signer.sign()];
      expect(await ask(getOrder([session]))).toBe('allow miss');
      expect(await ask(deleteOrder([session]))).toBe('deny ERR_CSRF');
      const proof: Call['headers'] = [
        ['X-Gatehouse-Csrf', '1'],
        ['Origin', EDGE_ORIGIN],
      ];
      expect(await ask(deleteOrder([session, ...proof]))).toBe('allow none');
    });
  });

  describe('refusals before the policy store', () => {
    const cases: [string, () => Promise<Call> | Call, string][] = [
      ['no token', () => getOrder([]), 'deny ERR_TOKEN_MISSING'],
      ['no token but other headers', () => getOrder([['Accept', '*/*']]), 'deny ERR_TOKEN_MISSING'],
      ['a token in a cookie', () => getOrder([['cookie', 'token=a.b.c']]), 'deny ERR_TOKEN_MISSING'],
      ['one token twice', async () => getOrder([await alice(), await alice()]), 'deny ERR_TOKEN_AMBIGUOUS'],
      [
        'two spellings',
        async () => getOrder([await alice(), ['authorization', 'Bearer a.b.c']]),
        'deny ERR_TOKEN_AMBIGUOUS',
      ],
      [
        'both headers',
        async () => getOrder([await alice(), ['x-amzn-oidc-accesstoken', 'a.b.c']]),
        'deny ERR_TOKEN_AMBIGUOUS',
      ],
      [
        'the session’s token twice',
        async () => session(await world.signer.sign(), 2),
        'deny ERR_TOKEN_AMBIGUOUS',
      ],
      ['no token text', () => getOrder([bearer('hello')]), 'deny ERR_TOKEN_INVALID'],
      ['an expired token', () => signed({ exp: NOW_S - 1 }), 'deny ERR_TOKEN_EXPIRED'],
      ['another issuer', () => signed({ iss: 'https://evil.example' }), 'deny ERR_TOKEN_INVALID'],
      ['an ID token', () => signed({ token_use: 'id' }), 'deny ERR_TOKEN_INVALID'],
      ['another client', () => signed({ client_id: 'other' }), 'deny ERR_TOKEN_INVALID'],
      ['a life of ten years', () => signed({ exp: NOW_S + 315_360_000 }), 'deny ERR_TOKEN_INVALID'],
      ['an unknown key', () => signed({}, { kid: 'key-9' }), 'deny ERR_TOKEN_INVALID'],
      [
        'a foreign key',
        async () => getOrder([bearer(await (await createSigner()).sign())]),
        'deny ERR_TOKEN_INVALID',
      ],
      ['padding', async () => getOrder([bearer(`${await world.signer.sign()}=`)]), 'deny ERR_TOKEN_INVALID'],
      ['a subject with a blank', () => signed({ sub: ' alice' }), 'deny ERR_CLAIMS_INVALID'],
      ['no tenant', () => signed({ tenant_id: undefined }), 'deny ERR_CLAIMS_INVALID'],
      ['a tenant that means absence', () => signed({ tenant_id: '-' }), 'deny ERR_CLAIMS_INVALID'],
      ['a group with a comma', () => signed({ 'cognito:groups': ['a,admin'] }), 'deny ERR_CLAIMS_INVALID'],
      [
        '100 groups',
        () => signed({ 'cognito:groups': Array.from({ length: 100 }, (_, index) => `g${index}`) }),
        'deny ERR_GROUPS_LIMIT',
      ],
      [
        'a forged principal',
        async () => getOrder([await alice(), ['X-Principal-Sub', 'root']]),
        'deny ERR_PRINCIPAL_FORGED',
      ],
      [
        'a forged alias',
        async () => getOrder([await alice(), ['x_principal_sub', 'root']]),
        'deny ERR_PRINCIPAL_FORGED',
      ],
      [
        'a method that is not mapped',
        async () => ({ ...getOrder([await alice()]), method: 'HEAD' }),
        'deny ERR_ACTION_UNMAPPED',
      ],
      [
        'a route that is not mapped',
        async () => ({ ...listOrders([await alice()]), route: '/api/commercial/{proxy+}' }),
        'deny ERR_ACTION_UNMAPPED',
      ],
      [
        'a public route',
        async () => ({ ...listOrders([await alice()]), route: '/api/commercial/health' }),
        'deny ERR_ACTION_UNMAPPED',
      ],
      ['an id with a dot', async () => getOrder([await alice()], '..'), 'deny ERR_RESOURCE_INVALID'],
      [
        'no path parameters',
        async () => ({ ...getOrder([await alice()]), pathParameters: undefined }),
        'deny ERR_RESOURCE_INVALID',
      ],
    ];

    const signed = async (claims: Record<string, unknown>, header?: Record<string, unknown>) =>
      getOrder([bearer(await world.signer.sign(claims, header))]);
    const session = (token: string, times: number) =>
      getOrder(Array.from({ length: times }, () => ['x-amzn-oidc-accesstoken', token] as [string, string]));

    it.each(cases)('%s', async (_, call, expected) => {
      expect(await ask(await call())).toBe(expected);
      expect(world.policyServer.requests).toEqual([]);
    });
  });

  describe('decisions', () => {
    it('refuses what the policy store denies', async () => {
      world.policyServer.answer = () => ({ body: DENY });
      expect(await ask(getOrder([await alice()]))).toBe('deny ERR_DENIED');
    });

    it('refuses when a policy failed, whatever the decision', async () => {
      world.policyServer.answer = () => ({ body: { ...ALLOW, errors: [{ errorDescription: 'x' }] } });
      expect(await ask(getOrder([await alice()]))).toBe('deny ERR_POLICY_EVALUATION');
    });

    it('remembers an ALLOW for one route and one resource, and for no other', async () => {
      world.policyServer.answer = ({ action, resource }) => {
        const { actionId } = action as { actionId: string };
        const { entityId } = resource as { entityId: string };
        return { body: actionId === 'commercial:GetOrder' && entityId === '123' ? ALLOW : DENY };
      };
      const token = await alice();
      expect(await ask(listOrders([token]))).toBe('deny ERR_DENIED');
      expect(await ask(getOrder([token]))).toBe('allow miss');
      expect(await ask(getOrder([token], '900'))).toBe('deny ERR_DENIED');
      expect(await ask(deleteOrder([token]))).toBe('deny ERR_DENIED');
      expect(await ask(getOrder([token]))).toBe('allow hit');
      expect(await ask(listOrders([token]))).toBe('deny ERR_DENIED');
      expect(world.policyServer.requests).toHaveLength(4);
    });

    it('asks about every write', async () => {
      const token = await alice();
      expect(await ask(deleteOrder([token]))).toBe('allow none');
      world.policyServer.answer = () => ({ body: DENY });
      expect(await ask(deleteOrder([token]))).toBe('deny ERR_DENIED');
      expect(world.policyServer.requests).toHaveLength(2);
    });

    it('lets an ALLOW be shared by tokens of one caller, and by no other caller', async () => {
      expect(await ask(getOrder([await alice()]))).toBe('allow miss');
      expect(await ask(getOrder([bearer(await world.signer.sign({ jti: 'another' }))]))).toBe('allow hit');
      for (const claims of [{ sub: 'bob' }, { tenant_id: 'globex' }, { 'cognito:groups': ['x'] }]) {
        expect(await ask(getOrder([bearer(await world.signer.sign(claims))]))).toBe('allow miss');
      }
    });

    it('forgets an ALLOW when the token ends, and refuses the token', async () => {
      const token = bearer(await world.signer.sign({ exp: NOW_S + 10 }));
      expect(await ask(getOrder([token]))).toBe('allow miss');
      world.time = 9_999;
      expect(await ask(getOrder([token]))).toBe('allow hit');
      world.time = 10_000;
      expect(await ask(getOrder([token]))).toBe('deny ERR_TOKEN_EXPIRED');
      expect(await ask(getOrder([await alice()]))).toBe('allow miss');
    });

    it('asks the policy store and the issuer once for 20 equal requests at once', async () => {
      const token = await alice();
      const answers = await Promise.all(Array.from({ length: 20 }, () => answer(getOrder([token]))));
      expect(answers.every((given) => given !== 'refused')).toBe(true);
      expect(world.policyServer.requests).toHaveLength(1);
      expect(world.keyServer.calls).toBe(1);
    });

    it('finds nothing that was kept under another policy digest', async () => {
      const token = await alice();
      await ask(getOrder([token]));
      world.settings = { ...world.settings, policyDigest: 'digest-2' };
      answer = adapter(world.authorizer());
      expect(await ask(getOrder([token]))).toBe('allow miss');
    });
  });

  describe('dependencies that fail', () => {
    it('refuses while the policy store is down, remembers what it may, and recovers', async () => {
      const token = await alice();
      expect(await ask(getOrder([token]))).toBe('allow miss');
      world.policyServer.answer = () => fault('InternalServerException', 500);
      expect(await ask(getOrder([token], '124'))).toBe('error ERR_POLICY_STORE');
      expect(await ask(getOrder([token]))).toBe('allow hit');
      world.time = 60_000;
      expect(await ask(getOrder([token]))).toBe('error ERR_POLICY_STORE');
      world.policyServer.answer = () => ({ body: ALLOW });
      expect(await ask(getOrder([token], '124'))).toBe('allow miss');
    });

    it('tells a question that the policy store refuses from one that it cannot answer', async () => {
      world.policyServer.answer = () => fault('ValidationException', 400);
      expect(await ask(getOrder([await alice()]))).toBe('error ERR_POLICY_STORE_REQUEST');
    });

    it('refuses while the issuer is down, and recovers after its pause', async () => {
      const good = world.keyServer.answer;
      world.keyServer.answer = (_, response) => response.writeHead(500).end();
      const token = await alice();
      expect(await ask(getOrder([token]))).toBe('error ERR_JWKS_UNAVAILABLE');
      world.keyServer.answer = good;
      expect(await ask(getOrder([token]))).toBe('error ERR_JWKS_UNAVAILABLE');
      world.time = 5_000;
      expect(await ask(getOrder([token]))).toBe('allow miss');
      expect(world.keyServer.calls).toBe(2);
    });
  });

  tenantPathCases(adapter);
}
