import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { openStage, names, values, type Stage } from './test/stage.ts';

const PATH = '/api/commercial/orders/123';

describe('the integration', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
    stage.lines.length = 0;
    stage.reply = (_request, response) => response.end('{}');
  });
  const raw = () => stage.arrivals[0]?.rawHeaders ?? [];
  const failed = {
    status: 503,
    headers: { 'x-amzn-errortype': 'ServiceUnavailableException', 'retry-after': '1' },
  };

  it.each([
    ['accept', 'application/json'],
    ['content-type', 'text/x'],
    ['user-agent', 'jest'],
    ['idempotency-key', 'abc'],
    ['x-amz-user-agent', 'aws-sdk-js/3'],
    ['amz-sdk-invocation-id', '1'],
    ['amz-sdk-request', 'attempt=1'],
    ['traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`],
  ])('hands on %s', async (name, value) => {
    await stage.send({ path: PATH, headers: { [name]: value } });
    expect(values(raw(), name)).toEqual([value]);
  });

  it('hands on the headers that the operation models, and only there', async () => {
    const call = {
      path: '/api/commercial/orders',
      headers: { 'X-Note': 'a', 'content-type': 'application/json' },
    };
    await stage.send({ ...call, method: 'POST', body: '{"total":{"amountMinor":1,"currency":"EUR"}}' });
    await stage.send(call);
    expect(stage.arrivals.map(({ rawHeaders }) => values(rawHeaders, 'x-note'))).toEqual([['a'], []]);
  });

  it.each([
    ['Idempotency-Key', 'k\u00e9y'],
    ['Idempotency-Key', 'a\tb'],
    ['X-Note', '\u00ff'],
  ])(
    'refuses a modelled %s that it would not hand on, for left out it would mean another request',
    async (name, value) => {
      const { status, json } = await stage.send({
        method: 'POST',
        path: '/api/commercial/orders',
        headers: { [name]: value, 'content-type': 'application/json' },
        body: '{"total":{"amountMinor":1,"currency":"EUR"}}',
      });
      expect([status, json['__type'], json['message']]).toEqual([
        400,
        'ValidationException',
        `Malformed request parameters: [${name}]`,
      ]);
      expect(stage.arrivals).toEqual([]);
    },
  );

  it('leaves out an odd header that the operation does not model', async () => {
    await stage.send({ path: PATH, headers: { 'user-agent': 'caf\u00e9', 'idempotency-key': '\u00e9' } });
    expect(names(raw())).not.toContain('user-agent');
    expect(names(raw())).not.toContain('idempotency-key');
  });

  it.each([
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-uri',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-middleware-subrequest',
    'x-envoy-original-path',
    'forwarded',
    'proxy-authorization',
    'x-api-key',
    'x-amzn-oidc-identity',
    'accept-encoding',
    'te',
    'keep-alive',
    'x-whatever',
    'tracestate',
  ])('keeps %s to itself', async (name) => {
    await stage.send({ path: PATH, headers: { [name]: 'marker' } });
    expect(names(raw())).not.toContain(name);
    expect(JSON.stringify(stage.arrivals)).not.toContain('marker');
  });

  it.each(['authorization', 'cookie', 'x-amzn-oidc-accesstoken'])(
    'overwrites %s as the document says, so that a service sees what it sees deployed',
    async (name) => {
      await stage.send({ path: PATH, headers: { [name]: 'Bearer marker' } });
      expect(values(raw(), name)).toEqual(['-']);
      expect(JSON.stringify([stage.arrivals, stage.lines])).not.toContain('marker');
    },
  );

  it('drops a malformed traceparent and the tracestate with it', async () => {
    await stage.send({ path: PATH, headers: { traceparent: '00-x', tracestate: 'a=b' } });
    expect(names(raw()).filter((name) => name.startsWith('trace'))).toEqual([]);
  });

  it('frames a chunked request anew', async () => {
    await stage.send({
      method: 'POST',
      path: '/api/commercial/feedback',
      headers: { 'transfer-encoding': 'chunked' },
      body: '{}',
    });
    expect(values(raw(), 'transfer-encoding')).toEqual([]);
    expect(values(raw(), 'content-length')).toEqual(['2']);
    expect(values(raw(), 'host')).toEqual([new URL(stage.upstreamUrl).host]);
  });

  it('hands on the body of a request that waits to be told to go on', async () => {
    const headers = { expect: '100-continue', 'content-length': '2' };
    const { status } = await stage.send({
      method: 'POST',
      path: '/api/commercial/feedback',
      headers,
      body: '{}',
    });
    expect([status, stage.arrivals[0]?.body]).toEqual([200, '{}']);
    expect(names(raw())).not.toContain('expect');
  });

  it('passes a service\u2019s own error back', async () => {
    stage.reply = (_request, response) => {
      response.writeHead(409, {
        'x-amzn-errortype': 'ConflictException',
        'content-type': 'application/json',
      });
      response.end('{"__type":"ConflictException"}');
    };
    const { status, headers, json } = await stage.send({ path: PATH });
    expect([status, headers['x-amzn-errortype'], json['__type']]).toEqual([
      409,
      'ConflictException',
      'ConflictException',
    ]);
    expect(await stage.line('access')).toMatchObject({
      status: 409,
      errorCode: 'ConflictException',
      responseType: undefined,
    });
  });

  it('passes headers back without hop-by-hop ones, and renames those that API Gateway keeps', async () => {
    stage.reply = (_request, response) => {
      response.writeHead(
        200,
        [
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
          ['etag', '"1"'],
          ['server', 'node'],
          ['www-authenticate', 'Basic'],
          ['date', 'Tue, 24 Nov 2026 00:00:00 GMT'],
          ['connection', 'keep-alive, x-listed'],
          ['x-listed', '1'],
          ['keep-alive', 'timeout=1'],
          ['x-request-id', 'another'],
          ['x-amzn-requestid', 'another'],
        ].flat(),
      );
      response.end('{}');
    };
    const { headers, rawHeaders } = await stage.send({ path: PATH });
    expect(headers).toMatchObject({
      'set-cookie': ['a=1', 'b=2'],
      etag: '"1"',
      'x-amzn-remapped-server': 'node',
      'x-amzn-remapped-www-authenticate': 'Basic',
      'x-amzn-remapped-date': 'Tue, 24 Nov 2026 00:00:00 GMT',
      'content-length': '2',
    });
    expect(names(rawHeaders)).not.toEqual(expect.arrayContaining(['server']));
    expect(names(rawHeaders)).not.toEqual(expect.arrayContaining(['x-listed']));
    expect(values(rawHeaders, 'x-request-id')).toEqual([headers['x-amzn-requestid']]);
    expect(rawHeaders).not.toContain('another');
  });

  it('passes an empty 204 back', async () => {
    stage.reply = (_request, response) => response.writeHead(204).end();
    const { status, body, headers } = await stage.send({ method: 'DELETE', path: PATH });
    expect([status, body, headers['content-length']]).toEqual([204, '', undefined]);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['resets the connection', (socket) => socket.resetAndDestroy()],
    ['closes it', (socket) => socket.end()],
    ['answers nonsense', (socket) => socket.end('nonsense\r\n\r\n')],
    ['stops in the middle', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{')],
    ['breaks a chunk', (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n')],
    [
      'switches protocols',
      (socket) => socket.end('HTTP/1.1 101 x\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n'),
    ],
    ['answers an impossible status', (socket) => socket.end('HTTP/1.1 777 x\r\ncontent-length: 0\r\n\r\n')],
    [
      'answers more than 10 MB',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${'a'.repeat(10 * 1024 * 1024 + 1)}`),
    ],
  ])('answers 503 when the service %s', async (_what, reply) => {
    const service = createTcpServer((socket) => {
      socket.on('error', () => {}).once('data', () => reply(socket));
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const { port } = service.address() as AddressInfo;
    const broken = await openStage({ variables: { CommercialUri: `http://127.0.0.1:${port}` } });
    expect(await broken.send({ method: 'DELETE', path: PATH })).toMatchObject(failed);
    expect(await broken.line('access')).toMatchObject({ status: 503, responseType: 'INTEGRATION_FAILURE' });
    await broken.close();
    service.close();
  });

  it('answers 503 when nobody listens, and for a service that is not part of the run', async () => {
    const down = await openStage({ variables: { CommercialUri: 'http://127.0.0.1:1' } });
    expect(await down.send({ path: PATH })).toMatchObject(failed);
    await down.close();
    expect(await stage.send({ path: '/api/elsewhere' })).toMatchObject(failed);
  });

  it('answers 504 when the service takes longer than the document allows, and lets go of it', async () => {
    const gone = new Promise((resolve) => {
      stage.reply = (_request, response) => response.once('close', resolve);
    });
    const { status, json } = await stage.send({ path: '/api/commercial/slow' });
    expect([status, json['__type']]).toEqual([504, 'ServiceUnavailableException']);
    await gone;
    expect(await stage.line('access')).toMatchObject({ responseType: 'INTEGRATION_TIMEOUT' });
  });

  it('lets go of the service when the client goes, and logs that', async () => {
    const arrived = new Promise<{ released: Promise<unknown> }>((resolve) => {
      stage.reply = (_request, response) => resolve({ released: once(response, 'close') });
    });
    const aborter = new AbortController();
    const fetched = fetch(`http://127.0.0.1:${stage.port}${PATH}`, { signal: aborter.signal }).catch(
      () => 'gone',
    );
    const { released } = await arrived;
    aborter.abort();
    expect(await fetched).toBe('gone');
    await released;
    expect(await stage.line('access')).toMatchObject({ status: 499, operation: 'GetOrder' });
  });

  it('sends a read once more when a kept connection turns out to be closed, but never a write', async () => {
    let served = 0;
    const service = createServer((request, response) => {
      served += 1;
      if (served % 2 === 0) request.socket.resetAndDestroy();
      else response.end('{}');
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const kept = await openStage({
      variables: { CommercialUri: `http://127.0.0.1:${(service.address() as AddressInfo).port}` },
    });
    const statuses = [];
    for (const method of ['GET', 'GET', 'DELETE'])
      statuses.push((await kept.send({ method, path: PATH })).status);
    expect([statuses, served]).toEqual([[200, 200, 503], 4]);
    await kept.close();
    service.close();
  });
});
