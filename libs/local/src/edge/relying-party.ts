import * as openid from 'openid-client';

/** The identity provider that the edge sends people to. */
export interface EdgeIdentityProvider {
  /** Its metadata are read from `<issuer>/.well-known/openid-configuration` at the first sign-in. */
  readonly issuer: string;
  readonly clientId: string;
  /** None for a public client. */
  readonly clientSecret?: string;
}

/** What must be remembered between leaving for the identity provider and coming back. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Tokens {
  readonly sub: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** seconds */
  readonly expiresIn: number;
}

/** `refused` is final; `unreachable` says nothing about the caller. */
export type Refused = 'refused' | 'unreachable';

const TIMEOUT_SECONDS = 5;
const DEFAULT_LIFETIME = 3600;

/** The authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0 section 3.1), by openid-client. */
export function createRelyingParty(identityProvider: EdgeIdentityProvider, redirectUri: string) {
  let known: Promise<openid.Configuration> | undefined;
  const configuration = () =>
    (known ??= discover(identityProvider).catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
  return {
    async start(): Promise<{ flow: Flow; url: string }> {
      const flow = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { flow, url: url.href };
    },
    finish: (callback: URL, flow: Flow): Promise<Tokens | Refused> =>
      attempt(async () => {
        const answer = await openid.authorizationCodeGrant(await configuration(), callback, {
          expectedState: flow.state,
          expectedNonce: flow.nonce,
          pkceCodeVerifier: flow.verifier,
          idTokenExpected: true,
        });
        return tokens(answer, answer.claims()?.sub ?? '');
      }),
    refresh: (refreshToken: string, sub: string): Promise<Tokens | Refused> =>
      attempt(async () => {
        const answer = await openid.refreshTokenGrant(await configuration(), refreshToken);
        return { refreshToken, ...tokens(answer, sub) };
      }),
  };
}

export type RelyingParty = ReturnType<typeof createRelyingParty>;

async function discover({ issuer, clientId, clientSecret }: EdgeIdentityProvider) {
  const insecure = new URL(issuer).protocol === 'http:';
  return openid.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      execute: [openid.enableNonRepudiationChecks, ...(insecure ? [openid.allowInsecureRequests] : [])],
    },
  );
}

const tokens = (answer: openid.TokenEndpointResponse, sub: string): Tokens => ({
  sub,
  accessToken: answer.access_token,
  ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
  expiresIn: answer.expires_in ?? DEFAULT_LIFETIME,
});

async function attempt(work: () => Promise<Tokens>): Promise<Tokens | Refused> {
  try {
    return await work();
  } catch (error) {
    return isUnreachable(error) ? 'unreachable' : 'refused';
  }
}

/** No answer, or one that blames the identity provider itself. */
function isUnreachable(error: unknown): boolean {
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown };
  if (error instanceof openid.ResponseBodyError) return Number(status) >= 500;
  if (cause instanceof Response) return cause.status >= 500;
  return code === 'OAUTH_TIMEOUT' || code === undefined;
}
