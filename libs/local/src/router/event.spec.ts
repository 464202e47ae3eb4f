import { openStage, type Stage } from './test/stage.ts';

describe('the event of the authorizer', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({
      gateway: {
        region: 'us-gov-west-1',
        accountId: '123456789012',
        apiId: 'abc',
        stage: 'api',
        stageVariables: { a: '1' },
      },
    });
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.events.length = 0;
  });

  it('is that of a REST API, with raw path parameters and the last of several values', async () => {
    await stage.send({
      path: '/api/commercial/orders/12%203?a=1&a=%32&b',
      headers: {
        Authorization: 'Bearer t',
        'X-Many': ['1', '2'],
        'user-agent': 'jest',
        'x-request-id': '0123456789',
      },
    });
    expect(stage.events).toEqual([
      {
        type: 'REQUEST',
        methodArn:
          'arn:aws-us-gov:execute-api:us-gov-west-1:123456789012:abc/api/GET/api/commercial/orders/12%203',
        resource: '/api/commercial/orders/{orderId}',
        path: '/api/commercial/orders/12%203',
        httpMethod: 'GET',
        headers: expect.objectContaining({ Authorization: 'Bearer t', 'X-Many': '2' }),
        multiValueHeaders: expect.objectContaining({ Authorization: ['Bearer t'], 'X-Many': ['1', '2'] }),
        pathParameters: { orderId: '12%203' },
        queryStringParameters: { a: '2', b: '' },
        multiValueQueryStringParameters: { a: ['1', '2'], b: [''] },
        stageVariables: { a: '1' },
        requestContext: expect.objectContaining({
          accountId: '123456789012',
          apiId: 'abc',
          stage: 'api',
          httpMethod: 'GET',
          path: '/api/commercial/orders/12%203',
          resourcePath: '/api/commercial/orders/{orderId}',
          protocol: 'HTTP/1.1',
          requestId: '0123456789',
          domainName: `127.0.0.1:${stage.port}`,
          requestTime: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
          requestTimeEpoch: expect.any(Number),
          identity: expect.objectContaining({ sourceIp: '127.0.0.1', userAgent: 'jest', caller: null }),
        }),
      },
    ]);
  });

  it('has null where a map would be empty', async () => {
    const other = await openStage();
    await other.send({ path: '/api/commercial/orders' });
    expect(other.events[0]).toMatchObject({
      methodArn: 'arn:aws:execute-api:us-east-1:000000000000:gatehouse/local/GET/api/commercial/orders',
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      stageVariables: null,
    });
    await other.close();
  });

  it('holds no hop-by-hop header, and nothing that Connection lists', async () => {
    await stage.send({
      path: '/api/commercial/orders',
      headers: {
        connection: 'close, X-Listed',
        'x-listed': 'a',
        te: 'trailers',
        'keep-alive': '1',
        'x-kept': 'b',
      },
    });
    const names = Object.keys(stage.events[0]?.headers ?? {}).map((name) => name.toLowerCase());
    expect(names).toContain('x-kept');
    expect(names.filter((name) => ['connection', 'x-listed', 'te', 'keep-alive'].includes(name))).toEqual([]);
  });

  it('keeps odd names of the query as they are', async () => {
    await stage.send({ path: '/api/commercial/orders?__proto__=1&constructor=2' });
    const { queryStringParameters } = stage.events[0] ?? {};
    expect(Object.entries(queryStringParameters ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });
});
