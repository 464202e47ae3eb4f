import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { startIdentityProvider, type IdentityProvider, type People } from '../identity-provider/index.ts';
import { listen } from '../loopback/index.ts';
import { SESSION_COOKIE, startEdge, type Edge, type EdgeOptions } from './index.ts';
import { browser } from './test/browsing.ts';
import { upstream } from './test/upstream.ts';

const manyGroups = Array.from({ length: 99 }, (_, index) => `group-${index}-${'x'.repeat(40)}`);
const people: People = {
  users: {
    alice: { tenant: 'acme', groups: ['commercial-editor'] },
    carol: { tenant: 'globex', groups: ['commercial-editor'] },
    max: { tenant: 'acme', groups: manyGroups },
  },
  clients: {},
};
const HOUR = 3600_000;

const folders: string[] = [];
const toClose: { close(): Promise<void> }[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'gatehouse-edge-')));
  return folders[folders.length - 1] ?? '';
};

let web: Awaited<ReturnType<typeof upstream>>;
let router: Awaited<ReturnType<typeof upstream>>;
let idp: IdentityProvider;

interface Started {
  readonly edge: Edge;
  readonly clock: { ahead: number };
}

const start = async (
  options: Partial<EdgeOptions> = {},
  provider: { url: IdentityProvider } = { url: idp },
): Promise<Started> => {
  const clock = { ahead: 0 };
  const edge = await startEdge({
    port: 0,
    routerUrl: router.url,
    webUrl: web.url,
    identityProvider: {
      issuer: provider.url.issuer,
      clientId: 'gatehouse-web',
      clientSecret: provider.url.clientSecret('gatehouse-web'),
    },
    transport: 'bearer',
    dataDir: folder(),
    log: () => undefined,
    now: () => Date.now() + clock.ahead,
    ...options,
  });
  toClose.push(edge);
  provider.url.trustEdge(edge.url);
  return { edge, clock };
};

beforeAll(async () => {
  idp = await startIdentityProvider({ dataDir: folder(), people });
  web = await upstream();
  router = await upstream();
});
beforeEach(() => {
  web.arrived.length = 0;
  router.arrived.length = 0;
});
afterAll(async () => {
  await Promise.all([idp, web, router, ...toClose].map((one) => one.close()));
  folders.forEach((one) => rmSync(one, { recursive: true, force: true }));
});

const tokenAt = (server: typeof web) => server.last()?.headers['x-amzn-oidc-accesstoken'];
const claimsAt = (server: typeof web) => decodeJwt(String(tokenAt(server)));

