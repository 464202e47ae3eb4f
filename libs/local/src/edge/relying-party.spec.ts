import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIdentityProvider, type IdentityProvider } from '../identity-provider/index.ts';
import { listen, type Listening } from '../loopback/index.ts';
import { createRelyingParty, type RelyingParty } from './relying-party.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'gatehouse-rp-'));
const open: Listening[] = [];
let idp: IdentityProvider;

beforeAll(async () => {
  idp = await startIdentityProvider({ dataDir, people: { users: {}, clients: {} } });
});
afterAll(async () => {
  await Promise.all([idp.close(), ...open.map((one) => one.close())]);
  rmSync(dataDir, { recursive: true, force: true });
});

/** An issuer with flawless metadata whose other answers are the test's. */
async function issuer(answer: RequestListener, change: object = {}) {
  const listening = await listen(
    createServer((request, response) => {
      if (request.url !== '/.well-known/openid-configuration') return answer(request, response);
      const metadata = {
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        ...change,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata));
    }),
  );
  const url = `http://127.0.0.1:${listening.port}`;
  open.push(listening);
  return url;
}
const party = (at: string, clientSecret?: string): RelyingParty =>
  createRelyingParty(
    { issuer: at, clientId: 'gatehouse-web', ...(clientSecret !== undefined && { clientSecret }) },
    'http://127.0.0.1:8080/oauth2/idpresponse',
  );
const json =
  (status: number, body: object): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

describe('the start of a sign-in', () => {
  it('is different every time', async () => {
    const one = party(idp.issuer);
    const [first, second] = await Promise.all([one.start(), one.start()]);
    expect(new Set([...Object.values(first.flow), ...Object.values(second.flow)]).size).toBe(6);
    expect(first.url).not.toContain(first.flow.verifier);
  });

  it('reads the metadata once', async () => {
    let reads = 0;
    const counting = await listen(
      createServer((_request, response) => {
        reads += 1;
        const base = `http://127.0.0.1:${counting.port}`;
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            issuer: base,
            authorization_endpoint: `${base}/auth`,
            token_endpoint: `${base}/token`,
          }),
        );
      }),
    );
    open.push(counting);
    const one = party(`http://127.0.0.1:${counting.port}`);
    await Promise.all([one.start(), one.start(), one.start()]);
    expect(reads).toBe(1);
  });

  it('fails for metadata of another issuer', async () => {
    const url = await issuer(json(200, {}), { issuer: 'http://evil.example' });
    await expect(party(url).start()).rejects.toThrow();
  });
});

describe('a refresh', () => {
  const refreshed = async (answer: RequestListener, clientSecret?: string) =>
    party(await issuer(answer), clientSecret).refresh('old', 'alice');

  it('gives the new token, and keeps the refresh token that is not replaced', async () => {
    const answer = { access_token: 'new', token_type: 'bearer', expires_in: 60 };
    expect(await refreshed(json(200, answer))).toEqual({
      sub: 'alice',
      accessToken: 'new',
      refreshToken: 'old',
      expiresIn: 60,
    });
  });

  it('takes over a refresh token that is replaced', async () => {
    const answer = { access_token: 'new', token_type: 'bearer', refresh_token: 'next' };
    expect(await refreshed(json(200, answer))).toEqual({
      sub: 'alice',
      accessToken: 'new',
      refreshToken: 'next',
      expiresIn: 3600,
    });
  });

  it.each([
    ['with its secret', 'secret', `Basic ${Buffer.from('gatehouse%2Dweb:secret').toString('base64')}`],
    ['by its id alone', undefined, undefined],
  ])('names the client %s', async (_name, secret, authorization) => {
    let seen: string | undefined = 'nothing';
    await refreshed((request, response) => {
      seen = request.headers.authorization;
      json(400, { error: 'invalid_grant' })(request, response);
    }, secret);
    expect(seen).toBe(authorization);
  });

  it.each([
    ['refused', json(400, { error: 'invalid_grant' })],
    ['refused', json(401, { error: 'invalid_client' })],
    ['refused', json(200, { token_type: 'bearer' })],
    ['unreachable', json(503, { error: 'temporarily_unavailable' })],
    ['unreachable', (_request, response) => response.writeHead(502).end('<html>')],
    ['unreachable', ({ socket }) => socket.destroy()],
  ])('is %s, case %#', async (outcome, answer) => {
    expect(await refreshed(answer)).toBe(outcome);
  });

  it('is unreachable when nobody listens', async () => {
    expect(await party('http://127.0.0.1:1').refresh('old', 'alice')).toBe('unreachable');
  });
});
