import { fileURLToPath } from 'node:url';

/** How the page's calls are authenticated: by a token that it asks for, or by the edge's session cookie. */
export type Transport = 'bearer' | 'edge-session';

/** What the web server must be told, read once at start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly logoutUrl: string;
  readonly transport: Transport;
  /** Folder of the built page. */
  readonly dist: string;
  /** Name of the edge's session cookie, without the number of its part. */
  readonly sessionCookie: string;
}

/** The process must not start. The message names the variable, never its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'ERR_WEB_SETTINGS';

  constructor(variable: string, expected: string) {
    super(`${variable} must be ${expected}.`);
  }
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65_536;
const isTransport = (text: string): text is Transport => text === 'bearer' || text === 'edge-session';

/**
 * Reads PORT, HOST, LOGOUT_URL, TRANSPORT, DIST, SESSION_COOKIE.
 * @throws {SettingsError} ERR_WEB_SETTINGS
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT = '0', HOST = '127.0.0.1', TRANSPORT = 'bearer', LOGOUT_URL = '' } = env;
  if (!isPort(PORT)) throw new SettingsError('PORT', 'a port number, 0 for any free one');
  if (!isTransport(TRANSPORT)) throw new SettingsError('TRANSPORT', 'bearer or edge-session');
  if (!URL.canParse(LOGOUT_URL) || !/^https?:/.test(LOGOUT_URL)) {
    throw new SettingsError('LOGOUT_URL', "the URL that ends the identity provider's session");
  }
  return {
    port: Number(PORT),
    host: HOST,
    logoutUrl: LOGOUT_URL,
    transport: TRANSPORT,
    dist: env.DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url)),
    sessionCookie: env.SESSION_COOKIE ?? 'AWSELBAuthSessionCookie',
  };
}
