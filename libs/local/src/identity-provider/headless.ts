import { createHash, randomBytes } from 'node:crypto';
import { CLI_CLIENT, CLI_REDIRECT, WEB_CLIENT } from './clients.ts';
import { cookieJar } from './cookie-jar.ts';
import { IdentityProviderError } from './errors.ts';
import { entryOf } from './people.ts';
import { readSecrets } from './secrets.ts';

const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 8;
const random = () => randomBytes(32).toString('base64url');

/**
 * An access token for a demo user, by the whole authorization code flow with PKCE, as a browser would do it.
 * Works from any process: `run.json` names the issuer.
 * @throws {IdentityProviderError} ERR_UNKNOWN_USER, ERR_SIGN_IN_FAILED, ERR_TOKEN_REFUSED, ERR_IDENTITY_PROVIDER_UNREACHABLE
 * @example
 * const token = await userToken({ issuer: 'http://127.0.0.1:4011' }, 'alice');
 */
export async function userToken({ issuer }: { readonly issuer: string }, user: string): Promise<string> {
  const verifier = random();
  const code = await signIn(issuer, user, createHash('sha256').update(verifier).digest('base64url'));
  return requestToken(issuer, {
    grant_type: 'authorization_code',
    client_id: CLI_CLIENT,
    redirect_uri: CLI_REDIRECT,
    code_verifier: verifier,
    code,
  });
}

/**
 * An access token for a machine client, by client credentials; its secret is read from the data folder.
 * @param scopes default: all that the client may have
 * @throws {IdentityProviderError} ERR_UNKNOWN_CLIENT, ERR_TOKEN_REFUSED, ERR_IDENTITY_PROVIDER_UNREACHABLE
 * @example
 * const token = await clientToken({ issuer, dataDir: '.gatehouse' }, 'reporting-job', ['commercial/read']);
 */
export async function clientToken(
  { issuer, dataDir }: { readonly issuer: string; readonly dataDir: string },
  clientId: string,
  scopes: readonly string[] = [],
): Promise<string> {
  const { [WEB_CLIENT]: _edge, ...machines } = (await readSecrets(dataDir))?.clientSecrets ?? {};
  const secret = entryOf(machines, clientId);
  if (secret === undefined) {
    throw new IdentityProviderError('ERR_UNKNOWN_CLIENT', { known: Object.keys(machines) });
  }
  return requestToken(issuer, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
  });
}

async function signIn(issuer: string, user: string, challenge: string): Promise<string> {
  const browse = browser(issuer);
  const state = random();
  const query = new URLSearchParams({
    client_id: CLI_CLIENT,
    redirect_uri: CLI_REDIRECT,
    response_type: 'code',
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
  });
  const page = new URL(await next(await browse(`${issuer}/auth?${query.toString()}`)), issuer);
  let answer = await browse(page, new URLSearchParams({ user }));
  if (answer.status === 400) {
    throw new IdentityProviderError('ERR_UNKNOWN_USER', {
      known: peopleOf(await (await browse(page)).text()),
    });
  }
  for (let count = 0; count < MAX_REDIRECTS; count += 1) {
    const target = new URL(await next(answer), issuer);
    if (target.href.startsWith(`${CLI_REDIRECT}?`)) {
      const code = target.searchParams.get('code');
      if (code === null || target.searchParams.get('state') !== state) break;
      return code;
    }
    answer = await browse(target);
  }
  throw new IdentityProviderError('ERR_SIGN_IN_FAILED');
}

/** Goes to pages of the issuer, and to no other, with the cookies that it set. */
function browser(issuer: string) {
  const jar = cookieJar();
  return async (url: URL | string, form?: URLSearchParams): Promise<Response> => {
    if (new URL(url).origin !== issuer) throw new IdentityProviderError('ERR_SIGN_IN_FAILED');
    const response = await request(url, {
      redirect: 'manual',
      headers: { cookie: jar.header() },
      ...(form && { method: 'POST', body: form }),
    });
    jar.keep(response);
    return response;
  };
}

async function next(response: Response): Promise<string> {
  const location = response.headers.get('location');
  await response.body?.cancel();
  if (location === null) throw new IdentityProviderError('ERR_SIGN_IN_FAILED');
  return location;
}

const peopleOf = (page: string) =>
  [...page.matchAll(/name="user" value="([^"]*)"/g)].map(([, name = '']) => name);

async function requestToken(issuer: string, parameters: Record<string, string>): Promise<string> {
  const response = await request(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  const answer = (await response.json().catch(() => ({}))) as { access_token?: unknown };
  if (typeof answer.access_token !== 'string') throw new IdentityProviderError('ERR_TOKEN_REFUSED');
  return answer.access_token;
}

async function request(url: URL | string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw new IdentityProviderError('ERR_IDENTITY_PROVIDER_UNREACHABLE', { cause });
  }
}
