import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { startEdge, type Edge, type EdgeOptions } from './index.ts';
import { exchangeBytes, upstream } from './test/upstream.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-edge-'));
const lines: Record<string, unknown>[] = [];
const edges: Edge[] = [];
let router: Awaited<ReturnType<typeof upstream>>;
let edge: Edge;

const start = async (options: Partial<EdgeOptions> = {}) => {
  const started = await startEdge({
    port: 0,
    routerUrl: router.url,
    webUrl: () => undefined,
    identityProvider: { issuer: 'http://127.0.0.1:1', clientId: 'gatehouse-web' },
    transport: 'bearer',
    dataDir,
    log: (line) => lines.push(line),
    ...options,
  });
  edges.push(started);
  return started;
};

beforeAll(async () => {
  router = await upstream();
  edge = await start();
});
beforeEach(() => {
  lines.length = 0;
  router.arrived.length = 0;
  router.reply((response) => response.end('ok'));
});
afterAll(async () => {
  await Promise.all([...edges.map((one) => one.close()), router.close()]);
  rmSync(dataDir, { recursive: true, force: true });
});

const bytes = (head: string, body = '') =>
  exchangeBytes(edge.url, `${head.replaceAll('\n', '\r\n')}\r\nConnection: close\r\n\r\n${body}`);
const names = () => (router.last()?.raw ?? []).map(([name]) => name);

describe('what the router gets', () => {
  it.each([
    '/api',
    '/api?x=1',
    '/api/commercial/orders/123?a=%2f&b=1&a=2',
    '/api/../admin',
    '/api/%2e%2e/x',
    '/api//x;y=1/\\z',
    '/api/x#fragment',
    'http://evil.example/api/x',
    '*',
  ])('is the target %j byte for byte', async (target) => {
    await bytes(`OPTIONS ${target} HTTP/1.1\nHost: a`);
    expect(router.last()?.target).toBe(target);
  });

  it('is every header field, in order, as it was spelled and as often as it came', async () => {
    await bytes(
      'GET /api/x HTTP/1.1\nHost: one\nHost: two\nAuthorization: a\nAuthorization: b\nX-Odd_Name: 1\nx-odd_name: 2',
    );
    expect(router.last()?.raw.slice(0, 6)).toEqual([
      ['Host', 'one'],
      ['Host', 'two'],
      ['Authorization', 'a'],
      ['Authorization', 'b'],
      ['X-Odd_Name', '1'],
      ['x-odd_name', '2'],
    ]);
  });

  it('is more than the number of header fields that Node keeps by itself', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => `x-${index}: 1`).join('\n');
    await bytes(`GET /api/x HTTP/1.1\nHost: a\n${many}`);
    expect(names()).toContain('x-2499');
  });

  it.each(['Keep-Alive', 'TE', 'Trailer', 'Proxy-Authorization', 'Proxy-Connection', 'Expect-Nothing'])(
    'is no hop-by-hop field %s, named by Connection or by nature',
    async (name) => {
      await exchangeBytes(
        edge.url,
        `GET /api/x HTTP/1.1\r\nHost: a\r\n${name}: 1\r\nX-Kept: 1\r\nConnection: close, expect-nothing\r\n\r\n`,
      );
      expect(names()).not.toContain(name);
      expect(names()).toContain('X-Kept');
    },
  );

  it.each([
    'x-amzn-oidc-accesstoken',
    'X-Amzn-Oidc-Identity',
    'X_AMZN_OIDC_DATA',
    'x.amzn.oidc.data',
    'X-Forwarded-For',
    'x_forwarded_host',
    'X-Forwarded-Prefix',
    'Forwarded',
    'X-Request-Id',
  ])('is no %s of the client', async (name) => {
    await bytes(`GET /api/x HTTP/1.1\nHost: a\n${name}: from-the-client`);
    expect(router.arrived).toHaveLength(1);
    expect(router.last()?.raw.map(([, value]) => value)).not.toContain('from-the-client');
  });

  it('is where the request came from, told by the edge', async () => {
    await fetch(`${edge.url}/api/x`);
    expect(router.last()?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': new URL(edge.url).port,
      'x-forwarded-host': new URL(edge.url).host,
    });
  });

  it("is a request id of the edge, which its log line carries too, beside the caller's traceparent", async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await fetch(`${edge.url}/api/x`, { headers: { traceparent } });
    const requestId = router.last()?.headers['x-request-id'];
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(router.last()?.headers.traceparent).toBe(traceparent);
    expect(lines).toEqual([
      {
        level: 'info',
        event: 'edge',
        requestId,
        traceparent,
        method: 'GET',
        destination: 'router',
        status: 200,
        latencyMs: expect.any(Number),
      },
    ]);
  });

  it('is a broken traceparent too, but the log has none of it', async () => {
    await fetch(`${edge.url}/api/x`, { headers: { traceparent: 'marker' } });
    expect(router.last()?.headers.traceparent).toBe('marker');
    expect(lines[0]).not.toHaveProperty('traceparent');
  });
});

