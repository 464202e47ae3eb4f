import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../loopback/index.ts';
import { startEdge, type Edge } from './index.ts';
import { exchangeBytes, upstream } from './test/upstream.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-edge-'));
const lines: Record<string, unknown>[] = [];
const edges: Edge[] = [];
let router: Awaited<ReturnType<typeof upstream>>;
let edge: Edge;

const start = async (routerUrl: string) => {
  const started = await startEdge({
    port: 0,
    routerUrl,
    webUrl: () => undefined,
    identityProvider: { issuer: 'http://127.0.0.1:1', clientId: 'gatehouse-web' },
    transport: 'bearer',
    dataDir,
    log: (line) => lines.push(line),
  });
  edges.push(started);
  return started;
};

beforeAll(async () => {
  router = await upstream();
  edge = await start(router.url);
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

const statuses = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
const GET = 'GET /api/x HTTP/1.1\r\nHost: a\r\n\r\n';
const POST = 'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx';

describe('bytes that are no request', () => {
  it.each([
    ['one', GET, [200]],
    ['one with a body', POST, [200]],
    ['several', GET + POST + GET, [200, 200, 200]],
  ])(
    'behind %s are never the answer to it: the connection ends after its own',
    async (_what, requests, expected) => {
      expect(statuses(await exchangeBytes(edge.url, `${requests}GARBAGE\r\n\r\n`))).toEqual(expected);
      expect(router.arrived).toHaveLength(expected.length);
    },
  );

  it('are the end of a request that HTTP/1.0 ends the connection with, not its answer', async () => {
    const answer = await exchangeBytes(
      edge.url,
      `POST /api/x HTTP/1.0\r\nHost: a\r\nContent-Length: 1\r\n\r\nx${GET}`,
    );
    expect(statuses(answer)).toEqual([200]);
  });

  it('within a body are refused, once', async () => {
    const answer = await exchangeBytes(
      edge.url,
      `POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n`,
    );
    expect(statuses(answer)).toEqual([400]);
  });

  it('within the body of a request that waits for another end the connection behind the answer to that', async () => {
    const broken = 'POST /api/y HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n';
    expect(statuses(await exchangeBytes(edge.url, GET + broken))).toEqual([200]);
    expect(router.arrived.map(({ target }) => target)).toEqual(['/api/x']);
  });

  it('within the body of a request that is answered already end the connection and are not answered too', async () => {
    const away = await start('http://127.0.0.1:1');
    const head = 'POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    const answer = await exchangeBytes(away.url, `${head}1\r\nx\r\n`, 'no length\r\n');
    expect(statuses(answer)).toEqual([503]);
  });
});

describe('requests that come behind each other on one connection', () => {
  it('go to the router one at a time, in order', async () => {
    const seen: string[] = [];
    const slow = createServer(({ url = '' }, response) => {
      seen.push(`${url} begins`);
      response.once('finish', () => seen.push(`${url} ends`));
      setTimeout(() => response.end(), 10);
    });
    const { port, close } = await listen(slow);
    const door = await start(`http://127.0.0.1:${port}`);
    const requests = ['1', '2', '3'].map(
      (id) => `PUT /api/${id} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx`,
    );
    const answer = await exchangeBytes(door.url, `${requests.join('')}GARBAGE\r\n\r\n`);
    expect(statuses(answer)).toEqual([200, 200, 200]);
    expect(seen).toEqual(['1', '2', '3'].flatMap((id) => [`/api/${id} begins`, `/api/${id} ends`]));
    await close();
  });

  it('do not go there at all once the client has left', async () => {
    const seen: string[] = [];
    const never = createServer(({ url = '' }) => void seen.push(url));
    const { port, close } = await listen(never);
    const door = await start(`http://127.0.0.1:${port}`);
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.write('GET /api/1 HTTP/1.1\r\nHost: a\r\n\r\nDELETE /api/2 HTTP/1.1\r\nHost: a\r\n\r\n');
    const [gone] = (await once(never, 'request')) as [IncomingMessage];
    socket.destroy();
    await once(gone.socket, 'close');
    await close();
    expect(seen).toEqual(['/api/1']);
  });
});

describe('a body that does not come', () => {
  it('keeps nobody waiting for a refusal', async () => {
    const refusing = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'));
    }).listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const door = await start(`http://127.0.0.1:${(refusing.address() as AddressInfo).port}`);
    const head = 'POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n';
    expect(statuses(await exchangeBytes(door.url, head, 'xxxxxGARBAGE\r\n\r\n'))).toEqual([401, 400]);
    refusing.close();
  });
});

describe('a body that nobody reads', () => {
  const upload = `POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n${'x'.repeat(3_000_000)}`;
  const next = 'GET /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

  it('does not keep the connection from its next request, when the router refused early', async () => {
    const refusing = createServer(({ method }, response) => {
      response.writeHead(method === 'POST' ? 401 : 200).end();
    });
    const { port, close } = await listen(refusing);
    const door = await start(`http://127.0.0.1:${port}`);
    expect(statuses(await exchangeBytes(door.url, upload + next))).toEqual([401, 200]);
    await close();
  });

  it('does not either when there is no router', async () => {
    const away = await start('http://127.0.0.1:1');
    expect(statuses(await exchangeBytes(away.url, upload + next))).toEqual([503, 503]);
  });
});

describe('an expectation that nobody can meet', () => {
  it('is refused in the shape of the model, and logged', async () => {
    const answer = await exchangeBytes(
      edge.url,
      'GET /api/x HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\nConnection: close\r\n\r\n',
    );
    expect(statuses(answer)).toEqual([417]);
    expect(answer).toContain('"__type":"ValidationException"');
    expect(lines).toEqual([expect.objectContaining({ event: 'edge', status: 417 })]);
    expect(router.arrived).toEqual([]);
  });
});

describe('a kept connection to the router that breaks', () => {
  /** Answers the first request of a connection, and breaks off at the second. */
  const fragile = async () => {
    const methods: string[] = [];
    const sockets: Socket[] = [];
    const server = createTcpServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => methods.push(data.toString().split(' ')[0] ?? ''));
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1');
        socket.once('data', () => socket.destroy());
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    };
    return { url, methods, close };
  };

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('does not make the edge send %s twice', async (method) => {
    const flaky = await fragile();
    const door = await start(flaky.url);
    await (await fetch(`${door.url}/api/x`)).text();
    const answer = await fetch(`${door.url}/api/x`, { method });
    expect([answer.status, flaky.methods]).toEqual([503, ['GET', method]]);
    flaky.close();
  });
});
