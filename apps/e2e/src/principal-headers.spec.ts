import { rawRequest, sendRaw } from '../test/raw.ts';
import { HOOK_MS, startStack, type Stack } from '../test/stack.ts';
import { startUpstream, valuesOf, type Received, type Upstream } from '../test/upstream.ts';

const GUARDED = '/api/commercial/orders/123';
const PUBLIC = '/api/commercial/health';
const ROUTES = [GUARDED, PUBLIC];

let stack: Stack;
let upstream: Upstream;
let token = '';
beforeAll(async () => {
  upstream = await startUpstream();
  stack = await startStack({ args: ['--only', 'commercial', '--upstream', `commercial=${upstream.url}`] });
  token = await stack.token('alice');
}, HOOK_MS);
afterAll(async () => {
  await stack?.stop();
  await upstream?.close();
}, HOOK_MS);
beforeEach(() => void (upstream.received.length = 0));

/** Sends a request to the edge with a good token, so that nothing but the request itself can be refused. */
const send = (line: string, headers: readonly string[] = [], body = '') =>
  sendRaw(stack.edge, rawRequest(`${line} HTTP/1.1`, [`Authorization: Bearer ${token}`, ...headers], body));

const OURS: Record<string, Record<string, string>> = {
  [GUARDED]: {
    'x-principal-type': 'user',
    'x-principal-sub': 'alice',
    'x-principal-tenant-id': 'acme',
    'x-principal-groups': 'commercial-editor',
  },
  [PUBLIC]: {
    'x-principal-type': 'anonymous',
    'x-principal-sub': '-',
    'x-principal-tenant-id': '-',
    'x-principal-groups': '-',
  },
};

/** What arrived under a name that anybody could read as a principal header, in order. */
const principalHeaders = ({ headers }: Received) =>
  headers.filter(([name]) => /^x.principal/i.test(name)).map(([name, value]) => [name.toLowerCase(), value]);

/** Nothing arrived, or exactly one request with our four headers, each once, and nothing of the forged ones. */
function expectOnlyOurs(route: string, status: number) {
  expect(JSON.stringify(upstream.received)).not.toMatch(/forged/i);
  expect(upstream.received).toHaveLength(status === 200 ? 1 : 0);
  for (const received of upstream.received) {
    expect(principalHeaders(received)).toEqual(Object.entries(OURS[route] ?? {}));
  }
}

const SPELLINGS = [
  'x-principal-sub',
  'X-Principal-Sub',
  'X-PRINCIPAL-SUB',
  'x-PrInCiPaL-sUb',
  'x-principal-type',
  'x-principal-tenant-id',
  'x-principal-groups',
  'x-principal-assertion',
  'x-principal-whatever',
  'x-principal',
  'x-principalsub',
];
/** Names that only some readers take for ours are no names of a header at all. */
const REFUSED = [
  'x_principal_sub',
  'X_PRINCIPAL_SUB',
  'x-principal_sub',
  'x_principal-sub',
  'x.principal.sub',
  'x-principal.sub',
  'X.Principal_Tenant-Id',
  'x-principal-sub ',
  ' x-principal-sub',
  'x-principal-sub\t',
  'x-principal-sub\0',
  'x-principal-süb',
];

