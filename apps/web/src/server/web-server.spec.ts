import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Transport } from './env.ts';
import { createWebServer } from './web-server.ts';

const dist = mkdtempSync(join(tmpdir(), 'gatehouse-web-'));
const lines: Record<string, unknown>[] = [];
const servers: Server[] = [];
const urls: Partial<Record<Transport | 'unbuilt', string>> = {};

const start = async (transport: Transport, folder = dist) => {
  const server = createWebServer(
    {
      dist: folder,
      transport,
      sessionCookie: 'AWSELBAuthSessionCookie',
      logoutUrl: 'http://127.0.0.1:4000/session/end?client_id=web&post_logout_redirect_uri={origin}%2F',
    },
    (line) => lines.push(line),
  ).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  writeFileSync(join(dist, 'index.html'), '<title>Gatehouse</title>');
  writeFileSync(join(dist, 'main.js'), '1');
  writeFileSync(join(dist, 'secret.txt'), 'secret');
  urls.bearer = await start('bearer');
  urls['edge-session'] = await start('edge-session');
  urls.unbuilt = await start('bearer', join(dist, 'nowhere'));
});
beforeEach(() => void (lines.length = 0));
afterAll(() => {
  servers.forEach((server) => server.close());
  rmSync(dist, { recursive: true, force: true });
});

const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;
const ALICE = token({
  sub: 'alice',
  exp: 1_800_000_000,
  tenant_id: 'acme',
  'cognito:groups': ['commercial-editor'],
});
const get = (
  path: string,
  headers: Record<string, string> = {},
  { at = urls.bearer, ...init }: RequestInit & { at?: string | undefined } = {},
) => fetch(`${at}${path}`, { redirect: 'manual', headers, ...init });
const signedIn = { 'x-amzn-oidc-accesstoken': ALICE };
const ownScript = { 'sec-fetch-site': 'same-origin', 'x-gatehouse-csrf': '1' };

