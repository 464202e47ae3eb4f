import type { AccessToken, ClientCredentials, JWTStructured, KoaContextWithOIDC } from 'oidc-provider';
import { entryOf, type People } from './people.ts';

/** Left out of the JSON, yet present for the library, which insists on an audience. */
const ABSENT = { toJSON: () => undefined };

/**
 * Gives an access token the shape of Amazon Cognito's: no `aud`, no `typ`, `token_use`, `client_id`,
 * `cognito:groups`, `username`; a machine client is its own subject and has no tenant.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export function shapeAccessToken(people: People) {
  return (ctx: KoaContextWithOIDC, token: AccessToken | ClientCredentials, jwt: JWTStructured): void => {
    const { sub, iat, exp, iss, jti, scope, client_id } = jwt.payload;
    const person = token.kind === 'AccessToken' ? entryOf(people.users, String(sub)) : undefined;
    jwt.header = { typ: undefined };
    jwt.payload = {
      sub,
      ...(person && person.groups.length > 0 && { 'cognito:groups': [...person.groups] }),
      iss,
      version: 2,
      client_id,
      token_use: 'access',
      scope: person ? 'openid' : scope,
      auth_time: authTime(ctx) ?? iat,
      exp,
      iat,
      jti,
      ...(person && { username: sub, tenant_id: person.tenant }),
      aud: ABSENT,
    };
  };
}

const authTime = ({ oidc }: KoaContextWithOIDC) =>
  oidc.entities.AuthorizationCode?.authTime ?? oidc.entities.RefreshToken?.authTime;
