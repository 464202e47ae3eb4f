import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientCredentials } from './client-credentials.ts';
import { SDK_ERRORS } from './errors.ts';

type Answer = { status?: number; body: string };

const SECRET = 's3cr3t/+%';

let server: Server;
let seen: { authorization: string | undefined; form: URLSearchParams }[];
let answer: () => Answer | Promise<Answer>;
let tokenUrl: string;

const token = (value: string, expires_in = 3600): Answer => ({
  body: JSON.stringify({ access_token: value, token_type: 'Bearer', expires_in }),
});

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    void (async () => {
      seen.push({
        authorization: request.headers.authorization,
        form: new URLSearchParams(await read(request)),
      });
      const { status = 200, body } = await answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tokenUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
});

afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const provider = (more: Partial<Parameters<typeof clientCredentials>[0]> = {}) =>
  clientCredentials({ tokenUrl, clientId: 'reporting-job', clientSecret: SECRET, ...more });

describe('a token of a machine', () => {
  it('is asked for with the client’s id and secret, each encoded (RFC 6749, 2.3.1)', async () => {
    answer = () => token('t-1');
    await expect(provider({ scopes: ['commercial/read', 'fe-support/read'] })()).resolves.toMatchObject({
      token: 't-1',
    });
    const [request] = seen;
    expect(request?.authorization).toBe(`Basic ${btoa(`reporting-job:${encodeURIComponent(SECRET)}`)}`);
    expect(Object.fromEntries(request?.form ?? [])).toEqual({
      grant_type: 'client_credentials',
      scope: 'commercial/read fe-support/read',
    });
  });

  it('is fetched once for many calls at the same time', async () => {
    answer = () => token(`t-${seen.length}`);
    const next = provider();
    const identities = await Promise.all(Array.from({ length: 50 }, () => next()));
    expect(new Set(identities.map((identity) => identity.token))).toEqual(new Set(['t-1']));
    expect(seen).toHaveLength(1);
  });

  it('is kept until shortly before its end and then replaced', async () => {
    let time = 1_000_000;
    answer = () => token(`t-${seen.length}`, 300);
    const next = provider({ now: () => time });
    await next();
    time += 239_000;
    await expect(next()).resolves.toMatchObject({ token: 't-1' });
    time += 2_000;
    await expect(next()).resolves.toMatchObject({ token: 't-2' });
  });

  it('is used for half of its life when that is shorter than the margin', async () => {
    let time = 0;
    answer = () => token(`t-${seen.length}`, 10);
    const next = provider({ now: () => time });
    await next();
    time = 4_999;
    await expect(next()).resolves.toMatchObject({ token: 't-1' });
    time = 5_001;
    await expect(next()).resolves.toMatchObject({ token: 't-2' });
  });

  it('is asked for again after a failure', async () => {
    answer = () => (seen.length === 1 ? { status: 503, body: '' } : token('t-2'));
    const next = provider();
    await expect(next()).rejects.toMatchObject({ code: 'ERR_TOKEN_ENDPOINT_UNREACHABLE' });
    await expect(next()).resolves.toMatchObject({ token: 't-2' });
  });
});

describe('a token endpoint that fails', () => {
  it.each<[string, Answer, keyof typeof SDK_ERRORS]>([
    ['refuses', { status: 401, body: '{"error":"invalid_client"}' }, 'ERR_TOKEN_REFUSED'],
    ['refuses with a page', { status: 400, body: '<html>' }, 'ERR_TOKEN_REFUSED'],
    ['is broken', { status: 500, body: '<html>' }, 'ERR_TOKEN_ENDPOINT_UNREACHABLE'],
    ['answers a page', { body: '<html>' }, 'ERR_TOKEN_RESPONSE_INVALID'],
    ['answers null', { body: 'null' }, 'ERR_TOKEN_RESPONSE_INVALID'],
    ['answers no token', { body: '{"token_type":"Bearer","expires_in":1}' }, 'ERR_TOKEN_RESPONSE_INVALID'],
    [
      'answers an empty token',
      { body: '{"access_token":"","token_type":"Bearer","expires_in":1}' },
      'ERR_TOKEN_RESPONSE_INVALID',
    ],
    [
      'answers another kind of token',
      { body: '{"access_token":"t","token_type":"DPoP","expires_in":1}' },
      'ERR_TOKEN_RESPONSE_INVALID',
    ],
    [
      'answers a token without an end',
      { body: '{"access_token":"t","token_type":"Bearer"}' },
      'ERR_TOKEN_RESPONSE_INVALID',
    ],
    [
      'answers a token that has ended',
      { body: '{"access_token":"t","token_type":"Bearer","expires_in":0}' },
      'ERR_TOKEN_RESPONSE_INVALID',
    ],
  ])('%s: one code, and no secret in the error', async (_what, given, code) => {
    answer = () => given;
    const error: unknown = await provider()().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TokenError', code, message: SDK_ERRORS[code] });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET);
  });

  it('is not followed elsewhere', async () => {
    const send = jest
      .fn<Promise<Response>, Parameters<typeof fetch>>()
      .mockRejectedValue(new TypeError('redirect'));
    await expect(provider({ fetch: send })()).rejects.toMatchObject({
      code: 'ERR_TOKEN_ENDPOINT_UNREACHABLE',
    });
    expect(send.mock.calls[0]?.[1]).toMatchObject({ redirect: 'error' });
  });

  it.each(['http://id.example.com/token', 'http://127.0.0.1.example.com/token', 'ftp://127.0.0.1/token'])(
    'is refused before anything is sent when it is %s',
    (url) => {
      expect(() => provider({ tokenUrl: url })).toThrow(SDK_ERRORS.ERR_TOKEN_ENDPOINT_INSECURE);
    },
  );

  it.each(['https://id.example.com/token', 'http://localhost:1/token', 'http://[::1]:1/token'])(
    'may be %s',
    (url) => {
      expect(() => provider({ tokenUrl: url })).not.toThrow();
    },
  );
});