describe.each(ROUTES)('a principal header that a client sends to %s', (route) => {
  it.each(SPELLINGS)('is taken away when it is called %s', async (name) => {
    const { status } = await send(`GET ${route}`, [`${name}: forged`]);
    expect(status).toBe(200);
    expectOnlyOurs(route, status);
  });

  it.each(REFUSED)('is refused when it is called %j', async (name) => {
    const { status, text } = await send(`GET ${route}`, ['x-first: 1', `${name}: forged`]);
    expect(status).toBe(400);
    expectOnlyOurs(route, status);
    expect(text).not.toContain('forged');
  });

  it.each<[string, string[]]>([
    ['several times', ['x-principal-sub: forged', 'X-Principal-Sub: forged', 'x-principal-sub: forged,root']],
    ['beside all of ours', Object.keys(OURS[GUARDED] ?? {}).map((name) => `${name}: forged`)],
    ['with nothing in it', ['x-principal-sub:', 'x-principal-tenant-id: ']],
    ['with the sign of absence in it', ['x-principal-sub: -', 'x-principal-groups: -']],
    ['folded over two lines', ['x-first: 1', '\tx-principal-sub: forged']],
    ['and lists as hop-by-hop', ['Connection: x-principal-sub', 'x-principal-sub: forged']],
    ['without it, but lists ours as hop-by-hop', ['Connection: x-principal-sub, x-principal-type']],
    ['with blanks around its value', ['x-principal-sub: \t forged \t']],
    ['behind 90 others', [...many(90), 'x-principal-sub: forged']],
    ['behind 1,000 others', [...many(1_000), 'x-principal-sub: forged']],
    ['behind 3,000 others', [...many(3_000), 'x-principal-sub: forged']],
    ['in 1,000 copies', Array.from({ length: 1_000 }, () => 'x-principal-sub: forged')],
  ])('is not one of the service when it comes %s', async (_how, headers) => {
    const { status } = await send(`GET ${route}`, headers);
    expect([200, 400, 431]).toContain(status);
    expectOnlyOurs(route, status);
  });

  it('is none when it comes with a bare line feed', async () => {
    const { status } = await send(`GET ${route}`, ['x-first: 1\nx-principal-sub: forged']);
    expect([200, 400]).toContain(status);
    expectOnlyOurs(route, status);
  });
});

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `x-${index}: y`);
}

describe('a principal header after the body', () => {
  it('as a trailer never arrives', async () => {
    const body = '{"total":{"amountMinor":1,"currency":"EUR"}}';
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\nx-principal-sub: forged\r\n\r\n`;
    const headers = [
      'Content-Type: application/json',
      'Idempotency-Key: trailer',
      'Transfer-Encoding: chunked',
    ];
    const { status } = await send(
      'POST /api/commercial/orders',
      [...headers, 'Trailer: x-principal-sub'],
      chunks,
    );
    expect(status).toBe(200);
    expect(upstream.received).toHaveLength(1);
    expect(upstream.received[0]).toMatchObject({ body, trailers: [] });
    expect(upstream.received.map(principalHeaders)).toEqual([Object.entries(OURS[GUARDED] ?? {})]);
  });

  it.each<[string, string[]]>([
    ['a length beside chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 80']],
    ['chunks in disguise', ['Transfer-Encoding: ,chunked']],
    ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked']],
    ['another coding', ['Transfer-Encoding: gzip, chunked']],
  ])('in a request of its own, hidden behind %s, is none', async (_how, headers) => {
    const hidden = `GET ${PUBLIC} HTTP/1.1\r\nHost: x\r\nx-principal-sub: forged\r\n\r\n`;
    const { status } = await send('POST /api/commercial/orders', headers, `0\r\n\r\n${hidden}`);
    expect(status).toBe(400);
    expect(upstream.received).toEqual([]);
  });
});

describe('a credential', () => {
  const SECRETS = [
    'Cookie: session=hush',
    'x-amzn-oidc-data: hush',
    'x-amzn-oidc-identity: hush',
    'x-amzn-oidc-whatever: hush',
    'x-api-key: hush',
    'Proxy-Authorization: hush',
  ];

  it.each(ROUTES)('that is sent to %s reaches no service', async (route) => {
    const { status } = await send(`GET ${route}`, SECRETS);
    expect(status).toBe(200);
    expect(upstream.received).toHaveLength(1);
    const text = JSON.stringify(upstream.received);
    expect(text).not.toContain('hush');
    expect(text).not.toContain(token);
    expect(text).not.toContain(token.split('.')[1]);
    for (const received of upstream.received) {
      for (const name of ['authorization', 'cookie'])
        expect([[], ['-']]).toContainEqual(valuesOf(received, name));
    }
  });

  it('counts in a header only, not in the query nor in the body', async () => {
    const query = `access_token=${token}`;
    for (const line of [`GET ${GUARDED}?${query}`, `GET ${GUARDED}?authorization=Bearer%20${token}`]) {
      expect((await sendRaw(stack.edge, rawRequest(`${line} HTTP/1.1`, []))).status).toBe(401);
    }
    const form = ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${query.length}`];
    const posted = rawRequest('POST /api/commercial/orders HTTP/1.1', form, query);
    expect((await sendRaw(stack.edge, posted)).status).toBe(401);
    expect(upstream.received).toEqual([]);
  });
});

