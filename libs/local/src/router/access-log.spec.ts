import { openStage, type Stage } from './test/stage.ts';

describe('the access log', () => {
  let stage: Stage;
  let now = 0;
  beforeAll(async () => {
    stage = await openStage({ clock: () => (now += 1.234) });
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.lines.length = 0;
  });

  it('has one line for a request, with the template of its route and no value of the client', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await stage.send({
      path: '/api/commercial/orders/marker-1?q=marker-2',
      headers: {
        authorization: 'Bearer marker-3',
        'user-agent': 'marker-4',
        traceparent,
        'x-request-id': '0123456789',
      },
    });
    expect(await stage.line('access')).toEqual({
      level: 'info',
      event: 'access',
      requestId: '0123456789',
      traceparent,
      method: 'GET',
      route: '/api/commercial/orders/{orderId}',
      operation: 'GetOrder',
      status: 200,
      latencyMs: expect.any(Number),
      authorizerLatencyMs: 1.23,
      integrationLatencyMs: 1.23,
      errorCode: undefined,
      responseType: undefined,
      sourceIp: '127.0.0.1',
    });
    expect(stage.lines).toEqual([]);
  });

  it.each([
    ['/api/commercial/marker', 404, 'MISSING_AUTHENTICATION_TOKEN', 'ResourceNotFoundException'],
    ['/api/commercial/orders;marker', 400, 'DEFAULT_4XX', 'ValidationException'],
    ['/api/commercial/audit?x=marker', 400, 'BAD_REQUEST_PARAMETERS', 'ValidationException'],
    ['/api/elsewhere?x=marker', 503, 'INTEGRATION_FAILURE', 'ServiceUnavailableException'],
  ])(
    'says of %s why it was refused, and nothing that was sent',
    async (path, status, responseType, errorCode) => {
      await stage.send({ path });
      const line = await stage.line('access');
      expect(line).toMatchObject({ level: status < 500 ? 'info' : 'error', status, responseType, errorCode });
      expect(JSON.stringify(line)).not.toContain('marker');
    },
  );

  it('takes an error code from a service only where it is one', async () => {
    stage.reply = (_request, response) => {
      response.writeHead(400, { 'x-amzn-errortype': 'Odd"Exception marker' });
      response.end();
    };
    await stage.send({ path: '/api/commercial/orders' });
    expect(await stage.line('access')).toMatchObject({ errorCode: 'Odd' });
  });
});
