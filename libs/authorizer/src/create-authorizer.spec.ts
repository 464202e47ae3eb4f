import { inspect } from 'node:util';
import { httpApiEvent, restEvent } from '../test/events.ts';
import { fault } from '../test/loopback.ts';
import { NOW_S } from '../test/signer.ts';
import { bearer, createWorld, deleteOrder, getOrder, type World } from '../test/world.ts';
import {
  AUTHORIZER_ERRORS,
  createAuthorizer,
  createHttpApiHandler,
  createRestHandler,
  isKeySetAddress,
} from './index.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

describe('createAuthorizer', () => {
  it('refuses a key set address that is not to be trusted', () => {
    expect(isKeySetAddress('http://idp.example.com')).toBe(false);
    expect(() => createAuthorizer({ ...world.settings, jwksUri: 'http://idp.example.com' })).toThrow(
      TypeError,
    );
  });

  it('refuses an action map with holes', () => {
    const routes = world.settings.actionMap.routes.map(({ action: _, ...route }) => route);
    const settings = { ...world.settings, actionMap: { version: 1 as const, routes } };
    expect(() => createAuthorizer(settings)).toThrow(TypeError);
  });

  it('fetches nothing and asks nobody before the first request', () => {
    world.authorizer();
    expect(world.keyServer.calls + world.policyServer.requests.length).toBe(0);
  });

  it('lets nobody write on the session transport when no origin is set', async () => {
    const { edgeOrigin: _, ...settings } = world.settings;
    const authorize = createAuthorizer(settings, { write: () => {} });
    const session = ['x-amzn-oidc-accesstoken', await world.signer.sign()] as [string, string];
    const answer = await createRestHandler(authorize)(
      restEvent(deleteOrder([session, ['x-gatehouse-csrf', '1'], ['sec-fetch-site', 'same-origin']])),
    );
    expect(answer.context).toEqual({ reason: 'ERR_CSRF' });
  });

  it('works with the clocks and the output of the process when it is told of no others', async () => {
    const written: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
    const seconds = Math.floor(Date.now() / 1_000);
    const token = await world.signer.sign({ iat: seconds - 1, exp: seconds + 60 });
    const authorize = createAuthorizer(world.settings);
    const answer = await createHttpApiHandler(authorize)(httpApiEvent(getOrder([bearer(token)])));
    jest.restoreAllMocks();
    expect(answer.isAuthorized).toBe(true);
    const ours = written.filter((line) => line.startsWith('{"level"') || line.startsWith('{"_aws"'));
    expect(ours.map((line) => line.endsWith('\n'))).toEqual([true, true]);
  });
});