describe('a path', () => {
  it.each([
    ['/api/commercial/orders/%2e%2e/health', 400],
    ['/api/commercial/orders/..', 400],
    ['/api/commercial/orders/../health', 400],
    ['/api/commercial/./health', 400],
    ['/api/commercial/orders/12%2F3', 400],
    ['/api/commercial%2Forders/123', 400],
    ['/api/commercial/orders/12%5C3', 400],
    ['/api/commercial\\orders\\123', 400],
    ['/api/commercial/orders/123;a=b', 400],
    ['/api/commercial/..;/commercial/health', 400],
    ['/api//commercial/health', 400],
    ['/api/commercial//health', 400],
    ['/api/commercial/orders//approve', 400],
    ['/api/commercial/orders/%31%32%253', 400],
    ['/api/commercial/orders/%00', 400],
    ['/api/commercial/orders/12%0a3', 400],
    ['/api/commercial/orders/%zz', 400],
    ['/api/commercial/orders/%c0%ae', 400],
    ['/api/commercial/health#x', 400],
    ['/api/commercial/health%23x', 400],
    ['/api/commercial/health%3fx', 400],
    ['http://127.0.0.1/api/commercial/health', 400],
    ['http://evil.example/api/commercial/health', 400],
    ['api/commercial/health', 400],
    ['/api/commercial/health/', 404],
    ['/api/commercial/Health', 404],
    ['/api/Commercial/health', 404],
    ['/api/commercial/health.json', 404],
    ['/api/commercial', 404],
    ['/api/commercial/orders/123/', 404],
    ['/api/commercial/orders/123/approve/more', 404],
    ['/api/commercial/orders/123.json', 403],
    ['/api/commercial/orders/%31%32%33%2e', 403],
    [`/api/commercial/orders/${'1'.repeat(65)}`, 403],
    [`/api/commercial/orders/${'1'.repeat(9_000)}`, 414],
    ['//api/commercial/health', 302],
    ['//127.0.0.1/api/commercial/health', 302],
    ['/API/commercial/health', 302],
    ['/./api/commercial/health', 302],
    ['/%61pi/commercial/health', 302],
    ['/x/../api/commercial/health', 302],
  ])('like %s reaches no service', async (target, status) => {
    const answer = await send(`GET ${target}`);
    expect(upstream.received).toEqual([]);
    expect(answer.status).toBe(status);
  });

  it.each(['HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'QUERY', 'PURGE'])(
    'with a method that the model has not, %s, is a route that there is not',
    async (method) => {
      expect((await send(`${method} ${PUBLIC}`)).status).toBe(404);
      expect(upstream.received).toEqual([]);
    },
  );

  it.each(['get', 'Get', 'GET\t', 'CONNECT', 'FOO'])(
    'with %j for a method reaches no service',
    async (method) => {
      const { status } = await send(`${method} ${PUBLIC}`);
      expect(upstream.received).toEqual([]);
      expect(status).not.toBe(200);
    },
  );

  it('is not read from anywhere but the request line, nor is the method', async () => {
    const elsewhere = [
      'x-original-url',
      'x-rewrite-url',
      'x-forwarded-uri',
      'x-forwarded-prefix',
      'x-envoy-original-path',
      'x-middleware-subrequest',
      'x-http-method-override',
      'x-method-override',
    ].map((name) => `${name}: /forged`);
    const { status } = await send(`GET ${GUARDED}?_method=DELETE&path=/forged-not`, elsewhere);
    expect(status).toBe(200);
    expect(upstream.received).toMatchObject([
      { method: 'GET', target: `${GUARDED}?_method=DELETE&path=/forged-not` },
    ]);
    expect(JSON.stringify(upstream.received[0]?.headers)).not.toContain('forged');
  });

  it('that is good arrives as it was sent', async () => {
    expect((await send(`GET ${GUARDED}?maxResults=1&x=%2F`)).status).toBe(200);
    expect(upstream.received).toMatchObject([{ method: 'GET', target: `${GUARDED}?maxResults=1&x=%2F` }]);
  });
});
