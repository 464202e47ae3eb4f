/** Asks the edge for a path with the cookies of who signed in. Redirects are not followed. */
export type Visitor = (path: string, init?: RequestInit) => Promise<Response>;

/** Signs in as a browser does: opens the page, is sent to the identity provider, chooses a user there, comes back. */
export async function signIn(edge: string, user: string): Promise<Visitor> {
  const cookies = new Map<string, string>();
  const go = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value.join('='));
    }
    return response;
  };
  /** Goes where it is sent until it is sent nowhere else. */
  const follow = async (url: URL, init?: RequestInit): Promise<URL> => {
    const location = (await go(url, init)).headers.get('location');
    return location === null ? url : follow(new URL(location, url));
  };
  const choice = await follow(new URL('/', edge));
  await follow(choice, { method: 'POST', body: new URLSearchParams({ user }) });
  return (path, init) => go(new URL(path, edge), init);
}
