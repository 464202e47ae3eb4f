import { allow, deny, openStage, type AuthorizerEvent, type Stage } from './test/stage.ts';

const PATH = '/api/commercial/orders/123';

describe('the authorizer is asked, and', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ authorizerTimeoutMs: 200 });
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
    stage.lines.length = 0;
  });

  const result = (change: object) => (event: AuthorizerEvent) => ({ ...allow(event), ...change });
  const failing = (error: unknown) => () => {
    throw error;
  };

  it.each<[string, Stage['decide'], number, string, string]>([
    ['a deny is 403', deny, 403, 'ForbiddenException', 'ACCESS_DENIED'],
    [
      'a policy for something else is 403',
      (event) => allow({ ...event, methodArn: 'arn:aws:execute-api:x' }),
      403,
      'ForbiddenException',
      'ACCESS_DENIED',
    ],
    ['Unauthorized is 401', failing(new Error('Unauthorized')), 401, 'UnauthorizedException', 'UNAUTHORIZED'],
    [
      'another error is 503',
      failing(new Error('boom')),
      503,
      'ServiceUnavailableException',
      'AUTHORIZER_FAILURE',
    ],
    [
      'an error that only looks like it is 503',
      failing(new Error('unauthorized')),
      503,
      'ServiceUnavailableException',
      'AUTHORIZER_FAILURE',
    ],
    [
      'a text that says it is 503',
      failing('Unauthorized'),
      503,
      'ServiceUnavailableException',
      'AUTHORIZER_FAILURE',
    ],
    [
      'no answer in time is 503',
      () => new Promise(() => {}),
      503,
      'ServiceUnavailableException',
      'AUTHORIZER_FAILURE',
    ],
    ...(
      [
        ['no result', () => undefined],
        ['a text', () => 'Allow'],
        ['no principal', result({ principalId: undefined })],
        ['an empty principal', result({ principalId: '' })],
        ['a malformed policy', result({ policyDocument: { Version: '2012-10-17' } })],
        ['a nested context', result({ context: { groups: ['a'] } })],
        ['an object in the context', result({ context: { a: {} } })],
        ['null in the context', result({ context: { a: null } })],
        ['a list for a context', result({ context: ['a'] })],
        ['a text for a context', result({ context: 'a' })],
      ] as [string, Stage['decide']][]
    ).map(
      ([what, decide]) =>
        [`${what} is 503`, decide, 503, 'ServiceUnavailableException', 'AUTHORIZER_CONFIGURATION_ERROR'] as [
          string,
          Stage['decide'],
          number,
          string,
          string,
        ],
    ),
  ])('%s, and nothing is forwarded', async (_what, decide, status, type, responseType) => {
    stage.decide = decide;
    const answer = await stage.send({ path: PATH });
    expect([answer.status, answer.json['__type'], answer.headers['x-amzn-errortype']]).toEqual([
      status,
      type,
      type,
    ]);
    expect(answer.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
    expect(stage.arrivals).toEqual([]);
    expect(await stage.line('access')).toMatchObject({ status, responseType, errorCode: type });
  });

  it.each([
    ['a missing key', { sub: undefined }],
    ['an empty value', { sub: '' }],
    ['a blank at the end', { sub: 'alice ' }],
    ['a line break', { sub: 'alice\r\nx-evil: 1' }],
    ['a letter above ASCII', { groups: 'gr\u00fcn' }],
  ])('%s in what becomes a principal header is 503', async (_what, change) => {
    stage.decide = (event) => {
      const { context, ...rest } = allow(event);
      const entries = Object.entries({ ...context, ...change }).filter(([, value]) => value !== undefined);
      return { ...rest, context: Object.fromEntries(entries) };
    };
    const answer = await stage.send({ path: PATH });
    expect([answer.status, answer.json['__type']]).toEqual([503, 'ServiceUnavailableException']);
    expect(stage.arrivals).toEqual([]);
  });

  it('numbers and booleans of the context become texts', async () => {
    stage.decide = (event) => allow(event, { sub: 12, tenantId: true });
    await stage.send({ path: PATH });
    expect(stage.arrivals[0]?.rawHeaders.slice(2, 6)).toEqual([
      'x-principal-sub',
      '12',
      'x-principal-tenant-id',
      'true',
    ]);
  });

  it('no context at all is refused, as no header would be set', async () => {
    stage.decide = result({ context: null });
    expect((await stage.send({ path: PATH })).status).toBe(503);
  });

  it('is asked again for every request', async () => {
    stage.decide = (event) => (event.httpMethod === 'GET' ? allow(event) : deny(event));
    const statuses = [];
    for (const method of ['GET', 'DELETE', 'GET', 'DELETE'])
      statuses.push((await stage.send({ method, path: PATH })).status);
    expect(statuses).toEqual([200, 403, 200, 403]);
  });
});