describe('a body', () => {
  it('with a length arrives with it', async () => {
    await bytes('POST /api/x HTTP/1.1\nHost: a\nContent-Length: 5', 'hello');
    expect(router.last()).toMatchObject({ body: 'hello', headers: { 'content-length': '5' } });
  });

  it.each(['GET', 'POST', 'DELETE'])(
    'in chunks arrives in chunks with %s, without its trailers',
    async (method) => {
      await bytes(
        `${method} /api/x HTTP/1.1\nHost: a\nTransfer-Encoding: CHUNKED`,
        '5\r\nhello\r\n0\r\nx-principal-sub: root\r\n\r\n',
      );
      expect(router.last()).toMatchObject({ body: 'hello', headers: { 'transfer-encoding': 'chunked' } });
      expect(router.last()?.headers).not.toHaveProperty('x-principal-sub');
    },
  );

  it.each(['POST', 'PUT', 'PROPFIND'])('that is not there stays so with %s', async (method) => {
    await bytes(`${method} /api/x HTTP/1.1\nHost: a`);
    expect(router.last()?.headers).toMatchObject({ 'content-length': '0' });
    expect(router.last()?.headers).not.toHaveProperty('transfer-encoding');
  });

  it('larger than every buffer goes through in both directions', async () => {
    const big = 'x'.repeat(3_000_000);
    router.reply((response, { body }) => response.end(body));
    const answer = await fetch(`${edge.url}/api/x`, { method: 'POST', body: big });
    expect((await answer.text()).length).toBe(big.length);
  });

  it('is read on, so that the same connection serves the next request, after a refusal', async () => {
    const half = await start({ routerUrl: () => undefined });
    const answer = await exchangeBytes(
      half.url,
      'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /api/y HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    expect(answer.match(/HTTP\/1\.1 503/g)).toHaveLength(2);
  });
});

describe('what the caller gets', () => {
  it('is the answer with its status, its fields as often as they came, and no hop-by-hop field', async () => {
    router.reply((response) => {
      response.writeHead(418, [
        'Set-Cookie',
        'a=1',
        'Set-Cookie',
        'b=2',
        'X-Id',
        '1',
        'Keep-Alive',
        'x',
        'Connection',
        'x-gone',
        'X-Gone',
        '1',
      ]);
      response.end('short and stout');
    });
    const answer = await fetch(`${edge.url}/api/x`);
    expect(answer.status).toBe(418);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.headers.get('x-gone')).toBeNull();
    expect(await answer.text()).toBe('short and stout');
  });

  it('is the head alone for HEAD', async () => {
    router.reply((response) => response.writeHead(200, { 'content-length': '12' }).end());
    const answer = await fetch(`${edge.url}/api/x`, { method: 'HEAD' });
    expect(answer.headers.get('content-length')).toBe('12');
  });

  it('is cut off when the router breaks off, never ended as if it were whole', async () => {
    let breakOff = (): unknown => undefined;
    router.reply((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      breakOff = () => response.destroy();
    });
    const answer = await fetch(`${edge.url}/api/x`);
    breakOff();
    await expect(answer.text()).rejects.toThrow();
  });

  it('is 503 in the shape of the model when nothing listens', async () => {
    const down = await start({ routerUrl: 'http://127.0.0.1:1' });
    const answer = await fetch(`${down.url}/api/x`, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('x-amzn-errortype')).toBe('ServiceUnavailableException');
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await answer.json()).toEqual({
      __type: 'ServiceUnavailableException',
      message: 'Try again',
      requestId: answer.headers.get('x-amzn-requestid'),
    });
  });

  it('is 503 while the router is being started', async () => {
    const early = await start({ routerUrl: () => undefined });
    expect((await fetch(`${early.url}/api/x`)).status).toBe(503);
  });

  it('is 503 for a router that speaks no HTTP', async () => {
    const other = createTcpServer((socket) => socket.end('SSH-2.0-x\r\n')).listen(0, '127.0.0.1');
    const broken = await start({
      routerUrl: () => `http://127.0.0.1:${(other.address() as AddressInfo).port}`,
    });
    expect((await fetch(`${broken.url}/api/x`)).status).toBe(503);
    other.close();
  });

  it('is 504 when the router takes too long', async () => {
    router.reply(() => undefined);
    const impatient = await start({ upstreamTimeoutMs: 30 });
    const answer = await fetch(`${impatient.url}/api/x`);
    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ message: 'The service took too long' });
  });

  it('is the answer of a second try when a kept connection had been closed', async () => {
    const sockets: Socket[] = [];
    const answers = [
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n2',
    ];
    const flaky = createTcpServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(answers[sockets.length - 1] ?? '');
        socket.once('data', () => socket.destroy());
      });
    }).listen(0, '127.0.0.1');
    const kept = await start({
      routerUrl: () => `http://127.0.0.1:${(flaky.address() as AddressInfo).port}`,
    });
    expect(await (await fetch(`${kept.url}/api/x`)).text()).toBe('1');
    expect(await (await fetch(`${kept.url}/api/x`)).text()).toBe('2');
    expect(sockets).toHaveLength(2);
    sockets.forEach((socket) => socket.destroy());
    flaky.close();
  });

  it('follows a router that moved', async () => {
    const second = await upstream((response) => response.end('second'));
    let url = router.url;
    const moving = await start({ routerUrl: () => url });
    expect(await (await fetch(`${moving.url}/api/x`)).text()).toBe('ok');
    url = second.url;
    expect(await (await fetch(`${moving.url}/api/x`)).text()).toBe('second');
    await second.close();
  });
});

