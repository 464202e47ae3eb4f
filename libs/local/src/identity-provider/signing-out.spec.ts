import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from '../edge/test/browsing.ts';
import { startIdentityProvider, type IdentityProvider, type People } from './index.ts';

const EDGE = 'http://127.0.0.1:8080';
const people: People = {
  users: { alice: { tenant: 'acme', groups: [] }, '<i>eve</i>': { tenant: '"x"', groups: ["a'&"] } },
  clients: {},
};
const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-idp-'));
let idp: IdentityProvider;

beforeAll(async () => {
  idp = await startIdentityProvider({ dataDir, people, edgeOrigin: EDGE });
});
afterAll(async () => {
  await idp.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const authorize = () =>
  `${idp.issuer}/auth?${new URLSearchParams({
    client_id: 'gatehouse-web',
    redirect_uri: `${EDGE}/oauth2/idpresponse`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }).toString()}`;

const location = (response: Response) => new URL(response.headers.get('location') ?? '', idp.issuer);
const token = async (parameters: Record<string, string>) => {
  const secret = Buffer.from(`gatehouse-web:${idp.clientSecret('gatehouse-web')}`).toString('base64');
  const response = await fetch(idp.tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${secret}` },
    body: new URLSearchParams(parameters),
  });
  return (await response.json()) as { refresh_token?: string; access_token?: string; error?: string };
};

/** Somebody who signed in as alice, and what the edge got for it. */
async function signedIn() {
  const user = browser();
  const page = location(await user.go(authorize()));
  const chosen = await user.go(page, { method: 'POST', body: new URLSearchParams({ user: 'alice' }) });
  const code = location(await user.go(location(chosen))).searchParams.get('code') ?? '';
  const tokens = await token({
    grant_type: 'authorization_code',
    redirect_uri: `${EDGE}/oauth2/idpresponse`,
    code_verifier: VERIFIER,
    code,
  });
  return { user, refreshToken: tokens.refresh_token ?? '' };
}
const refresh = (refreshToken: string) => token({ grant_type: 'refresh_token', refresh_token: refreshToken });
const end = (parameters: Record<string, string> = {}) =>
  `${idp.endSessionUrl}?${new URLSearchParams({ client_id: 'gatehouse-web', post_logout_redirect_uri: `${EDGE}/`, ...parameters }).toString()}`;
const xsrfOf = async (page: Response) => /name="xsrf" value="(\w+)"/.exec(await page.text())?.[1] ?? '';
const confirm = (user: ReturnType<typeof browser>, form: Record<string, string>) =>
  user.go(`${idp.endSessionUrl}/confirm`, { method: 'POST', body: new URLSearchParams(form) });

describe('a session', () => {
  it('signs in again without asking', async () => {
    const { user } = await signedIn();
    expect(location(await user.go(authorize())).origin).toBe(EDGE);
  });

  it('gives new tokens for the refresh token, as often as asked', async () => {
    const { refreshToken } = await signedIn();
    const answers = await Promise.all([1, 2, 3].map(() => refresh(refreshToken)));
    expect(answers.map(({ access_token }) => typeof access_token)).toEqual(['string', 'string', 'string']);
  });

  it('is kept in cookies that no script reads and no other site sends along', async () => {
    const user = browser();
    const page = location(await user.go(authorize()));
    const chosen = await user.go(page, { method: 'POST', body: new URLSearchParams({ user: 'alice' }) });
    const lines = (await user.go(location(chosen))).headers
      .getSetCookie()
      .filter((line) => line.startsWith('idp_session'));
    expect(lines.length).toBeGreaterThan(0);
    lines.forEach((line) => expect(line).toMatch(/httponly/i));
    lines.forEach((line) => expect(line).toMatch(/samesite=lax/i));
  });

  it('is none with a cookie that was changed', async () => {
    const { user } = await signedIn();
    user.cookies.set('idp_session', 'x'.repeat(43));
    expect(location(await user.go(authorize())).pathname).toMatch(/^\/interaction\//);
  });
});

describe('signing out', () => {
  it('asks first, by a button that works without a script', async () => {
    const { user } = await signedIn();
    const page = await user.go(end());
    const html = await page.text();
    expect(html).toContain('name="logout" value="yes"');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'none'");
  });

  it.each([
    ['same-site', true],
    ['same-origin', true],
    ['cross-site', false],
    ['none', false],
  ])('from a page that is %s presses the button itself: %s', async (site, itself) => {
    const { user } = await signedIn();
    const page = await user.go(end(), { headers: { 'sec-fetch-site': site } });
    expect((await page.text()).includes('<script')).toBe(itself);
    expect(page.headers.get('content-security-policy')).toContain(
      itself ? "script-src 'sha256-" : "script-src 'none'",
    );
  });

  it('ends the session, makes the refresh token worthless and leads back to the edge', async () => {
    const { user, refreshToken } = await signedIn();
    const xsrf = await xsrfOf(await user.go(end()));
    expect(location(await confirm(user, { xsrf, logout: 'yes' })).href).toBe(`${EDGE}/`);
    expect(await refresh(refreshToken)).toMatchObject({ error: 'invalid_grant' });
    expect(location(await user.go(authorize())).pathname).toMatch(/^\/interaction\//);
  });

  it('may be thought better of', async () => {
    const { user } = await signedIn();
    const xsrf = await xsrfOf(await user.go(end()));
    await confirm(user, { xsrf });
    expect(location(await user.go(authorize())).origin).toBe(EDGE);
  });

  it.each([['none'], ['another one']])(
    'is refused with %s of the forms that this session was shown',
    async (which) => {
      const { user, refreshToken } = await signedIn();
      await user.go(end());
      const answer = await confirm(user, {
        logout: 'yes',
        ...(which === 'none' ? {} : { xsrf: 'x'.repeat(48) }),
      });
      expect(answer.status).toBe(400);
      expect(await refresh(refreshToken)).toHaveProperty('access_token');
    },
  );

  it.each(['http://evil.example/', `${EDGE}/elsewhere`, 'javascript:alert(1)'])(
    'leads never to %s',
    async (uri) => {
      const { user } = await signedIn();
      const answer = await user.go(end({ post_logout_redirect_uri: uri }));
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain(uri);
    },
  );

  it('ends with a sentence where nobody said where to go', async () => {
    const { user } = await signedIn();
    const xsrf = await xsrfOf(await user.go(idp.endSessionUrl));
    const answer = await user.go(location(await confirm(user, { xsrf, logout: 'yes' })));
    expect(await answer.text()).toContain('You are signed out');
  });
});

describe('pages', () => {
  it('show names as text, whatever is in them', async () => {
    const user = browser();
    const html = await (await user.go(location(await user.go(authorize())))).text();
    expect(html).toContain('value="&lt;i&gt;eve&lt;/i&gt;"');
    expect(html).toContain('&quot;x&quot; · a&#39;&amp;');
    expect(html).not.toContain('<i>');
  });

  it.each(['marker=1', 'client_id=marker', 'client_id=gatehouse-web&redirect_uri=http://marker'])(
    'of errors say nothing of what was asked: %s',
    async (query) => {
      const answer = await fetch(`${idp.issuer}/auth?${query}`, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(400);
      const html = await answer.text();
      expect(html).toContain('This did not work');
      expect(html).not.toContain('marker');
    },
  );

  it('may not be framed, and are kept by nobody', async () => {
    const { headers } = await fetch(`${idp.issuer}/auth`, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('let no script of another origin read a token', async () => {
    const { headers } = await fetch(idp.tokenUrl, {
      method: 'POST',
      headers: { origin: EDGE },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: 'x',
        client_id: 'gatehouse-cli',
      }),
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

it.each(['/me', '/token/introspection', '/token/revocation', '/reg', '/request', '/device/auth'])(
  'offers no %s',
  async (path) => {
    expect((await fetch(idp.issuer + path, { method: 'POST' })).status).toBe(404);
  },
);
