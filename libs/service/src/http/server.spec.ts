import { request as connectTo, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { HttpRequest, HttpResponse } from './message.ts';
import { createHttpServer, type Answer } from './server.ts';

const MEGABYTE = 1024 * 1024;
const running: Server[] = [];

afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function start(answer: Answer, stopping = () => false): Promise<number> {
  const server = createHttpServer(answer, stopping);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Received {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

function send(port: number, method = 'GET', headers: OutgoingHttpHeaders = {}, body: Buffer | string = '') {
  return new Promise<Received>((resolve, reject) => {
    const outgoing = connectTo({ host: '127.0.0.1', port, method, path: '/x?y=1', headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: incoming.headers, body: text }),
      );
    });
    outgoing.on('error', reject).end(body);
  });
}

const ok: HttpResponse = { status: 200, headers: { 'x-one': '1' }, body: '{"a":"ü"}' };

/** Answers with the length of the body, or the name of the refusal. */
const measure: Answer = async ({ body }) => {
  try {
    return { status: 200, headers: {}, body: String((await body()).length) };
  } catch (refusal) {
    const { status, type } = refusal as { status: number; type: string };
    return { status, headers: {}, body: type };
  }
};

describe('the HTTP server', () => {
  it('hands over method, target and headers, and sends the answer', async () => {
    let seen: HttpRequest | undefined;
    const port = await start(async (request) => ((seen = request), ok));
    const { status, headers, body } = await send(port, 'PATCH', { 'X-Two': ['a', 'b'], 'X-One': 'c' });
    expect(seen).toMatchObject({ method: 'PATCH', target: '/x?y=1' });
    expect(seen?.headers).toMatchObject({ 'x-two': ['a', 'b'], 'x-one': 'c' });
    expect([status, body]).toEqual([200, '{"a":"ü"}']);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': '10',
      'x-one': '1',
    });
  });

  it('sends no body and no content type with status 204', async () => {
    const port = await start(async () => ({ status: 204, headers: {}, body: '' }));
    const { status, headers, body } = await send(port, 'DELETE');
    expect([status, headers['content-type'], headers['content-length'], body]).toEqual([
      204,
      undefined,
      undefined,
      '',
    ]);
  });

  it.each([
    ['of a megabyte', MEGABYTE, {}, 200, String(MEGABYTE)],
    ['of a byte more', MEGABYTE + 1, {}, 413, 'PayloadTooLargeException'],
    ['of a megabyte in chunks', MEGABYTE, { 'transfer-encoding': 'chunked' }, 200, String(MEGABYTE)],
    [
      'of a byte more in chunks',
      MEGABYTE + 1,
      { 'transfer-encoding': 'chunked' },
      413,
      'PayloadTooLargeException',
    ],
    ['of five megabytes', 5 * MEGABYTE, {}, 413, 'PayloadTooLargeException'],
    ['that is empty', 0, {}, 200, '0'],
  ])('answers a body %s', async (_what, size, headers, status, body) => {
    const port = await start(measure);
    const received = await send(port, 'POST', headers, Buffer.alloc(size));
    expect([received.status, received.body]).toEqual([status, body]);
  });

  it('closes the connection of a body that it did not read', async () => {
    const port = await start(async () => ok);
    const { status, headers } = await send(port, 'POST', {}, Buffer.alloc(3 * MEGABYTE));
    expect([status, headers.connection]).toEqual([200, 'close']);
  });

  it('keeps connections until it stops', async () => {
    let stopping = false;
    const port = await start(
      async () => ok,
      () => stopping,
    );
    const keep = { connection: 'keep-alive' };
    expect((await send(port, 'GET', keep)).headers.connection).toBe('keep-alive');
    stopping = true;
    expect((await send(port, 'GET', keep)).headers.connection).toBe('close');
  });

  it('tells the handler when the caller goes away', async () => {
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    let aborted: Promise<boolean> | undefined;
    const port = await start((_request, signal) => {
      aborted = new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.aborted)));
      arrived();
      return new Promise(() => undefined);
    });
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'));
    await arrival;
    socket.destroy();
    expect(await aborted).toBe(true);
  });

  it('does not tell so when the answer was sent', async () => {
    const signals: AbortSignal[] = [];
    const port = await start(async (_request, signal) => (signals.push(signal), ok));
    await send(port, 'GET', { connection: 'close' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });

  it('cuts slow clients off and bounds connections', async () => {
    await start(async () => ok);
    const [server] = running;
    expect(server).toMatchObject({ headersTimeout: 5_000, requestTimeout: 15_000, maxConnections: 1_000 });
  });
});
