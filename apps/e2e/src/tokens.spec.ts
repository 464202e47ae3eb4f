import { readFile } from 'node:fs/promises';
import { startLoopbackServer, type LoopbackServer } from '../test/loopback-server.ts';
import { startWithOutsideParts, type OutsideParts } from '../test/outside-parts.ts';
import { rawRequest, sendRaw } from '../test/raw.ts';
import { HOOK_MS } from '../test/stack.ts';
import { inSeconds } from '../test/test-issuer.ts';
import { withOwnKey, wrongClaims, wrongHeaders, wrongTexts } from '../test/wrong-tokens.ts';

const ORDER = '/api/commercial/orders/123';
/** Nobody listens here: a token that points to it is refused without a look. */
const STRANGER = 'http://127.0.0.1:9';

let parts: OutsideParts;
let stranger: LoopbackServer;
let visits = 0;
beforeAll(async () => {
  stranger = await startLoopbackServer((_request, response) => {
    visits += 1;
    response.end();
  });
  parts = await startWithOutsideParts(['--only', 'commercial']);
}, HOOK_MS);
afterAll(async () => {
  await stranger?.down();
  await parts?.stop();
}, HOOK_MS);

/** What was sent and refused: the token, the request id of the answer, the reason that the log must give. */
const refused: { token: string; requestId: string; reason: string }[] = [];
const bodies = new Set<string>();

type Headers = Record<string, string>;
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** Sends to the edge, or around it to the router, which is as far as a header of the edge's own gets. */
const send = (headers: Headers, { path = ORDER, at = parts.stack.edge, ...init } = {}) =>
  fetch(at + path, { headers, ...init });

/** Expects the one refusal of all wrong tokens, and that nobody was asked about it. */
async function expectRefused(sent: Promise<Response>, token: string, reason: string): Promise<void> {
  const before = parts.policyStore.decisions;
  const response = await sent;
  const body = await response.text();
  const requestId = response.headers.get('x-amzn-requestid') ?? '';
  expect(requestId).not.toBe('');
  expect([
    response.status,
    response.headers.get('x-amzn-errortype'),
    response.headers.get('www-authenticate'),
    parts.policyStore.decisions - before,
  ]).toEqual([401, 'UnauthorizedException', 'Bearer', 0]);
  bodies.add(body.replace(requestId, '-'));
  refused.push({ token, requestId, reason });
}

describe('a right token', () => {
  it.each<[string, () => Headers]>([
    ['as it is', () => bearer(parts.issuer.token())],
    ['with typ JWT', () => bearer(parts.issuer.token({ header: { typ: '"JWT"' } }))],
    ['with typ at+jwt', () => bearer(parts.issuer.token({ header: { typ: '"at+jwt"' } }))],
    [
      'with a jku that nobody looks at',
      () => bearer(parts.issuer.token({ header: { jku: `"${STRANGER}"` } })),
    ],
    ['under the scheme in small letters', () => ({ authorization: `bearer ${parts.issuer.token()}` })],
  ])('is let in, %s', async (_title, headers) => {
    const response = await send(headers());
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ orderId: '123', total: { amountMinor: 4200, currency: 'EUR' } }),
    ]);
  });

  it('is let in on the header of the edge', async () => {
    const headers = { 'x-amzn-oidc-accesstoken': parts.issuer.token() };
    expect((await send(headers, { at: parts.stack.router })).status).toBe(200);
  });

  it('was seen by the policy store, to which the policies came the same way', () => {
    expect(parts.policyStore.decisions).toBeGreaterThan(0);
    expect(parts.policyStore.operations).toBeGreaterThan(5);
  });
});

const wrong = [...wrongTexts, ...wrongHeaders, ...wrongClaims, ...withOwnKey(STRANGER)];

describe('a token that is wrong', () => {
  it.each(wrong)('is refused in both headers: %s', async (_title, reason, make) => {
    const token = make(parts.issuer);
    await expectRefused(send(bearer(token)), token, reason);
    const headers = { 'x-amzn-oidc-accesstoken': token };
    await expectRefused(send(headers, { at: parts.stack.router }), token, reason);
  });

  it('is refused when its time is over', async () => {
    const claims = { iat: String(inSeconds(-600)), exp: String(inSeconds(-1)) };
    const token = parts.issuer.token({ claims });
    await expectRefused(send(bearer(token)), token, 'ERR_TOKEN_EXPIRED');
  });

  it('makes nobody ask the address that it names', async () => {
    for (const [, reason, make] of withOwnKey(stranger.url)) {
      const token = make(parts.issuer);
      await expectRefused(send(bearer(token)), token, reason);
    }
    expect(visits).toBe(0);
  });

  it('makes nobody ask for the key set again and again', () => {
    expect(parts.issuer.fetches).toBeLessThan(10);
  });
});

