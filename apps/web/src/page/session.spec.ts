import { readSession, readToken, SignedOut } from './session.ts';

const asked: { path: string; init: RequestInit }[] = [];
const answer = (response: Partial<Response> | Error) => {
  globalThis.fetch = (path, init = {}) => {
    asked.push({ path: path as string, init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response as Response);
  };
};
const real = globalThis.fetch;
beforeEach(() => void (asked.length = 0));
afterAll(() => void (globalThis.fetch = real));

describe('the session of the page', () => {
  it('is asked for by the page itself, and never from a cache or along a redirect', async () => {
    const session = { sub: 'alice', tenantId: 'acme', groups: [], transport: 'bearer', expiresAt: 'x' };
    answer({ ok: true, status: 200, type: 'basic', json: () => Promise.resolve(session) });
    expect(await readSession()).toBe(session);
    expect(asked).toEqual([
      {
        path: '/session',
        init: { headers: { 'x-gatehouse-csrf': '1' }, redirect: 'manual', cache: 'no-store' },
      },
    ]);
  });

  it('has a token that says when it is over', async () => {
    const body = { accessToken: 'a.b.c', expiresAt: '2027-01-15T08:00:00.000Z' };
    answer({ ok: true, status: 200, type: 'basic', json: () => Promise.resolve(body) });
    expect(await readToken()).toEqual({ token: 'a.b.c', expiration: new Date('2027-01-15T08:00:00Z') });
    expect(asked[0]?.path).toBe('/session/token');
  });

  it.each([
    ['the edge sends it to the sign-in', { ok: false, status: 0, type: 'opaqueredirect' }],
    ['the web server knows of none', { ok: false, status: 401, type: 'basic' }],
  ] as const)('is over when %s', async (_name, response) => {
    answer(response);
    await expect(readSession()).rejects.toBeInstanceOf(SignedOut);
  });

  it('fails as what it is when the web server is in trouble', async () => {
    answer({ ok: false, status: 503, type: 'basic' });
    await expect(readSession()).rejects.toThrow("The page's own server answered 503.");
  });

  it('fails as the network does', async () => {
    answer(new TypeError('Failed to fetch'));
    await expect(readToken()).rejects.toBeInstanceOf(TypeError);
  });
});