describe('the page', () => {
  it('is served with a policy that lets in nothing from elsewhere', async () => {
    const answer = await get('/?x=1');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<title>Gatehouse</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' http://127.0.0.1:4000; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('is sent once and again after an edit only', async () => {
    const etag = (await get('/main.js')).headers.get('etag') ?? '';
    const same = await get('/main.js', { 'if-none-match': etag });
    expect([same.status, await same.text()]).toEqual([304, '']);
    writeFileSync(join(dist, 'main.js'), '2');
    expect((await get('/main.js', { 'if-none-match': etag })).status).toBe(200);
  });

  it('has a head without a body', async () => {
    const answer = await get('/', {}, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '24',
      '',
    ]);
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '//',
    '/index.html/',
    '/constructor',
    '/__proto__',
    '/Main.js',
  ])('is all there is: %s is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('says that it is not built yet', async () => {
    const answer = await get('/', {}, { at: urls.unbuilt });
    expect([answer.status, await answer.text()]).toEqual([503, 'The page is not built yet.\n']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('cannot be %s', async (method) => {
    expect((await get('/', {}, { method })).status).toBe(405);
  });
});

describe('/session', () => {
  it.each(['bearer', 'edge-session'] as const)(
    'says who is there on the transport %s, without the token',
    async (transport) => {
      const answer = await get('/session', signedIn, { at: urls[transport] });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toEqual({
        sub: 'alice',
        tenantId: 'acme',
        groups: ['commercial-editor'],
        expiresAt: '2027-01-15T08:00:00.000Z',
        transport,
      });
    },
  );

  it('shows a dash and no groups where the token has neither', async () => {
    const headers = { 'x-amzn-oidc-accesstoken': token({ sub: 'nora', exp: 1, 'cognito:groups': 'x' }) };
    expect(await (await get('/session', headers)).json()).toMatchObject({ tenantId: '-', groups: [] });
  });

  it.each([
    ['none', undefined],
    ['a word', 'word'],
    ['no JSON', 'a.b.c'],
    ['null', `a.${Buffer.from('null').toString('base64url')}.c`],
    ['no subject', token({ exp: 1 })],
    ['no expiry', token({ sub: 'x' })],
  ])('is 401 for a token that is %s', async (_name, value) => {
    const answer = await get('/session', value ? { 'x-amzn-oidc-accesstoken': value } : {});
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Not signed in' }]);
  });
});

describe('/session/token', () => {
  it('gives the injected token to the page itself, and to no cache', async () => {
    const answer = await get('/session/token', { ...signedIn, ...ownScript });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await answer.json()).toEqual({ accessToken: ALICE, expiresAt: '2027-01-15T08:00:00.000Z' });
  });

  it('does so for a browser that does not say where a script is from: the header alone proves it', async () => {
    expect(
      (await get('/session/token', { ...signedIn, 'x-gatehouse-csrf': '1', 'sec-fetch-site': '' }, {}))
        .status,
    ).toBe(403);
    const answer = await get('/session/token', { ...signedIn, 'x-gatehouse-csrf': '1' });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['without the header', { 'sec-fetch-site': 'same-origin' }],
    ['with another value of it', { 'sec-fetch-site': 'same-origin', 'x-gatehouse-csrf': 'yes' }],
    ['of another site', { ...ownScript, 'sec-fetch-site': 'cross-site' }],
    ['of another port', { ...ownScript, 'sec-fetch-site': 'same-site' }],
    ['from the address bar', { 'sec-fetch-site': 'none' }],
  ])('is refused to a request %s', async (_name, headers) => {
    const answer = await get('/session/token', { ...signedIn, ...headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain(ALICE);
  });

  it('is 401 without a session', async () => {
    expect((await get('/session/token', ownScript)).status).toBe(401);
  });

  it('is not there on the edge-session transport, on which no script sees a token', async () => {
    const answer = await get('/session/token', { ...signedIn, ...ownScript }, { at: urls['edge-session'] });
    expect(answer.status).toBe(404);
  });
});

describe('/logout', () => {
  const edge = { 'x-forwarded-proto': 'http', 'x-forwarded-host': '127.0.0.1:8080' };
  const location = (origin: string) =>
    `http://127.0.0.1:4000/session/end?client_id=web&post_logout_redirect_uri=${origin}%2F`;

  it.each([
    ['a form of the page', 'POST', { 'sec-fetch-site': 'same-origin' }],
    ['a form of the page in an old browser', 'POST', { origin: 'http://127.0.0.1:8080' }],
    ['a link of the page', 'GET', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', 'GET', { 'sec-fetch-site': 'none' }],
  ])('ends the session for %s', async (_name, method, headers) => {
    const answer = await get('/logout', { ...edge, ...headers }, { method });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(location('http%3A%2F%2F127.0.0.1%3A8080'));
    expect(answer.headers.getSetCookie()).toEqual(
      [0, 1, 2, 3].map(
        (part) => `AWSELBAuthSessionCookie-${part}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`,
      ),
    );
  });

  it.each([
    ['a form of another site', 'POST', { 'sec-fetch-site': 'cross-site' }],
    ['a form of another port', 'POST', { 'sec-fetch-site': 'same-site' }],
    ['a form of nowhere', 'POST', { 'sec-fetch-site': 'none' }],
    ['another site in an old browser', 'POST', { origin: 'http://evil.example' }],
    ['a form that hides where it is from', 'POST', { origin: 'null' }],
    ['a form that says nothing', 'POST', {}],
    ['an image or link of another site', 'GET', { 'sec-fetch-site': 'cross-site' }],
    ['a link in an old browser', 'GET', { origin: 'http://127.0.0.1:8080' }],
  ])('is refused to %s', async (_name, method, headers) => {
    const answer = await get('/logout', { ...edge, ...headers }, { method });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('cannot be deleted', async () => {
    expect((await get('/logout', ownScript, { method: 'DELETE' })).status).toBe(405);
  });

  it.each([
    ['no edge in front', {}],
    ['a host that is none', { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example/x?' }],
  ])('names no page to come back to with %s', async (_name, headers) => {
    const answer = await get('/logout', { ...headers, 'sec-fetch-site': 'same-origin' }, { method: 'POST' });
    expect(answer.headers.get('location')).toBe(location(''));
  });
});

describe('the log', () => {
  it('has the ids of the edge in its one line', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await (await get('/', { 'x-request-id': '0f8fad5b-d9cb-469f-a165-70867728950e', traceparent })).text();
    expect(lines).toEqual([
      {
        level: 'info',
        event: 'web',
        requestId: '0f8fad5b-d9cb-469f-a165-70867728950e',
        traceparent,
        method: 'GET',
        status: 200,
        latencyMs: expect.any(Number),
      },
    ]);
  });

  it('never has what a client wrote', async () => {
    const headers = {
      'x-request-id': 'marker\t',
      traceparent: 'marker',
      'x-amzn-oidc-accesstoken': 'marker',
      cookie: 'marker=marker',
    };
    await (await get('/marker?marker', headers)).text();
    await (await get('/session/token', { ...headers, ...ownScript })).text();
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('marker');
  });
});