describe('a right token in the wrong place', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each<[string, string, (token: string) => [Headers, object]]>([
    ['nowhere', 'ERR_TOKEN_MISSING', () => [{}, {}]],
    ['in the query', 'ERR_TOKEN_MISSING', (token) => [{}, { path: `${ORDER}?access_token=${token}` }]],
    [
      'in the body',
      'ERR_TOKEN_MISSING',
      (token) => [
        { 'content-type': form },
        { path: '/api/commercial/orders', method: 'POST', body: `access_token=${token}` },
      ],
    ],
    ['in a cookie', 'ERR_TOKEN_MISSING', (token) => [{ cookie: `access_token=${token}` }, {}]],
    ['in a header of its own', 'ERR_TOKEN_MISSING', (token) => [{ 'x-access-token': token }, {}]],
    ['without its scheme', 'text', (token) => [{ authorization: token }, {}]],
    ['under another scheme', 'text', (token) => [{ authorization: `Basic ${token}` }, {}]],
    ['under DPoP', 'text', (token) => [{ authorization: `DPoP ${token}` }, {}]],
    ['beside another word', 'text', (token) => [{ authorization: `Bearer ${token} ${token}` }, {}]],
    [
      'twice in one header',
      'ERR_TOKEN_AMBIGUOUS',
      (token) => [{ authorization: `Bearer ${token}, Bearer ${token}` }, {}],
    ],
  ])('is refused: %s', async (_title, reason, make) => {
    const token = parts.issuer.token();
    const [headers, init] = make(token);
    await expectRefused(send(headers, init), token, reason);
  });

  it('is refused in both headers at once', async () => {
    const token = parts.issuer.token();
    const headers = { ...bearer(token), 'x-amzn-oidc-accesstoken': token };
    await expectRefused(send(headers, { at: parts.stack.router }), token, 'ERR_TOKEN_AMBIGUOUS');
  });

  it.each(['authorization', 'x-amzn-oidc-accesstoken'])(
    'is a malformed request with %s twice',
    async (name) => {
      const value = name === 'authorization' ? `Bearer ${parts.issuer.token()}` : parts.issuer.token();
      const before = parts.policyStore.decisions;
      const request = rawRequest(`GET ${ORDER} HTTP/1.1`, [`${name}: ${value}`, `${name}: ${value}`]);
      const answer = await sendRaw(parts.stack.router, request);
      expect([answer.status, /__type":"(\w+)/.exec(answer.text)?.[1]]).toEqual([400, 'ValidationException']);
      expect(parts.policyStore.decisions).toBe(before);
    },
  );

  it('is a request with too large headers beyond 8,000 letters', async () => {
    const response = await send(bearer('t'.repeat(8_000)));
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([431, 'ValidationException']);
  });
});

describe('a right token of somebody in too many groups', () => {
  const groupsOf = (count: number, length: number) =>
    JSON.stringify(Array.from({ length: count }, (_, index) => `group-${index}`.padEnd(length, '-')));

  it.each([
    ['100 groups', groupsOf(100, 9)],
    ['2,049 letters of groups', groupsOf(41, 49)],
  ])('is refused and nothing is cut off: %s', async (_title, groups) => {
    const before = parts.policyStore.decisions;
    const token = parts.issuer.token({ claims: { 'cognito:groups': groups } });
    const response = await send(bearer(token));
    expect(await response.json()).toMatchObject({ __type: 'ForbiddenException', message: 'Not permitted' });
    expect([response.status, parts.policyStore.decisions - before]).toEqual([403, 0]);
  });
});

describe('all that was refused', () => {
  it('got one and the same answer', () => {
    expect(refused.length).toBeGreaterThan(2 * wrong.length);
    expect([...bodies]).toEqual([
      JSON.stringify({ __type: 'UnauthorizedException', message: 'Not authenticated', requestId: '-' }),
    ]);
  });

  it('was refused for what was wrong with it, says the log', async () => {
    const last = refused.at(-1);
    await parts.stack.log.linesOf(last?.requestId ?? '', ['decision']);
    const decisions = (await parts.stack.log.lines()).filter(({ event }) => event === 'decision');
    const said = new Map(decisions.map(({ requestId, reason, code }) => [requestId, reason ?? code]));
    const otherwise = refused.filter(({ requestId, reason }) => said.get(requestId) !== reason);
    expect(otherwise.map(({ requestId, reason }) => [reason, said.get(requestId)])).toEqual([]);
  });

  it('stands nowhere in the log, not even in part', async () => {
    const text = await readFile(parts.stack.log.file, 'utf8');
    const pieces = refused
      .flatMap(({ token }) => token.split(/[.=\s]/))
      .filter((piece) => piece.length >= 12);
    expect(pieces.length).toBeGreaterThan(refused.length);
    expect(pieces.filter((piece) => text.includes(piece))).toEqual([]);
  });

  it('changed nothing for a right token, about which the policy store is asked', async () => {
    const before = parts.policyStore.decisions;
    const response = await send(bearer(parts.issuer.token()), { path: '/api/commercial/orders/124' });
    expect([response.status, parts.policyStore.decisions - before]).toEqual([200, 1]);
  });
});
