/** A browser as far as the edge can tell: cookies per host name, whatever the port; redirects on request. */
export function browser() {
  const cookies = new Map<string, string>();
  const go = async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', ...value] = pair.split('=');
      const gone = attributes.some((one) => /^(max-age=0|expires=.*1970.*)$/i.test(one));
      if (gone) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
    return response;
  };
  const follow = async (first: Response, base: string): Promise<{ response: Response; url: URL }> => {
    let response = first;
    let url = new URL(base);
    for (let location = response.headers.get('location'); location !== null;) {
      url = new URL(location, url);
      response = await go(url);
      location = response.headers.get('location');
    }
    return { response, url };
  };
  return {
    cookies,
    go,
    follow,
    /** Opens a page and, if that leads to the identity provider, chooses somebody there. */
    async signIn(page: string, user: string): Promise<Response> {
      const shown = await follow(await go(page), page);
      const chosen = await go(shown.url, { method: 'POST', body: new URLSearchParams({ user }) });
      return (await follow(chosen, shown.url.href)).response;
    },
  };
}