describe('a marker that rides in on a token', () => {
  const MARKER = 'm4rk3r';

  /** Everything that leaves the authorizer by any way while it handles a request, as one text. */
  async function everythingSaidAbout(headers: [string, string][], orderId?: string): Promise<string> {
    const said: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...args) => void said.push(args)),
    );
    const streams = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((chunk) => said.push(chunk) > 0),
    );
    const handlers = [
      (call: ReturnType<typeof getOrder>) => createRestHandler(world.authorizer())(restEvent(call)),
      (call: ReturnType<typeof getOrder>) => createHttpApiHandler(world.authorizer())(httpApiEvent(call)),
    ];
    for (const handle of handlers) {
      const answer = await handle(getOrder(headers, orderId)).catch((error: unknown) => error);
      said.push(answer, (answer as Error).stack, (answer as Error).cause);
    }
    [...spies, ...streams].forEach((spy) => spy.mockRestore());
    return inspect([said, world.lines], { depth: 20, maxStringLength: null, maxArrayLength: null });
  }

  const marked = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    world.signer.sign({ jti: MARKER, note: MARKER, ...claims }, header);

  type Case = [
    code: keyof typeof AUTHORIZER_ERRORS,
    headers: () => Promise<[string, string][]> | [string, string][],
    arrange?: () => void,
  ];

  const CASES: Case[] = [
    ['ERR_PRINCIPAL_FORGED', async () => [bearer(await marked()), [`x-principal-${MARKER}`, MARKER]]],
    [
      'ERR_TOKEN_MISSING',
      () => [
        ['x-token', MARKER],
        ['cookie', `token=${MARKER}`],
      ],
    ],
    ['ERR_TOKEN_AMBIGUOUS', async () => [bearer(await marked()), ['x-amzn-oidc-accesstoken', MARKER]]],
    ['ERR_TOKEN_INVALID', () => [['authorization', MARKER]]],
    ['ERR_TOKEN_INVALID', () => [bearer(MARKER)]],
    ['ERR_TOKEN_INVALID', () => [bearer(`${MARKER}.${MARKER}.${MARKER}`)]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({}, { kid: MARKER }))]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({}, { typ: MARKER }))]],
    ['ERR_TOKEN_INVALID', async () => [bearer(`${await marked()}${MARKER}AA`)]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({ iss: MARKER }))]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({ client_id: MARKER }))]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({ token_use: MARKER }))]],
    ['ERR_TOKEN_INVALID', async () => [bearer(await marked({ nbf: MARKER }))]],
    ['ERR_TOKEN_EXPIRED', async () => [bearer(await marked({ exp: NOW_S - 1 }))]],
    ['ERR_CLAIMS_INVALID', async () => [bearer(await marked({ sub: ` ${MARKER}` }))]],
    ['ERR_CLAIMS_INVALID', async () => [bearer(await marked({ tenant_id: `${MARKER} ` }))]],
    ['ERR_CLAIMS_INVALID', async () => [bearer(await marked({ 'cognito:groups': [`${MARKER},`] }))]],
    [
      'ERR_GROUPS_LIMIT',
      async () => [
        bearer(await marked({ 'cognito:groups': Array.from({ length: 100 }, (_, i) => `${MARKER}${i}`) })),
      ],
    ],
    [
      'ERR_DENIED',
      async () => [
        bearer(await marked({ sub: MARKER, tenant_id: MARKER, 'cognito:groups': [MARKER] })),
        ['traceparent', MARKER],
      ],
      () => {
        world.policyServer.answer = () => ({
          body: { decision: 'DENY', determiningPolicies: [], errors: [] },
        });
      },
    ],
    [
      'ERR_POLICY_EVALUATION',
      async () => [bearer(await marked({ sub: MARKER }))],
      () => {
        const errors = [{ errorDescription: `while evaluating for ${MARKER}` }];
        world.policyServer.answer = () => ({ body: { decision: 'ALLOW', determiningPolicies: [], errors } });
      },
    ],
    [
      'ERR_POLICY_STORE',
      async () => [bearer(await marked({ sub: MARKER }))],
      () => {
        world.policyServer.answer = () => fault('InternalServerException', 500, MARKER);
      },
    ],
    [
      'ERR_POLICY_STORE',
      async () => [bearer(await marked({ sub: MARKER }))],
      () => {
        world.policyServer.answer = () => ({ body: `<html>${MARKER}` });
      },
    ],
    [
      'ERR_POLICY_STORE_REQUEST',
      async () => [bearer(await marked({ sub: MARKER }))],
      () => {
        world.policyServer.answer = () => fault('ValidationException', 400, `entity ${MARKER} is unknown`);
      },
    ],
    [
      'ERR_JWKS_UNAVAILABLE',
      async () => [bearer(await marked())],
      () => {
        world.keyServer.answer = (_, response) => response.end(MARKER);
      },
    ],
    [
      'ERR_KEY_AMBIGUOUS',
      async () => [bearer(await marked())],
      () => {
        const { jwk } = world.signer;
        world.keyServer.answer = (_, response) =>
          response.end(JSON.stringify({ keys: [jwk, jwk], note: MARKER }));
      },
    ],
    [
      'ERR_INTERNAL',
      async () => [bearer(await marked({ sub: MARKER }))],
      () => {
        const { clientTenants: _, ...rest } = world.settings;
        world.settings = Object.defineProperty<World['settings']>(
          { ...rest, clientTenants: {} },
          'tenantClaim',
          {
            get: () => {
              throw new Error(MARKER);
            },
          },
        );
      },
    ],
  ];

  it.each(CASES.map(([code, headers, arrange = () => {}]) => ({ code, headers, arrange })))(
    'leaves by no way: $code',
    async ({ code, headers, arrange }) => {
      arrange();
      const all = await everythingSaidAbout(await headers());
      expect(world.lastDecision().code).toBe(code);
      expect(all).not.toContain(MARKER);
      expect(all).not.toContain(Buffer.from(MARKER).toString('base64url').slice(0, 7));
    },
  );

  it('leaves by no way: an id in the path, an unmapped route', async () => {
    const all = await everythingSaidAbout([bearer(await marked())], `${MARKER}.`);
    expect(world.lastDecision().code).toBe('ERR_RESOURCE_INVALID');
    expect(all.replaceAll(/arn:aws:[^']*/g, '')).not.toContain(MARKER);
  });

  it('was tried on every code that a caller can bring about', () => {
    const tried = new Set([...CASES.map(([code]) => code), 'ERR_RESOURCE_INVALID']);
    const left = Object.keys(AUTHORIZER_ERRORS).filter(
      (code) => !tried.has(code as keyof typeof AUTHORIZER_ERRORS),
    );
    expect(left).toEqual(['ERR_CSRF', 'ERR_ACTION_UNMAPPED']);
  });
});
