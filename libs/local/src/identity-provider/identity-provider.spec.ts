import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:http';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { listen } from '../loopback/index.ts';
import {
  clientToken,
  startIdentityProvider,
  userToken,
  type IdentityProvider,
  type IdentityProviderOptions,
  type People,
} from './index.ts';

const people: People = {
  users: {
    alice: { tenant: 'acme', groups: ['commercial-editor', 'support-agent'] },
    nora: { tenant: 'acme', groups: [] },
  },
  clients: { 'reporting-job': { tenant: 'acme', scopes: ['commercial/read', 'fe-support/read'] } },
};

const folders: string[] = [];
const running: IdentityProvider[] = [];
const folder = () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-idp-'));
  folders.push(dataDir);
  return dataDir;
};
const start = async (options: Partial<IdentityProviderOptions> = {}) => {
  const idp = await startIdentityProvider({ dataDir: folder(), people, ...options });
  running.push(idp);
  return idp;
};

const printed: unknown[][] = [];
const speak = { info: console.info, warn: console.warn, error: console.error };
let idp: IdentityProvider;

beforeAll(async () => {
  Object.assign(console, {
    info: (...words: unknown[]) => printed.push(words),
    warn: (...words: unknown[]) => printed.push(words),
    error: (...words: unknown[]) => printed.push(words),
  });
  idp = await start({ edgeOrigin: 'http://127.0.0.1:8080' });
});

afterAll(async () => {
  Object.assign(console, speak);
  await Promise.all(running.map((one) => one.close()));
  folders.forEach((dataDir) => rmSync(dataDir, { recursive: true, force: true }));
});

const token = (parameters: Record<string, string>) =>
  fetch(idp.tokenUrl, { method: 'POST', body: new URLSearchParams(parameters) });
const authorize = (parameters: Record<string, string>) =>
  fetch(
    `${idp.issuer}/auth?${new URLSearchParams({
      client_id: 'gatehouse-cli',
      redirect_uri: 'http://127.0.0.1/callback',
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...parameters,
    }).toString()}`,
    { redirect: 'manual' },
  );

/** Signs in as alice with the example pair of RFC 7636, appendix B, and gives the code. */
async function codeOfAlice(): Promise<string> {
  const first = await authorize({});
  const cookies = (...answers: Response[]) =>
    answers
      .flatMap((answer) => answer.headers.getSetCookie())
      .map((line) => line.split(';')[0])
      .join('; ');
  const page = idp.issuer + (first.headers.get('location') ?? '');
  const chosen = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ user: 'alice' }),
    headers: { cookie: cookies(first) },
    redirect: 'manual',
  });
  const resumed = await fetch(new URL(chosen.headers.get('location') ?? '', idp.issuer), {
    headers: { cookie: cookies(first, chosen) },
    redirect: 'manual',
  });
  return new URL(resumed.headers.get('location') ?? '').searchParams.get('code') ?? '';
}
const exchange = (code: string, verifier: string) =>
  token({
    grant_type: 'authorization_code',
    client_id: 'gatehouse-cli',
    redirect_uri: 'http://127.0.0.1/callback',
    code,
    code_verifier: verifier,
  });
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

describe('the access token of a user', () => {
  it('verifies against the published key', async () => {
    const verified = await jwtVerify(
      await userToken(idp, 'alice'),
      createRemoteJWKSet(new URL(idp.jwksUri)),
      { issuer: idp.issuer, algorithms: ['RS256'] },
    );
    expect(verified.payload.sub).toBe('alice');
  });

  it('has the claims of Cognito and no others', async () => {
    expect(decodeJwt(await userToken(idp, 'alice'))).toEqual({
      sub: 'alice',
      'cognito:groups': ['commercial-editor', 'support-agent'],
      iss: idp.issuer,
      version: 2,
      client_id: 'gatehouse-cli',
      token_use: 'access',
      scope: 'openid',
      auth_time: expect.any(Number),
      exp: expect.any(Number),
      iat: expect.any(Number),
      jti: expect.any(String),
      username: 'alice',
      tenant_id: 'acme',
    });
  });

  it('has key id and algorithm in its header, and nothing else', async () => {
    expect(decodeProtectedHeader(await userToken(idp, 'alice'))).toEqual({
      alg: 'RS256',
      kid: expect.any(String),
    });
  });

  it('lasts one hour', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(await userToken(idp, 'alice'));
    expect(exp - iat).toBe(3600);
  });

  it('lasts as long as the run was told', async () => {
    const brief = await start({ tokenTtl: 120 });
    const tokens = [await userToken(brief, 'alice'), await clientToken(brief, 'reporting-job')];
    expect(tokens.map(decodeJwt).map(({ iat = 0, exp = 0 }) => exp - iat)).toEqual([120, 120]);
  });

  it('leaves the groups out for somebody without any, as Cognito does', async () => {
    expect(decodeJwt(await userToken(idp, 'nora'))).not.toHaveProperty('cognito:groups');
  });

  it.each(['mallory', '', 'constructor', '__proto__'])('is not to be had for %j', async (user) => {
    await expect(userToken(idp, user)).rejects.toMatchObject({
      code: 'ERR_UNKNOWN_USER',
      message: 'There is no such user. Known are: alice, nora.',
    });
  });
});

