import { createDecisionLog, type DecisionFacts } from './decision-log.ts';
import { refusal, type AuthorizerOutcome } from './outcome.ts';
import type { AuthorizerRequest } from './request.ts';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const ALLOWED: AuthorizerOutcome = {
  decision: 'allow',
  principal: { type: 'user', sub: 'alice', tenantId: 'acme', groups: ['secret-group'] },
};
const FACTS: DecisionFacts = {
  kid: 'key-1',
  action: 'commercial:GetOrder',
  resourceType: 'Gatehouse::Order',
  policies: ['editors'],
  cache: 'miss',
};

/** The two lines that a request leaves behind. */
function write(facts: DecisionFacts, outcome: AuthorizerOutcome, over: Partial<AuthorizerRequest> = {}) {
  const lines: string[] = [];
  let time = 100;
  const log = createDecisionLog({
    write: (line) => lines.push(line),
    now: () => time,
    wall: () => 1_767_225_600_000,
  });
  const headers: AuthorizerRequest['headers'] = [['traceparent', TRACEPARENT]];
  const record = log({
    routeKey: 'GET /x',
    method: 'GET',
    headers,
    pathParameters: {},
    requestId: 'r-1',
    ...over,
  });
  time = 103.456;
  record(facts, outcome);
  return { lines, decision: JSON.parse(lines[0] ?? ''), metrics: JSON.parse(lines[1] ?? '') };
}

describe('the decision line', () => {
  it('says of an ALLOW what was decided, by what and how', () => {
    expect(write(FACTS, ALLOWED).decision).toEqual({
      level: 'info',
      event: 'decision',
      decision: 'allow',
      code: 'OK',
      reason: null,
      action: 'commercial:GetOrder',
      resourceType: 'Gatehouse::Order',
      policies: ['editors'],
      kid: 'key-1',
      latencyMs: 3.5,
      cache: 'miss',
      requestId: 'r-1',
      traceparent: TRACEPARENT,
    });
  });

  it('says of a refusal at the first step that nothing else is known', () => {
    const { decision } = write({}, refusal('ERR_TOKEN_INVALID', 'issuer'), { headers: [] });
    expect(decision).toEqual({
      level: 'info',
      event: 'decision',
      decision: 'deny',
      code: 'ERR_TOKEN_INVALID',
      reason: 'issuer',
      action: null,
      resourceType: null,
      policies: [],
      kid: null,
      latencyMs: 3.5,
      cache: 'none',
      requestId: 'r-1',
      traceparent: null,
    });
  });

  it.each([
    ['ERR_POLICY_STORE', 'error', 'error'],
    ['ERR_INTERNAL', 'error', 'error'],
    ['ERR_POLICY_EVALUATION', 'deny', 'error'],
    ['ERR_ACTION_UNMAPPED', 'deny', 'error'],
    ['ERR_DENIED', 'deny', 'info'],
    ['ERR_TOKEN_EXPIRED', 'deny', 'info'],
  ] as const)('says %s as decision "%s" at level "%s"', (code, decision, level) => {
    expect(write(FACTS, refusal(code)).decision).toMatchObject({ code, decision, level, reason: null });
  });

  it('does not say who it was', () => {
    expect(write(FACTS, ALLOWED).lines.join()).not.toMatch(/alice|acme|secret-group/);
  });

  it.each([
    ['no trace context', ''],
    ['one of another version', TRACEPARENT.replace('00-', '01-')],
    ['one in capitals', TRACEPARENT.toUpperCase()],
    ['one with more behind it', `${TRACEPARENT}-x`],
    ['one with a line feed', `${TRACEPARENT}\n`],
    ['a text of the client’s', '{"decision":"allow"}'],
  ])('leaves out %s', (_, traceparent) => {
    expect(
      write(FACTS, ALLOWED, { headers: [['traceparent', traceparent]] }).decision.traceparent,
    ).toBeNull();
  });

  it('stays one line and bounded, whatever it is told', () => {
    const long = 'x'.repeat(1_000);
    const facts = { ...FACTS, policies: Array.from({ length: 50 }, () => `p\n"${long}`) };
    const { lines, decision } = write(facts, ALLOWED, { requestId: `r\r\n{"a":1}${long}` });
    expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true);
    expect(decision.policies).toHaveLength(20);
    expect(decision.policies[0]).toHaveLength(256);
    expect(decision.requestId).toHaveLength(256);
  });
});

describe('the metrics line', () => {
  it('is in CloudWatch’s embedded format, with every name that it announces', () => {
    const { metrics } = write(FACTS, ALLOWED);
    const [directive] = metrics._aws.CloudWatchMetrics;
    expect(metrics._aws.Timestamp).toBe(1_767_225_600_000);
    expect(directive.Namespace).toBe('Gatehouse/Authorizer');
    for (const { Name } of directive.Metrics) expect(typeof metrics[Name]).toBe('number');
    const dimensions: string[][] = directive.Dimensions;
    for (const name of dimensions.flat()) expect(typeof metrics[name]).toBe('string');
  });

  it.each<[string, DecisionFacts, AuthorizerOutcome, object]>([
    [
      'an ALLOW from the store',
      FACTS,
      ALLOWED,
      { code: 'OK', Alarms: 0, CacheHits: 0, Requests: 1, Latency: 3.5 },
    ],
    ['an ALLOW from memory', { ...FACTS, cache: 'hit' }, ALLOWED, { CacheHits: 1 }],
    ['a shared ALLOW', { ...FACTS, cache: 'shared' }, ALLOWED, { CacheHits: 1 }],
    [
      'a refusal before the decision',
      {},
      refusal('ERR_TOKEN_MISSING'),
      { Alarms: 0, CacheHits: 0, decision: 'deny' },
    ],
    ['a fault', {}, refusal('ERR_POLICY_STORE'), { Alarms: 1, decision: 'error', code: 'ERR_POLICY_STORE' }],
  ])('counts %s', (_, facts, outcome, expected) => {
    expect(write(facts, outcome).metrics).toMatchObject(expected);
  });

  it('has no name of a request in its dimensions', () => {
    const [directive] = write(FACTS, ALLOWED).metrics._aws.CloudWatchMetrics;
    expect(directive.Dimensions).toEqual([[], ['decision'], ['code']]);
  });
});
