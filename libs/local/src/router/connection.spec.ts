import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { parse } from './test/client.ts';
import { fixtureDocument } from './test/document.ts';
import { openStage, type Stage } from './test/stage.ts';

const UPLOAD = 'POST /api/commercial/orders HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  const open = async (text: string): Promise<Socket> => {
    const socket = connect(stage.port, '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  };
  const everything = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    });
  const asked = async () => {
    while (stage.events.length === 0) await new Promise(setImmediate);
  };

  it('that breaks a chunk of its body is answered with 400 and closed', async () => {
    const socket = await open(`${UPLOAD}transfer-encoding: chunked\r\n\r\n`);
    const text = everything(socket);
    await asked();
    socket.write('zz\r\nnonsense\r\n');
    const { status, json, headers } = parse(await text);
    expect([status, json['__type'], headers.connection]).toEqual([400, 'ValidationException', 'close']);
    expect(stage.arrivals).toEqual([]);
  });

  it('that goes away in the middle of its body is let go, and logged', async () => {
    const socket = await open(`${UPLOAD}content-length: 100\r\n\r\n{`);
    await asked();
    socket.destroy();
    expect(await stage.line('access')).toMatchObject({ status: 499, operation: 'CreateOrder' });
    expect([stage.arrivals, stage.lines]).toEqual([[], []]);
  });

  it('that goes away while the authorizer thinks makes no service work', async () => {
    let answer = () => {};
    const { decide } = stage;
    stage.decide = (event) => new Promise((resolve) => (answer = () => resolve(decide(event))));
    const socket = await open('GET /api/commercial/orders HTTP/1.1\r\nhost: x\r\n\r\n');
    await asked();
    socket.destroy();
    await stage.line('access');
    answer();
    await new Promise(setImmediate);
    expect(stage.arrivals).toEqual([]);
  });

  it('is kept for the next request, after a refusal too', async () => {
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
    const socket = await open(
      `${get('/api/commercial/health')}${get('/nothing')}${get('/api/commercial/health')}`,
    );
    const text = everything(socket);
    for (let count = 0; count < 3; count++) await stage.line('access');
    socket.end();
    expect((await text).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200']);
  });

  it('is closed when an upload that was refused does not end', async () => {
    stage.decide = () => Promise.reject(new Error('Unauthorized'));
    const socket = await open(`${UPLOAD}content-length: 1000000\r\n\r\n{`);
    expect(parse(await everything(socket))).toMatchObject({ status: 401 });
  });

  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408],
    ['HPE_HEADER_OVERFLOW', 431],
    ['HPE_INVALID_METHOD', 400],
  ])('that fails with %s is answered with %d once, and closed', async (code, status) => {
    const accepted = once(stage.router.server, 'connection') as Promise<[Socket]>;
    const socket = await open('');
    const [accept] = await accepted;
    const text = everything(socket);
    const fault = Object.assign(new Error('x'), { code });
    stage.router.server.emit('clientError', fault, accept);
    stage.router.server.emit('clientError', fault, accept);
    const answered = await text;
    expect(answered.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(parse(answered)).toMatchObject({ status, json: { __type: 'ValidationException' } });
  });

  it('that was reset is not answered', async () => {
    const accepted = once(stage.router.server, 'connection') as Promise<[Socket]>;
    const socket = await open('');
    const [accept] = await accepted;
    const text = everything(socket);
    stage.router.server.emit('clientError', Object.assign(new Error('x'), { code: 'ECONNRESET' }), accept);
    expect(await text).toBe('');
    expect(stage.lines).toEqual([]);
  });

  it('to a service by https that nobody answers is 503', async () => {
    stage.router.reload({ document: fixtureDocument(), variables: { CommercialUri: 'https://127.0.0.1:1' } });
    expect((await stage.send({ path: '/api/commercial/orders' })).status).toBe(503);
  });

  it('has the limits of a front door', () => {
    const { headersTimeout, requestTimeout, maxHeadersCount, maxConnections } = stage.router.server;
    expect({ headersTimeout, requestTimeout, maxHeadersCount, maxConnections }).toEqual({
      headersTimeout: 5_000,
      requestTimeout: 15_000,
      maxHeadersCount: 128,
      maxConnections: 2_000,
    });
  });
});