describe('a client that leaves', () => {
  it('takes the request to the router with it, and is logged', async () => {
    const leaving = httpRequest(`${edge.url}/api/x`);
    leaving.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      router.reply((response) => {
        response.once('close', resolve);
        leaving.destroy();
      });
      leaving.end();
    });
    expect(lines).toEqual([expect.objectContaining({ event: 'edge', status: 499 })]);
  });
});

describe('what the edge refuses itself', () => {
  it.each([
    ['a websocket', 'GET /api/x HTTP/1.1\nHost: a\nUpgrade: websocket', 400],
    ['HTTP/2 without TLS', 'GET /api/x HTTP/1.1\nHost: a\nUpgrade: h2c\nHTTP2-Settings: x', 400],
    ['another transfer coding', 'POST /api/x HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked', 400],
    ['an empty transfer coding', 'POST /api/x HTTP/1.1\nHost: a\nTransfer-Encoding: ,chunked', 400],
    ['two lengths', 'POST /api/x HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2', 400],
    [
      'a length and chunks',
      'POST /api/x HTTP/1.1\nHost: a\nContent-Length: 1\nTransfer-Encoding: chunked',
      400,
    ],
    ['a header without a name', 'GET /api/x HTTP/1.1\nHost: a\n: x', 400],
    ['no HTTP', 'HELLO', 400],
    ['a target that is not ASCII', 'GET /api/\xe9 HTTP/1.1\nHost: a', 400],
    ['endless headers', `GET /api/x HTTP/1.1\nHost: a\nX-Long: ${'x'.repeat(70_000)}`, 431],
  ])('is %s', async (_name, head, status) => {
    const answer = await bytes(head, '0\r\n\r\n');
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('x-amzn-errortype: validationexception');
    expect(JSON.parse(answer.slice(answer.indexOf('{'), answer.indexOf('}') + 1))).toMatchObject({
      __type: 'ValidationException',
    });
    expect(router.arrived).toEqual([]);
  });

  it('is never written into the middle of an answer to somebody on the same connection', async () => {
    router.reply((response) => {
      response.writeHead(200, { 'content-length': '8' }).write('half');
      setTimeout(() => response.end('rest'), 50);
    });
    const socket = connect(Number(new URL(edge.url).port), '127.0.0.1');
    socket.write('GET /api/x HTTP/1.1\r\nHost: a\r\n\r\n');
    let answer = '';
    socket.setEncoding('latin1').on('error', () => undefined);
    await new Promise((resolve) => {
      socket.on('close', resolve).on('data', (chunk: string) => {
        answer += chunk;
        if (answer.endsWith('half')) socket.write('GARBAGE\r\n\r\n');
      });
    });
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(answer).toMatch(/halfrest$/);
  });

  it('is a tunnel', async () => {
    expect(await bytes('CONNECT evil.example:443 HTTP/1.1\nHost: a')).toBe('');
    expect(router.arrived).toEqual([]);
  });

  it('is a page with an upgrade, in words', async () => {
    const answer = await bytes('GET / HTTP/1.1\nHost: a\nUpgrade: websocket');
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('<h1>Bad Request</h1>');
  });

  it('never shows up in a log with anything that the client wrote', async () => {
    await bytes(
      'GET /api/marker?marker HTTP/1.1\nHost: marker\nAuthorization: Bearer marker\nCookie: marker=1\nX-Request-Id: marker-marker',
    );
    await bytes('MARKER marker');
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/marker/i);
  });
});

it('says in one sentence that its port is taken', async () => {
  const port = Number(new URL(edge.url).port);
  await expect(start({ port })).rejects.toMatchObject({ code: 'ERR_PORT_BUSY' });
});
