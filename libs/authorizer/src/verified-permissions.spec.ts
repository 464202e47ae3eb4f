import {
  ALLOW,
  DENY,
  fault,
  PATIENT,
  pointSdkAt,
  type PolicyServer,
  startPolicyServer,
} from '../test/loopback.ts';
import { refusalFrom } from '../test/refusals.ts';
import type { DecisionRequest } from './decision-point.ts';
import { createVerifiedPermissions, type PolicyStoreTimeouts } from './verified-permissions.ts';

const REQUEST: DecisionRequest = {
  policyStoreId: 'PS-1',
  principal: { entityType: 'Gatehouse::User', entityId: 'alice' },
  action: { actionType: 'Gatehouse::Action', actionId: 'commercial:GetOrder' },
  resource: { entityType: 'Gatehouse::Order', entityId: '123' },
  context: { contextMap: { tenantId: { string: 'acme' }, groups: { set: [] } } },
  entities: {
    entityList: [{ identifier: { entityType: 'Gatehouse::User', entityId: 'alice' }, parents: [] }],
  },
};

let server: PolicyServer;
let restore: () => void;

beforeEach(async () => {
  server = await startPolicyServer();
  restore = pointSdkAt(server.url);
});

afterEach(async () => {
  restore();
  await server.close();
});

const decide = () => createVerifiedPermissions(PATIENT).decide(REQUEST);
const decideInTime = (timeouts?: PolicyStoreTimeouts) => createVerifiedPermissions(timeouts).decide(REQUEST);

describe('the question on the wire', () => {
  it('is one IsAuthorized with the request as it is', async () => {
    await decide();
    expect(server.requests).toEqual([{ target: 'VerifiedPermissions.IsAuthorized', ...REQUEST }]);
  });

  it('goes wherever the SDK’s own variables say', async () => {
    const elsewhere = await startPolicyServer();
    elsewhere.answer = () => ({ body: DENY });
    process.env.AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS = elsewhere.url;
    expect(await decide()).toMatchObject({ decision: 'deny' });
    expect(server.requests).toEqual([]);
    await elsewhere.close();
  });
});

describe('answers', () => {
  it('ALLOW without errors lets pass, and names its policies', async () => {
    expect(await decide()).toEqual({ decision: 'allow', policies: ['editors'] });
  });

  it('DENY does not, with or without a policy that forbids', async () => {
    server.answer = () => ({ body: DENY });
    expect(await decide()).toEqual({ decision: 'deny', code: 'ERR_DENIED', policies: [] });
    server.answer = () => ({ body: { ...DENY, determiningPolicies: [{ policyId: 'tenant-agrees' }] } });
    expect(await decide()).toEqual({ decision: 'deny', code: 'ERR_DENIED', policies: ['tenant-agrees'] });
  });

  it.each(['ALLOW', 'DENY'])('%s with a failed policy does not', async (decision) => {
    server.answer = () => ({ body: { ...ALLOW, decision, errors: [{ errorDescription: 'secret' }] } });
    expect(await decide()).toEqual({
      decision: 'deny',
      code: 'ERR_POLICY_EVALUATION',
      policies: ['editors'],
    });
  });

  it.each<[string, unknown]>([
    ['no policies', { decision: 'ALLOW', errors: [] }],
    ['null for policies', { decision: 'ALLOW', errors: [], determiningPolicies: null }],
    ['a policy without an id', { decision: 'ALLOW', errors: [], determiningPolicies: [{}] }],
  ])('ALLOW with %s lets pass: policies are for the log', async (_, body) => {
    server.answer = () => ({ body });
    expect(await decide()).toEqual({ decision: 'allow', policies: [] });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['no decision', { determiningPolicies: [], errors: [] }],
    ['a decision in lower case', { ...ALLOW, decision: 'allow' }],
    ['an unknown decision', { ...ALLOW, decision: 'PERMIT' }],
    ['an empty decision', { ...ALLOW, decision: '' }],
    ['null for a decision', { ...ALLOW, decision: null }],
    ['true for a decision', { ...ALLOW, decision: true }],
    ['an array for a decision', { ...ALLOW, decision: ['ALLOW'] }],
    ['no errors', { decision: 'ALLOW', determiningPolicies: [] }],
    ['null for errors', { ...ALLOW, errors: null }],
    ['HTML', '<!doctype html>ALLOW'],
    ['half of JSON', '{"decision":"ALLOW","errors":[]'],
  ])('%s is no decision', async (_, body) => {
    server.answer = () => ({ body });
    expect(await refusalFrom(decide)).toMatch(/^ERR_POLICY_STORE (answer|unreachable)$/);
  });

  it('an empty answer is no decision', async () => {
    server.answer = () => ({ body: '' });
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE answer');
  });
});

describe('faults', () => {
  it.each([
    ['ValidationException', 400],
    ['AccessDeniedException', 403],
    ['ResourceNotFoundException', 404],
    ['UnrecognizedClientException', 403],
    ['UnknownOperationException', 400],
  ])('%s is ours, and is not tried again', async (name, status) => {
    server.answer = () => fault(name, status);
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE_REQUEST');
    expect(server.requests).toHaveLength(1);
  });

  it('throttling is tried twice', async () => {
    server.answer = () => fault('ThrottlingException', 429);
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE throttled');
    expect(server.requests).toHaveLength(2);
  });

  it.each([500, 502, 503, 504])('%i is tried twice', async (status) => {
    server.answer = () => fault('InternalServerException', status);
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE unreachable');
    expect(server.requests).toHaveLength(2);
  });

  it('a first attempt that fails is made good by the second', async () => {
    server.answer = () =>
      server.requests.length === 1 ? fault('InternalServerException', 500) : { body: ALLOW };
    expect(await decide()).toMatchObject({ decision: 'allow' });
  });

  it('a broken connection is tried twice', async () => {
    server.answer = () => 'reset';
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE unreachable');
    expect(server.requests).toHaveLength(2);
  });

  it('a store that is not there is unreachable', async () => {
    await server.close();
    expect(await refusalFrom(decide)).toBe('ERR_POLICY_STORE unreachable');
  });

  it('a store that says nothing costs two attempts', async () => {
    server.answer = () => 'hang';
    const late = await refusalFrom(() => decideInTime({ connection: 30_000, attempt: 1_000, whole: 60_000 }));
    expect(late).toBe('ERR_POLICY_STORE timeout');
    expect(server.requests).toHaveLength(2);
  });

  it('a store that says nothing is late without being told when, and with patience too', async () => {
    server.answer = () => 'hang';
    expect(await refusalFrom(() => decideInTime())).toBe('ERR_POLICY_STORE timeout');
    expect(await refusalFrom(() => decideInTime({ patience: 0.1 }))).toBe('ERR_POLICY_STORE timeout');
  });

  it('the budget ends what the attempts do not, a pause between them included', async () => {
    server.answer = () => 'hang';
    expect(await refusalFrom(() => decideInTime({ whole: 20 }))).toBe('ERR_POLICY_STORE timeout');
    server.answer = () => ({ ...fault('ThrottlingException', 429) });
    expect(await refusalFrom(() => decideInTime({ whole: 20 }))).toMatch(
      /^ERR_POLICY_STORE (timeout|throttled)$/,
    );
  });
});
