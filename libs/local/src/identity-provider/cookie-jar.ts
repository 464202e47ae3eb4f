/** The cookies of one headless sign-in: name and value, and nothing that a browser needs beyond. */
export function cookieJar() {
  const cookies = new Map<string, string>();
  return {
    keep(response: Response): void {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const end = pair.indexOf('=');
        cookies.set(pair.slice(0, end), pair.slice(end + 1));
      }
    },
    header: (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  };
}
