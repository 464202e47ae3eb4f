import { openStage, allow, deny, names, values, type Stage } from './test/stage.ts';

describe('the router', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.decide = (event) => allow(event);
    stage.arrivals.length = 0;
    stage.events.length = 0;
    stage.lines.length = 0;
  });

  it('forwards an allowed call and passes the response back', async () => {
    const { status, json, headers } = await stage.send({ path: '/api/commercial/orders/123?x=1&x=%20' });
    expect({ status, json }).toEqual({ status: 200, json: { ok: true } });
    expect(headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).toBe(headers['x-amzn-requestid']);
    expect(stage.arrivals).toMatchObject([
      { method: 'GET', url: '/api/commercial/orders/123?x=1&x=%20', body: '' },
    ]);
  });

  it('puts the principal headers first and each once', async () => {
    await stage.send({ path: '/api/commercial/orders/123' });
    const raw = stage.arrivals[0]?.rawHeaders ?? [];
    expect(raw.slice(0, 8)).toEqual([
      'x-principal-type',
      'user',
      'x-principal-sub',
      'alice',
      'x-principal-tenant-id',
      'acme',
      'x-principal-groups',
      'commercial-editor',
    ]);
    expect(names(raw)).toHaveLength(new Set(names(raw)).size);
  });

  it('sets them on a public route too, and asks no authorizer', async () => {
    const { status } = await stage.send({ path: '/api/commercial/health' });
    expect(status).toBe(200);
    expect(stage.events).toEqual([]);
    expect(stage.arrivals[0]?.rawHeaders.slice(0, 8)).toEqual([
      'x-principal-type',
      'anonymous',
      'x-principal-sub',
      '-',
      'x-principal-tenant-id',
      '-',
      'x-principal-groups',
      '-',
    ]);
  });

  it.each([
    ['an unknown route', 'GET', '/api/commercial/nothing'],
    ['a trailing slash', 'GET', '/api/commercial/orders/'],
    ['another case', 'GET', '/api/commercial/Orders'],
    ['an encoded letter', 'GET', '/api/commercial/%6frders'],
    ['a suffix', 'GET', '/api/commercial/orders.json'],
    ['a method that is not modelled', 'PATCH', '/api/commercial/orders'],
    ['HEAD', 'HEAD', '/api/commercial/orders'],
    ['OPTIONS', 'OPTIONS', '/api/commercial/orders'],
    ['TRACE', 'TRACE', '/api/commercial/orders'],
    ['the root', 'GET', '/'],
  ])('answers %s as 404 without asking anybody', async (_what, method, path) => {
    const { status, headers, json } = await stage.send({ method, path });
    expect(status).toBe(404);
    expect(headers['x-amzn-errortype']).toBe('ResourceNotFoundException');
    if (method !== 'HEAD') {
      expect(json).toEqual({
        __type: 'ResourceNotFoundException',
        message: 'No such route',
        requestId: headers['x-amzn-requestid'],
      });
    }
    expect([stage.events, stage.arrivals]).toEqual([[], []]);
  });

  it('lets a denied caller learn nothing but that', async () => {
    stage.decide = deny;
    const { status, json } = await stage.send({
      method: 'POST',
      path: '/api/commercial/orders',
      body: 'no json',
    });
    expect({ status, type: json['__type'] }).toEqual({ status: 403, type: 'ForbiddenException' });
    expect(stage.arrivals).toEqual([]);
  });

  it('takes over a well-formed request id of the edge and says it everywhere', async () => {
    const { headers } = await stage.send({
      path: '/api/commercial/orders/123',
      headers: { 'x-request-id': 'edge-0123456789' },
    });
    expect(headers['x-request-id']).toBe('edge-0123456789');
    expect(values(stage.arrivals[0]?.rawHeaders ?? [], 'x-request-id')).toEqual(['edge-0123456789']);
    expect(stage.events[0]?.requestContext.requestId).toBe('edge-0123456789');
    expect(await stage.line('access')).toMatchObject({ requestId: 'edge-0123456789' });
  });

  it.each([
    ['short', { 'x-request-id': 'abc' }],
    ['long', { 'x-request-id': 'a'.repeat(65) }],
    ['of other letters', { 'x-request-id': 'abcdefgh"}' }],
    ['there twice', { 'x-request-id': ['aaaaaaaa', 'bbbbbbbb'] }],
  ])('makes a request id of its own where the one sent is %s', async (_what, headers) => {
    const answer = await stage.send({ path: '/api/commercial/health', headers });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('answers a fault of its own as 500 and logs its name alone', async () => {
    stage.decide = (event) => ({
      ...allow(event),
      get context(): never {
        throw new RangeError('secret');
      },
    });
    const { status, json } = await stage.send({ path: '/api/commercial/orders/123' });
    expect({ status, type: json['__type'] }).toEqual({ status: 500, type: 'InternalServerException' });
    expect(await stage.line('router-fault')).toMatchObject({ level: 'error', fault: 'RangeError' });
    expect(JSON.stringify(stage.lines)).not.toContain('secret');
  });

  it('lists the routes of its document', () => {
    expect(stage.router.routes()).toContainEqual({
      method: 'GET',
      route: '/api/commercial/health',
      operation: 'GetHealth',
      service: 'commercial',
      public: true,
    });
    expect(stage.router.routes().filter((route) => route.public)).toHaveLength(1);
  });
});