describe('somebody without a session', () => {
  it('is sent to the identity provider with PKCE, state and nonce', async () => {
    const { edge } = await start();
    const answer = await fetch(`${edge.url}/orders?x=1`, { redirect: 'manual' });
    const to = new URL(answer.headers.get('location') ?? '');
    expect(answer.status).toBe(302);
    expect(to.origin).toBe(idp.issuer);
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: 'gatehouse-web',
      response_type: 'code',
      redirect_uri: `${edge.url}/oauth2/idpresponse`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(web.arrived).toEqual([]);
  });

  it('gets cookies that no script reads and no other site sends along', async () => {
    const { edge } = await start();
    const answer = await fetch(edge.url, { redirect: 'manual' });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^AWSALBAuthNonce-[\w-]{12}=ey[\w.-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
    'is refused %s, which no redirect would keep',
    async (method) => {
      const { edge } = await start();
      const answer = await fetch(`${edge.url}/`, { method, redirect: 'manual' });
      expect(answer.status).toBe(401);
      expect(web.arrived).toEqual([]);
    },
  );

  it('reaches the sign-out, without a token', async () => {
    const { edge } = await start();
    const headers = { 'x-amzn-oidc-accesstoken': 'mine' };
    expect((await fetch(`${edge.url}/logout`, { method: 'POST', headers })).status).toBe(200);
    expect(tokenAt(web)).toBeUndefined();
  });

  it('is shown that the identity provider is down, and signs in once it is back', async () => {
    const dataDir = folder();
    const first = await startIdentityProvider({ dataDir, people });
    await first.close();
    const { edge } = await start({}, { url: first });
    expect((await fetch(edge.url, { redirect: 'manual' })).status).toBe(503);
    const second = await startIdentityProvider({ dataDir, people, edgeOrigin: edge.url });
    toClose.push(second);
    expect((await browser().signIn(edge.url, 'alice')).status).toBe(200);
  });

  it.each(['localhost', '[::1]', 'rebound.example'])('is sent from %s to the one origin', async (host) => {
    const { edge } = await start();
    const { port } = new URL(edge.url);
    const answer = await new Promise<{ status?: number; location?: string }>((resolve, reject) => {
      void import('node:http').then(({ request }) =>
        request(`${edge.url}/orders?x=1`, { headers: { host: `${host}:${port}` } }, (response) => {
          response.resume();
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' });
        })
          .on('error', reject)
          .end(),
      );
    });
    expect(answer).toEqual({ status: 302, location: `${edge.url}/orders?x=1` });
  });
});

describe('signing in', () => {
  it('ends at the page that was asked for, which gets token and subject', async () => {
    const { edge } = await start();
    const answer = await browser().signIn(`${edge.url}/orders?x=1`, 'alice');
    expect(answer.status).toBe(200);
    expect(web.last()?.target).toBe('/orders?x=1');
    expect(web.last()?.headers['x-amzn-oidc-identity']).toBe('alice');
    expect(claimsAt(web)).toMatchObject({ sub: 'alice', client_id: 'gatehouse-web', token_use: 'access' });
  });

  it('replaces what the client says about itself', async () => {
    const { edge } = await start();
    const user = browser();
    await user.signIn(edge.url, 'alice');
    await user.go(edge.url, {
      headers: { 'x-amzn-oidc-accesstoken': 'mine', 'x-amzn-oidc-identity': 'root', 'x-amzn-oidc-data': 'x' },
    });
    expect(web.last()?.raw.filter(([name]) => name.toLowerCase().startsWith('x-amzn-oidc'))).toEqual([
      ['x-amzn-oidc-accesstoken', tokenAt(web)],
      ['x-amzn-oidc-identity', 'alice'],
    ]);
  });

  it('leaves one session, which nobody can read, and no trace of the way there', async () => {
    const { edge } = await start();
    const user = browser();
    await user.signIn(edge.url, 'alice');
    const ours = [...user.cookies].filter(([name]) => name.startsWith('AWS'));
    expect(ours.map(([name]) => name)).toEqual([`${SESSION_COOKIE}-0`]);
    expect(ours[0]?.[1]).not.toContain(tokenAt(web));
  });

  it('comes back to this origin, whatever the page was called', async () => {
    const { edge } = await start();
    const page = `${edge.url}//evil.example/x`;
    const user = browser();
    const shown = await user.follow(await user.go(page), page);
    const chosen = await user.go(shown.url, { method: 'POST', body: new URLSearchParams({ user: 'alice' }) });
    const resumed = await user.go(chosen.headers.get('location') ?? '');
    const back = await user.go(resumed.headers.get('location') ?? '');
    expect(back.headers.get('location')).toBe(page);
  });

  it('splits a session too long for one cookie, and tidies up when a shorter one follows', async () => {
    const { edge } = await start();
    const user = browser();
    await user.signIn(edge.url, 'max');
    expect(user.cookies.has(`${SESSION_COOKIE}-1`)).toBe(true);
    expect(claimsAt(web)['cognito:groups']).toHaveLength(99);
    [...user.cookies.keys()]
      .filter((name) => name.startsWith('idp_'))
      .forEach((name) => user.cookies.delete(name));
    const parts = [...user.cookies];
    user.cookies.set(`${SESSION_COOKIE}-0`, 'x');
    await user.signIn(edge.url, 'alice');
    expect(parts.length).toBeGreaterThan(1);
    expect([...user.cookies.keys()].filter((name) => name.startsWith(SESSION_COOKIE))).toEqual([
      `${SESSION_COOKIE}-0`,
    ]);
    expect(claimsAt(web).sub).toBe('alice');
  });

  it('works in several tabs at once, and forgets tabs that never came back', async () => {
    const { edge } = await start();
    const user = browser();
    const flows = () => [...user.cookies.keys()].filter((name) => name.startsWith('AWSALBAuthNonce-')).length;
    const first = await user.go(`${edge.url}/first`);
    await user.go(`${edge.url}/second`);
    expect(flows()).toBe(2);
    const shown = await user.follow(first, edge.url);
    const chosen = await user.go(shown.url, { method: 'POST', body: new URLSearchParams({ user: 'alice' }) });
    await user.follow(chosen, shown.url.href);
    expect(web.last()?.target).toBe('/first');
    user.cookies.delete(`${SESSION_COOKIE}-0`);
    for (let tab = 0; tab < 6; tab += 1) await user.go(edge.url);
    expect(flows()).toBeLessThanOrEqual(4);
  });
});

describe('coming back from the identity provider', () => {
  const withCode = async (started: Started) => {
    const user = browser();
    const shown = await user.follow(await user.go(started.edge.url), started.edge.url);
    const chosen = await user.go(shown.url, { method: 'POST', body: new URLSearchParams({ user: 'alice' }) });
    const resumed = await user.go(chosen.headers.get('location') ?? '');
    return { user, callback: new URL(resumed.headers.get('location') ?? '') };
  };
  const refused = async (answer: Response) => {
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain('The sign-in did not finish.');
  };

  it('is refused to a browser that did not start it, whose victim would else be signed in as somebody else', async () => {
    const { callback } = await withCode(await start());
    await refused(await browser().go(callback));
  });

  it.each([
    ['another state', 'state', 'x'.repeat(43)],
    ['no state', 'state', ''],
    ['another code', 'code', 'x'.repeat(43)],
    ['no code', 'code', ''],
    ['another issuer', 'iss', 'http://127.0.0.1:1'],
  ])('is refused with %s', async (_name, parameter, value) => {
    const { user, callback } = await withCode(await start());
    callback.searchParams.set(parameter, value);
    await refused(await user.go(callback));
  });

  it('is refused with the state of one tab and the cookie of another', async () => {
    const started = await start();
    const { user, callback } = await withCode(started);
    const [name = ''] = [...user.cookies.keys()].filter((one) => one.startsWith('AWSALBAuthNonce-'));
    user.cookies.delete(name);
    await user.go(started.edge.url);
    const [other = ''] = [...user.cookies.keys()].filter((one) => one.startsWith('AWSALBAuthNonce-'));
    user.cookies.set(name, user.cookies.get(other) ?? '');
    await refused(await user.go(callback));
  });

  it('is refused when the person took longer than ten minutes', async () => {
    const started = await start();
    const { user, callback } = await withCode(started);
    started.clock.ahead = 601_000;
    await refused(await user.go(callback));
  });

  it('is refused twice with one code', async () => {
    const { user, callback } = await withCode(await start());
    const flow = new Map(user.cookies);
    expect((await user.go(callback)).status).toBe(302);
    flow.forEach((value, name) => user.cookies.set(name, value));
    await refused(await user.go(callback));
  });

  it.each([
    ['the error that the identity provider names', '?error=access_denied&state='],
    ['nothing at all', ''],
  ])('is refused with %s', async (_name, query) => {
    const { user, callback } = await withCode(await start());
    const state = callback.searchParams.get('state') ?? '';
    await refused(await user.go(callback.origin + callback.pathname + (query && query + state)));
  });

  it('is refused as a POST', async () => {
    const { user, callback } = await withCode(await start());
    await refused(await user.go(callback, { method: 'POST' }));
  });

  it('may be tried again when the identity provider was down', async () => {
    const dataDir = folder();
    const first = await startIdentityProvider({ dataDir, people });
    const started = await start({}, { url: first });
    const { user, callback } = await withCode(started);
    await first.close();
    expect((await user.go(callback)).status).toBe(503);
    toClose.push(await startIdentityProvider({ dataDir, people, edgeOrigin: started.edge.url }));
    expect((await user.go(callback)).status).toBe(302);
  });
});

describe('a session', () => {
  const signedIn = async (options: Partial<EdgeOptions> = {}, provider?: { url: IdentityProvider }) => {
    const started = await start(options, provider);
    const user = browser();
    await user.signIn(started.edge.url, 'alice');
    web.arrived.length = 0;
    return { ...started, user, cookie: user.cookies.get(`${SESSION_COOKIE}-0`) ?? '' };
  };

  it.each([
    [
      'changed in one letter',
      (text: string) => text.slice(0, -5) + (text.at(-5) === 'A' ? 'B' : 'A') + text.slice(-4),
    ],
    ['cut off', (text: string) => text.slice(0, -10)],
    ['emptied', () => ''],
    ['made up', () => Buffer.from('{"sub":"alice"}').toString('base64url')],
    ['not encrypted', () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ])('that was %s is none', async (_name, change) => {
    const { edge, user, cookie } = await signedIn();
    user.cookies.set(`${SESSION_COOKIE}-0`, change(cookie));
    expect((await user.go(edge.url)).status).toBe(302);
    expect(web.arrived).toEqual([]);
  });

  it('of another edge is none', async () => {
    const { cookie } = await signedIn();
    const { edge } = await start();
    const answer = await fetch(edge.url, {
      headers: { cookie: `${SESSION_COOKIE}-0=${cookie}` },
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
  });

  it('is not what the cookie of a sign-in under way can stand in for', async () => {
    const { edge } = await start();
    const user = browser();
    await user.go(edge.url);
    const [flow = ''] = user.cookies.values();
    const answer = await fetch(edge.url, {
      headers: { cookie: `${SESSION_COOKIE}-0=${flow}` },
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
  });

  it('outlives a restart of the edge, and of the identity provider', async () => {
    const [dataDir, idpDir] = [folder(), folder()];
    const first = await startIdentityProvider({ dataDir: idpDir, people });
    const { edge, user } = await signedIn({ dataDir }, { url: first });
    await Promise.all([edge.close(), first.close()]);
    const second = await startIdentityProvider({ dataDir: idpDir, people });
    toClose.push(second);
    const again = await start({ dataDir }, { url: second });
    expect((await user.go(again.edge.url)).status).toBe(200);
    again.clock.ahead = HOUR;
    expect((await user.go(again.edge.url)).status).toBe(200);
  });

  it('gets a new token shortly before the old one expires, once for requests at the same time', async () => {
    const { edge, user, clock } = await signedIn();
    await user.go(edge.url);
    const old = tokenAt(web);
    clock.ahead = HOUR - 50_000;
    web.arrived.length = 0;
    const before = new Map(user.cookies);
    const answers = await Promise.all([1, 2, 3].map(() => browserWith(before).go(edge.url)));
    const tokens = new Set(web.arrived.map(({ headers }) => headers['x-amzn-oidc-accesstoken']));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(tokens.size).toBe(1);
    expect(tokens.has(old)).toBe(false);
    expect(answers[0]?.headers.getSetCookie().join()).toContain(`${SESSION_COOKIE}-0=`);
  });

  it('ends after its longest time, however often the token was renewed', async () => {
    const { edge, user, clock } = await signedIn({ sessionSeconds: 2 * 3600 });
    clock.ahead = HOUR;
    expect((await user.go(edge.url)).status).toBe(200);
    clock.ahead = 2 * HOUR + 1000;
    expect((await user.go(edge.url)).status).toBe(302);
  });

  it('ends with the next token when the person signed out at the identity provider', async () => {
    const { edge, user, clock } = await signedIn();
    const page = await user.go(`${idp.endSessionUrl}?client_id=gatehouse-web`);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(await page.text())?.[1] ?? '';
    await user.go(`${idp.endSessionUrl}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect((await user.go(edge.url)).status).toBe(200);
    clock.ahead = HOUR;
    expect((await user.go(edge.url)).status).toBe(302);
  });

  it('goes on with a token that is still good while the identity provider is down', async () => {
    const own = await startIdentityProvider({ dataDir: folder(), people });
    const { edge, user, clock } = await signedIn({}, { url: own });
    await own.close();
    clock.ahead = HOUR - 50_000;
    expect((await user.go(edge.url)).status).toBe(200);
    clock.ahead = HOUR + 1000;
    expect((await user.go(edge.url)).status).toBe(302);
  });

  it('takes nonsense from the identity provider for its being down, not for a refusal', async () => {
    const own = await startIdentityProvider({ dataDir: folder(), people });
    const { edge, user, clock } = await signedIn({}, { url: own });
    await own.close();
    const broken = await listen(
      createServer((_request, response) => response.writeHead(500).end('oops')),
      Number(new URL(own.issuer).port),
    );
    toClose.push(broken);
    clock.ahead = HOUR - 50_000;
    expect((await user.go(edge.url)).status).toBe(200);
    clock.ahead = HOUR + 1000;
    expect((await user.go(edge.url)).status).toBe(302);
  });

  it('is shown that the page is not there when the web server is down', async () => {
    const { edge, user } = await signedIn({ webUrl: web.url });
    const down = await start({ webUrl: () => undefined, dataDir: folders[folders.length - 1] ?? '' });
    const answer = await user.go(down.edge.url);
    expect(edge.url).not.toBe(down.edge.url);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

function browserWith(cookies: ReadonlyMap<string, string>) {
  const user = browser();
  cookies.forEach((value, name) => user.cookies.set(name, value));
  return user;
}

describe('/api with a session', () => {
  const signedIn = async (transport: EdgeOptions['transport']) => {
    const started = await start({ transport });
    const user = browser();
    await user.signIn(started.edge.url, 'alice');
    return { ...started, user, orders: `${started.edge.url}/api/commercial/orders` };
  };

  it("gets no token on the bearer transport, neither the session's nor the client's", async () => {
    const { user, orders } = await signedIn('bearer');
    await user.go(orders, { headers: { 'x-amzn-oidc-accesstoken': 'mine', authorization: 'Bearer x' } });
    expect(tokenAt(router)).toBeUndefined();
    expect(router.last()?.headers.authorization).toBe('Bearer x');
  });

  it("gets the session's token on the edge-session transport, and the client's never", async () => {
    const { user, orders } = await signedIn('edge-session');
    await user.go(orders, { headers: { 'X-Amzn-Oidc-Accesstoken': 'mine' } });
    expect(claimsAt(router).sub).toBe('alice');
  });

  it('goes on as it is, with no token, to the router when there is no session', async () => {
    const { orders } = await signedIn('edge-session');
    const answer = await fetch(orders, {
      headers: { 'x-amzn-oidc-accesstoken': 'mine', authorization: 'Bearer x' },
    });
    expect(answer.status).toBe(200);
    expect(tokenAt(router)).toBeUndefined();
    expect(router.last()?.headers.authorization).toBe('Bearer x');
  });

  it('leaves it to the authorizer to refuse two credentials', async () => {
    const { user, orders } = await signedIn('edge-session');
    await user.go(orders, { headers: { authorization: 'Bearer x' } });
    expect(router.last()?.headers.authorization).toBe('Bearer x');
    expect(claimsAt(router).sub).toBe('alice');
  });

  it('passes on what protects against forged calls', async () => {
    const { user, orders } = await signedIn('edge-session');
    await user.go(orders, {
      method: 'POST',
      headers: { 'x-gatehouse-csrf': '1', origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(router.last()?.headers).toMatchObject({
      'x-gatehouse-csrf': '1',
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
    });
  });

  it('renews the session on the way', async () => {
    const { user, orders, clock } = await signedIn('edge-session');
    clock.ahead = HOUR - 50_000;
    expect((await user.go(orders)).headers.getSetCookie().join()).toContain(`${SESSION_COOKIE}-0=`);
  });
});
