import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { shapeAccessToken } from './access-token.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';
import { sendPage, signOutScript } from './page-response.ts';
import { entryOf, type People } from './people.ts';
import type { Records } from './records.ts';
import type { Secrets } from './secrets.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** The one API that tokens are for. It names the tokens' format and scopes; no token mentions it. */
const API = 'urn:gatehouse:api';
const COOKIE = { signed: true, httpOnly: true, sameSite: 'lax', path: '/' } as const;

type Library = typeof import('oidc-provider');

interface Parts {
  readonly people: People;
  readonly secrets: Secrets;
  readonly records: Records;
  readonly tokenTtl: number;
}

/** What the identity provider is made of: see the oidc-provider documentation for each member. */
export function configuration(
  library: Library,
  { people, secrets, records, tokenTtl }: Parts,
): Configuration {
  const policy = library.interactionPolicy.base();
  policy.remove('consent');
  return {
    adapter: (model) => records.adapter(model),
    jwks: { keys: [secrets.signingKey] },
    cookies: {
      keys: [...secrets.cookieKeys],
      names: { session: 'idp_session', interaction: 'idp_interaction', resume: 'idp_resume' },
      long: COOKIE,
      short: COOKIE,
    },
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    expiresWithSession: () => true,
    interactions: { policy, url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => entryOf(people.users, sub) && { accountId: sub, claims: () => ({ sub }) },
    loadExistingGrant: firstPartyGrant,
    formats: { customizers: { jwt: shapeAccessToken(people) } },
    renderError: (ctx) => sendPage(ctx, errorPage()),
    features: features(library, people),
    ttl: {
      AccessToken: tokenTtl,
      ClientCredentials: tokenTtl,
      IdToken: HOUR,
      AuthorizationCode: 60,
      Interaction: HOUR,
      RefreshToken: 14 * DAY,
      Session: 14 * DAY,
      Grant: 14 * DAY,
    },
  };
}

function features(library: Library, people: People): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo(ctx, resource, { clientId }) {
        if (resource !== API) throw new library.errors.InvalidTarget();
        const scopes = entryOf(people.clients, clientId)?.scopes ?? [];
        if (scopes.length > 0) grantScopes(library, ctx, scopes);
        return {
          scope: scopes.join(' '),
          audience: API,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => sendPage(ctx, signOutPage(form, signOutScript(ctx))),
      postLogoutSuccessSource: (ctx) => sendPage(ctx, signedOutPage()),
    },
  };
}

/** As Cognito: no scope asked for means all that the client may have, one too many is an error. */
function grantScopes(library: Library, { oidc }: KoaContextWithOIDC, allowed: readonly string[]): void {
  const { params } = oidc;
  if (!params) return;
  const asked = typeof params.scope === 'string' ? params.scope.split(' ').filter(Boolean) : [];
  const surplus = asked.find((scope) => !allowed.includes(scope));
  if (surplus !== undefined) throw new library.errors.InvalidScope('requested scope is not allowed', surplus);
  if (asked.length === 0) params.scope = allowed.join(' ');
}

/** The clients belong to the house: nobody is asked to consent to them. */
async function firstPartyGrant(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const kept = session.grantIdFor(client.clientId);
  const found = kept ? await provider.Grant.find(kept) : undefined;
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
