import { authorizeWith, type Steps } from './authorizer.ts';
import { AUTHORIZER_ERRORS, AuthorizerError, type AuthorizerErrorCode } from './errors.ts';
import type { AuthorizerRequest } from './request.ts';

const REQUEST: AuthorizerRequest = {
  routeKey: 'GET /x',
  method: 'GET',
  headers: [],
  pathParameters: {},
  requestId: 'r-1',
};
const principal = { type: 'user', sub: 'alice', tenantId: 'acme', groups: [] } as const;
const NAMES = ['pickToken', 'verify', 'mapPrincipal', 'findTarget', 'decide'] as const;

/** Steps that all succeed and note when they ran; any of them can be replaced. */
function arrange(over: Partial<Steps> = {}) {
  const ran: string[] = [];
  const record = jest.fn();
  const steps: Steps = {
    pickToken: () => 'token',
    verify: async (_, facts) => {
      facts.kid = 'key-1';
      return { clientId: 'app', expiresAt: 9, all: {} };
    },
    mapPrincipal: () => ({ principal, scopes: [] }),
    findTarget: () => ({
      action: { type: 'A', id: 'x:Get' },
      path: [
        { type: 'T', id: '1' },
        { type: 'U', id: '2' },
      ],
      ttl: 1,
    }),
    decide: async () => ({ decision: 'allow', policies: ['p'], cache: 'miss' }),
    log: () => record,
    ...over,
  };
  const noted = Object.fromEntries(
    NAMES.map((name) => [
      name,
      (...args: never[]) => {
        ran.push(name);
        return (steps[name] as (...args: never[]) => unknown)(...args);
      },
    ]),
  );
  return { authorize: authorizeWith({ ...steps, ...noted }), ran, record };
}

describe('the five steps', () => {
  it('run in their order, and the last one’s ALLOW lets the principal pass', async () => {
    const { authorize, ran, record } = arrange();
    expect(await authorize(REQUEST)).toEqual({ decision: 'allow', principal });
    expect(ran).toEqual([...NAMES]);
    expect(record).toHaveBeenCalledWith(
      { kid: 'key-1', action: 'x:Get', resourceType: 'U', policies: ['p'], cache: 'miss' },
      { decision: 'allow', principal },
    );
  });

  it('log the tenant as resource of a route without an instance', async () => {
    const { authorize, record } = arrange({
      findTarget: () => ({ action: { type: 'A', id: 'x:List' }, path: 'tenant', ttl: 0 }),
    });
    await authorize(REQUEST);
    expect(record.mock.calls[0][0]).toMatchObject({ action: 'x:List', resourceType: 'Gatehouse::Tenant' });
  });

  it.each(['ERR_DENIED', 'ERR_POLICY_EVALUATION'] as const)(
    'end in a refusal when the decision is %s',
    async (code) => {
      const { authorize, record } = arrange({
        decide: async () => ({ decision: 'deny', code, policies: ['f'], cache: 'hit' }),
      });
      expect(await authorize(REQUEST)).toMatchObject({ decision: 'deny', code, status: 403 });
      expect(record.mock.calls[0][0]).toMatchObject({ policies: ['f'], cache: 'hit' });
    },
  );

  it.each(NAMES.map((name, index) => [name, NAMES.slice(0, index + 1)] as const))(
    'end at %s when it refuses, and the later ones do not run',
    async (name, expected) => {
      const refuse = () => {
        throw new AuthorizerError('ERR_GROUPS_LIMIT');
      };
      const { authorize, ran, record } = arrange({ [name]: refuse });
      expect(await authorize(REQUEST)).toMatchObject({
        decision: 'deny',
        code: 'ERR_GROUPS_LIMIT',
        status: 403,
      });
      expect(ran).toEqual(expected);
      expect(record).toHaveBeenCalledTimes(1);
    },
  );

  it.each(Object.entries(AUTHORIZER_ERRORS))('turn %s into its refusal', async (code, { status }) => {
    const { authorize } = arrange({
      verify: () => Promise.reject(new AuthorizerError(code as AuthorizerErrorCode, 'kid')),
    });
    const decision = status < 500 ? 'deny' : 'error';
    expect(await authorize(REQUEST)).toMatchObject({ decision, code, status, reason: 'kid' });
  });
});

describe('whatever else goes wrong', () => {
  it.each<[string, unknown]>([
    ['an error', new Error('secret')],
    ['a range error', new RangeError('Maximum call stack size exceeded')],
    ['a text', 'ERR_DENIED'],
    ['nothing', undefined],
    ['null', null],
    ['something that calls itself a code', { code: 'OK', decision: 'allow' }],
  ])('is a refusal: %s thrown by any step', async (_, thrown) => {
    for (const name of NAMES) {
      const fail = () => {
        throw thrown;
      };
      const { authorize, record } = arrange({ [name]: fail });
      expect(await authorize(REQUEST)).toEqual({
        decision: 'error',
        code: 'ERR_INTERNAL',
        reason: undefined,
        status: 500,
        message: 'Internal error',
      });
      expect(record).toHaveBeenCalledTimes(1);
    }
  });

  it('is a refusal: a log that cannot be begun or written', async () => {
    const broken = () => {
      throw new Error('EPIPE');
    };
    for (const log of [broken, () => broken]) {
      expect(await arrange({ log }).authorize(REQUEST)).toMatchObject({
        decision: 'error',
        code: 'ERR_INTERNAL',
      });
    }
  });
});