describe('the access token of a machine client', () => {
  it('has its scopes, is its own subject, and names no tenant, user or group', async () => {
    const claims = decodeJwt(await clientToken(idp, 'reporting-job'));
    expect(claims).toEqual({
      sub: 'reporting-job',
      iss: idp.issuer,
      version: 2,
      client_id: 'reporting-job',
      token_use: 'access',
      scope: 'commercial/read fe-support/read',
      auth_time: claims.iat,
      exp: expect.any(Number),
      iat: expect.any(Number),
      jti: expect.any(String),
    });
  });

  it('has only the scopes that were asked for', async () => {
    const claims = decodeJwt(await clientToken(idp, 'reporting-job', ['fe-support/read']));
    expect(claims.scope).toBe('fe-support/read');
  });

  it.each([[['commercial/write']], [['commercial/read', 'commercial/write']], [['openid']]])(
    'is refused with the scopes %j',
    async (scopes) => {
      await expect(clientToken(idp, 'reporting-job', scopes)).rejects.toMatchObject({
        code: 'ERR_TOKEN_REFUSED',
      });
    },
  );

  it.each(['unknown', 'gatehouse-web', 'constructor'])('is not to be had for %s', async (client) => {
    await expect(clientToken(idp, client)).rejects.toMatchObject({
      code: 'ERR_UNKNOWN_CLIENT',
      message: 'There is no such machine client. Known are: reporting-job.',
    });
  });

  it('is refused with a wrong secret', async () => {
    const answer = await token({
      grant_type: 'client_credentials',
      client_id: 'reporting-job',
      client_secret: 'x'.repeat(43),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  it('needs the data folder of the run', async () => {
    await expect(
      clientToken({ issuer: idp.issuer, dataDir: folder() }, 'reporting-job'),
    ).rejects.toMatchObject({ code: 'ERR_UNKNOWN_CLIENT' });
  });
});

describe('the authorization code flow', () => {
  it('gives a token for the right verifier, once', async () => {
    const code = await codeOfAlice();
    expect((await exchange(code, VERIFIER)).status).toBe(200);
    expect((await exchange(code, VERIFIER)).status).toBe(400);
  });

  it('refuses a wrong verifier', async () => {
    const answer = await exchange(await codeOfAlice(), `${VERIFIER.slice(0, -1)}x`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['no challenge', { code_challenge: '', code_challenge_method: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['the implicit flow', { response_type: 'token' }],
  ])('refuses %s at the redirect', async (_name, parameters) => {
    const location = (await authorize(parameters)).headers.get('location');
    expect(location).toMatch(/[?#&]error=(invalid_request|unsupported_response_type)&/);
    expect(location).not.toMatch(/[?#&](code|access_token)=/);
  });

  it.each([
    ['an unknown client', { client_id: 'mallory' }],
    ['a machine client', { client_id: 'reporting-job' }],
    ['a redirect to somewhere else', { redirect_uri: 'http://127.0.0.1:9999/elsewhere' }],
    [
      'the edge of another origin',
      { client_id: 'gatehouse-web', redirect_uri: 'http://127.0.0.1:1/oauth2/idpresponse' },
    ],
  ])('shows %s an error and redirects nowhere', async (_name, parameters) => {
    const answer = await authorize(parameters);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('offers PKCE with S256 and the code flow only', async () => {
    const answer = await fetch(`${idp.issuer}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: idp.issuer,
      jwks_uri: idp.jwksUri,
      token_endpoint: idp.tokenUrl,
      end_session_endpoint: idp.endSessionUrl,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('trusts the edge that it was told of last', async () => {
    const late = await start();
    const redirect = 'http://127.0.0.1:9/oauth2/idpresponse';
    const ask = () =>
      fetch(
        `${late.issuer}/auth?${new URLSearchParams({ client_id: 'gatehouse-web', redirect_uri: redirect, response_type: 'code', scope: 'openid', code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }).toString()}`,
        { redirect: 'manual' },
      );
    expect((await ask()).status).toBe(400);
    late.trustEdge('http://127.0.0.1:9');
    expect((await ask()).status).toBe(303);
    late.trustEdge('http://127.0.0.1:10');
    expect((await ask()).status).toBe(400);
  });
});

describe('the sign-in page', () => {
  const page = async () => {
    const first = await authorize({});
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return { url: idp.issuer + (first.headers.get('location') ?? ''), cookie };
  };

  it('lists everybody as a button, and works without a script', async () => {
    const { url, cookie } = await page();
    const answer = await fetch(url, { headers: { cookie } });
    const html = await answer.text();
    expect(html).toContain('<button name="user" value="alice">');
    expect(html).toContain('acme · no group');
    expect(html).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
  });

  it('shows nothing to a browser that did not start the sign-in', async () => {
    const { url } = await page();
    const answer = await fetch(url);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('alice');
  });

  it.each([
    ['nobody', 'POST', ''],
    ['a form without end', 'POST', `user=alice&rest=${'x'.repeat(5000)}`],
    ['another method', 'PUT', 'user=alice'],
  ])('refuses %s', async (_name, method, body) => {
    const { url, cookie } = await page();
    const answer = await fetch(url, { method, body, headers: { cookie }, redirect: 'manual' });
    expect(answer.status).toBe(400);
  });

  it('is not served under another host name', async () => {
    const answer = await fetch(idp.issuer.replace('127.0.0.1', 'localhost')).catch(() => undefined);
    expect(answer?.status ?? 421).toBe(421);
  });
});

describe('the data folder', () => {
  it('keeps keys and secrets readable for their owner only', () => {
    const file = join(idp.dataDir, 'identity-provider', 'secrets.json');
    expect(existsSync(file)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps key, port and secrets over a restart', async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    const old = await userToken(first, 'alice');
    const secret = first.clientSecret('reporting-job');
    await first.close();
    const second = await start({ dataDir });
    expect(second.issuer).toBe(first.issuer);
    expect(second.clientSecret('reporting-job')).toBe(secret);
    await expect(jwtVerify(old, createRemoteJWKSet(new URL(second.jwksUri)))).resolves.toBeDefined();
  });

  it('takes another port when the old one is taken meanwhile', async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    await first.close();
    const intruder = await listen(createServer(), Number(new URL(first.issuer).port));
    const second = await start({ dataDir });
    expect(second.issuer).not.toBe(first.issuer);
    await intruder.close();
  });

  it('insists on a port that was asked for', async () => {
    const port = Number(new URL(idp.issuer).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'ERR_PORT_BUSY' });
  });

  it('adds the secret of a new client and leaves the others alone', async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    await first.close();
    const clients = { ...people.clients, 'new-job': { tenant: 'acme', scopes: ['commercial/read'] } };
    const second = await start({ dataDir, people: { ...people, clients } });
    expect(second.clientSecret('reporting-job')).toBe(first.clientSecret('reporting-job'));
    expect(decodeJwt(await clientToken(second, 'new-job')).sub).toBe('new-job');
    expect(() => first.clientSecret('new-job')).toThrow('There is no such machine client.');
  });

  it('says so when its keys cannot be read', async () => {
    const dataDir = folder();
    await (await start({ dataDir })).close();
    writeFileSync(join(dataDir, 'identity-provider', 'secrets.json'), '{');
    await expect(start({ dataDir })).rejects.toMatchObject({ code: 'ERR_IDENTITY_PROVIDER_SECRETS' });
  });

  it('survives damaged sessions: everybody signs in again', async () => {
    const dataDir = folder();
    await (await start({ dataDir })).close();
    writeFileSync(join(dataDir, 'identity-provider', 'sessions.json'), '{');
    await expect(userToken(await start({ dataDir }), 'alice')).resolves.toMatch(/^ey/);
  });

  it('keeps a session over a restart, so that nobody is logged out', async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    await userToken(first, 'alice');
    await first.close();
    const stored = readFileSync(join(dataDir, 'identity-provider', 'sessions.json'), 'utf8');
    expect(stored).toContain('"accountId": "alice"');
  });
});

describe('failures', () => {
  it('are told apart: nobody listens', async () => {
    const gone = await start();
    await gone.close();
    await expect(userToken(gone, 'alice')).rejects.toMatchObject({
      code: 'ERR_IDENTITY_PROVIDER_UNREACHABLE',
    });
  });

  it.each([
    ['a page instead of a redirect', (_url: string) => ({ status: 200 })],
    ['a redirect to elsewhere', (_url: string) => ({ status: 302, location: 'http://127.0.0.2/x' })],
    ['redirects without end', (url: string) => ({ status: 302, location: url })],
    [
      'a callback with a foreign state',
      () => ({ status: 302, location: 'http://127.0.0.1/callback?code=x&state=y' }),
    ],
  ])('are told apart: the sign-in ends in %s', async (_name, answer) => {
    const listening = await listen(
      createServer((request, response) => {
        const { status, location } = { location: '', ...answer(request.url ?? '') };
        const start = request.url?.startsWith('/auth') && status === 302;
        response.writeHead(status, location ? { location: start ? '/interaction/x' : location } : {}).end();
      }),
    );
    await expect(userToken({ issuer: `http://127.0.0.1:${listening.port}` }, 'alice')).rejects.toMatchObject({
      code: 'ERR_SIGN_IN_FAILED',
    });
    await listening.close();
  });
});

it('prints nothing of the library', () => {
  expect(printed).toEqual([]);
});
