import { inspectTarget } from './hygiene.ts';
import { parse, sendBytes, sendLines } from './test/client.ts';
import { openStage, type Stage } from './test/stage.ts';

const GET = 'GET /api/commercial/health HTTP/1.1';

describe('hygiene', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.arrivals.length = 0;
    stage.events.length = 0;
  });

  const refused = async (lines: string[], status: number, body = '') => {
    const answer = await sendLines(stage.port, lines, body);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-amzn-errortype']).toBe('ValidationException');
    expect(answer.json).toEqual({
      __type: 'ValidationException',
      message: 'Request refused',
      requestId: answer.headers['x-amzn-requestid'],
    });
    expect([stage.arrivals, stage.events]).toEqual([[], []]);
  };

  it('lets a clean request through', async () => {
    const { status } = await sendLines(stage.port, [GET, 'Host: x', 'X-Request-Id: 0123456789']);
    expect(status).toBe(200);
    expect(stage.arrivals).toHaveLength(1);
  });

  it.each([
    ['an encoded slash', '/api/commercial/orders%2f1'],
    ['an encoded slash in capitals', '/api/commercial/orders%2F1'],
    ['an encoded backslash', '/api/commercial/orders%5c1'],
    ['a double encoded slash', '/api/commercial/orders%252f1'],
    ['two slashes', '/api//commercial/orders'],
    ['two slashes at the start', '//evil/api/commercial/orders'],
    ['two slashes at the end', '/api/commercial/orders//'],
    ['a backslash', '/api/commercial\\orders'],
    ['a backslash after the first slash', '/\\evil/api'],
    ['a semicolon', '/api/commercial/orders;a=b'],
    ['an encoded semicolon', '/api/commercial/orders%3ba=b'],
    ['a matrix parameter after dots', '/api/..;/commercial/orders'],
    ['a fragment', '/api/commercial/orders#x'],
    ['an encoded fragment', '/api/commercial/orders%23x'],
    ['an encoded question mark', '/api/commercial/orders%3fx'],
    ['a fragment in the query', '/api/commercial/orders?a=1#x'],
    ['a backslash in the query', '/api/commercial/orders?a=\\x'],
    ['a dot segment', '/api/./commercial/orders'],
    ['a double dot segment', '/api/commercial/health/../orders'],
    ['an encoded double dot segment', '/api/commercial/health/%2e%2e/orders'],
    ['a half encoded double dot segment', '/api/commercial/health/.%2E/orders'],
    ['a dot segment at the end', '/api/commercial/orders/..'],
    ['an absolute form', 'http://evil/api/commercial/orders'],
    ['an absolute form of this host', 'http://x/api/commercial/health'],
    ['an asterisk', '*'],
    ['no slash', 'api/commercial/orders'],
    ['an encoded NUL', '/api/commercial/orders%00'],
    ['an encoded line break', '/api/commercial/orders%0d%0ax'],
    ['an encoded DEL', '/api/commercial/orders%7f'],
    ['a broken escape', '/api/commercial/orders/%zz'],
    ['a cut escape', '/api/commercial/orders/%2'],
    ['an overlong escape', '/api/commercial/orders/%c0%ae'],
    ['a broken escape in the query', '/api/commercial/orders?a=%zz'],
    ['raw bytes above ASCII', '/api/commercial/\xff'],
  ])('refuses %s in the request target', async (_what, target) => {
    const text = await sendBytes(
      stage.port,
      `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    );
    const answer = parse(text);
    expect(answer.status).toBe(400);
    expect(answer.json['__type']).toBe('ValidationException');
    expect([stage.arrivals, stage.events]).toEqual([[], []]);
  });

  it.each([
    ['no Host', []],
    ['two Host', ['Host: a', 'Host: b']],
    ['two authorization', ['Host: x', 'Authorization: Bearer a', 'authorization: Bearer b']],
    ['two of an injected token', ['Host: x', 'X-Amzn-Oidc-Accesstoken: a', 'x-amzn-oidc-accesstoken: a']],
    ['two of injected data', ['Host: x', 'x-amzn-oidc-data: a', 'x-amzn-oidc-data: b']],
    ['two API keys', ['Host: x', 'x-api-key: a', 'x-api-key: b']],
    ['two media types', ['Host: x', 'content-type: application/json', 'content-type: text/plain']],
    ['an underscore in a name', ['Host: x', 'x_request_id: a']],
    ['a dot in a name', ['Host: x', 'x.request.id: a']],
    ['an odd letter in a name', ['Host: x', "x'y: a"]],
    ['an upgrade', ['Host: x', 'Upgrade: websocket']],
    ['an h2c upgrade', ['Host: x', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA']],
  ])('refuses %s', (_what, headers) => refused([GET, ...headers], 400));

  it.each([
    ['a coding before chunked', ['Transfer-Encoding: ,chunked']],
    ['another coding', ['Transfer-Encoding: gzip, chunked']],
    ['a quoted coding', ['Transfer-Encoding: "chunked"']],
    ['chunked and a length', ['Transfer-Encoding: chunked', 'Content-Length: 5']],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a signed length', ['Content-Length: +5']],
    ['a length in hexadecimal', ['Content-Length: 0x5']],
    ['chunked twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked']],
    ['a blank before the colon', ['Transfer-Encoding : chunked']],
    ['a folded header', ['X-A: a\r\n b: c']],
    ['a bare carriage return', ['X-A: a\rTransfer-Encoding: chunked']],
    ['a control character', ['X-A: a\x01b']],
    ['a NUL', ['X-A: a\x00b']],
  ])('refuses framing with %s, closes, and lets nothing after it through', async (_what, headers) => {
    const smuggled = '0\r\n\r\nGET /api/commercial/orders/666 HTTP/1.1\r\nHost: x\r\n\r\n';
    const head = ['POST /api/commercial/feedback HTTP/1.1', 'Host: x', ...headers].join('\r\n');
    const text = await sendBytes(
      stage.port,
      `${head}\r\n\r\n${smuggled}`.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
    );
    const answer = parse(text);
    expect(answer.status).toBe(400);
    expect(answer.headers['x-amzn-errortype']).toBe('ValidationException');
    expect(answer.headers.connection).toBe('close');
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(stage.arrivals).toEqual([]);
  });

  const padded = (count: number) => Array.from({ length: count }, (_, index) => `x-pad-${index}: 1`);

  it.each([
    ['101 headers', padded(99)],
    ['300 headers', padded(298)],
    ['8,001 bytes of headers', [`x-pad: ${'a'.repeat(7_950)}`]],
    ['more than the parser takes', [`x-pad: ${'a'.repeat(20_000)}`]],
  ])('answers %s with 431', (_what, headers) => refused([GET, 'host: x', ...headers], 431));

  it('takes 100 headers and just under 8,000 bytes', async () => {
    const { status } = await sendLines(stage.port, [GET, 'host: x', ...padded(98)]);
    const large = await sendLines(stage.port, [GET, 'host: x', `x-pad: ${'a'.repeat(7_900)}`]);
    expect([status, large.status]).toEqual([200, 200]);
  });

  it('refuses 1,500 headers that would push a principal header out of sight', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) => `a${index}: 1`);
    await refused([GET, 'host: x', ...many, 'x-principal-sub: root'], 431);
  });

  it('answers a URI of more than 8,192 bytes with 414', () =>
    refused([`GET /api/commercial/orders?a=${'a'.repeat(8_200)} HTTP/1.1`, 'host: x'], 414));

  it('counts the request line too', () =>
    refused([`GET /api/commercial/orders?a=${'a'.repeat(8_000)} HTTP/1.1`, 'host: x'], 431));

  it('refuses CONNECT', async () => {
    const answer = parse(await sendBytes(stage.port, 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n'));
    expect([answer.status, answer.json['__type']]).toEqual([400, 'ValidationException']);
  });

  it('refuses an expectation it does not know', () => refused([GET, 'host: x', 'Expect: 200-maybe'], 417));

  it.each([
    ['no request at all', 'hello\r\n\r\n'],
    ['a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex')],
    ['another version', 'GET / HTTP/3.0\r\n\r\n'],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ])('answers %s with 400 in the shape of the model and closes', async (_what, bytes) => {
    const answer = parse(await sendBytes(stage.port, bytes));
    expect([answer.status, answer.json['__type']]).toEqual([400, 'ValidationException']);
    expect(answer.json['requestId']).toBe(answer.headers['x-amzn-requestid']);
    expect(answer.headers.connection).toBe('close');
  });

  it('logs bytes that are no request', async () => {
    stage.lines.length = 0;
    await sendBytes(stage.port, 'hello\r\n\r\n');
    expect(await stage.line('access')).toMatchObject({
      status: 400,
      method: '-',
      route: '-',
      sourceIp: '127.0.0.1',
    });
  });

  it('answers a request of a connection with its own answer, whatever comes after it', async () => {
    const text = await sendBytes(stage.port, `${GET}\r\nhost: x\r\n\r\nnonsense\r\n\r\n`);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(parse(text)).toMatchObject({ status: 200, json: { ok: true } });
  });
});

describe('inspectTarget', () => {
  it('reads path and query once, decoding the query only', () => {
    expect(inspectTarget('/a/%41?x=1&y=a+b%26&x&=2&&z=1=2')).toEqual({
      path: '/a/%41',
      rawQuery: 'x=1&y=a+b%26&x&=2&&z=1=2',
      query: [
        ['x', '1'],
        ['y', 'a b&'],
        ['x', ''],
        ['', '2'],
        ['z', '1=2'],
      ],
    });
  });

  it.each(['/', '/a/', '/a?b?c', '/a?redirect=http://x//y'])('takes %s', (target) => {
    expect(inspectTarget(target).path).toBe(target.split('?')[0]);
  });
});
