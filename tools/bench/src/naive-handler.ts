import { readFileSync } from 'node:fs';
import { IsAuthorizedCommand, VerifiedPermissionsClient } from '@aws-sdk/client-verifiedpermissions';
import { createRemoteJWKSet, jwtVerify } from 'jose';

interface Event {
  httpMethod: string;
  path: string;
  headers: Record<string, string>;
}

interface Route {
  method: string;
  route: string;
  action?: { type: string; id: string };
}

/**
 * What a team writes in an afternoon: jose and the SDK, the key set and the route table read anew in every call, the
 * path matched by regular expressions, every decision asked.
 */
export function createNaiveHandler(): (event: object) => Promise<object> {
  return async (given) => {
    const { httpMethod, path, headers } = given as Event;
    const token = (headers['Authorization'] ?? '').replace(/^Bearer /, '');
    const keys = createRemoteJWKSet(new URL(process.env['JWKS_URI'] ?? ''));
    const { payload } = await jwtVerify(token, keys, { issuer: process.env['ISSUER'] ?? '' });
    const { routes } = JSON.parse(readFileSync(process.env['ACTION_MAP_FILE'] ?? '', 'utf8')) as {
      routes: Route[];
    };
    const route = routes.find(
      (candidate) =>
        candidate.method === httpMethod &&
        new RegExp(`^${candidate.route.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    const client = new VerifiedPermissionsClient({});
    const groups = (payload['cognito:groups'] as string[] | undefined) ?? [];
    const principal = { entityType: 'Gatehouse::User', entityId: payload.sub ?? '' };
    const { decision } = await client.send(
      new IsAuthorizedCommand({
        policyStoreId: process.env['POLICY_STORE_ID'],
        principal,
        action: { actionType: 'Gatehouse::Action', actionId: route?.action?.id ?? '' },
        resource: { entityType: 'Gatehouse::Order', entityId: path.split('/').pop() ?? '' },
        entities: {
          entityList: [
            {
              identifier: principal,
              parents: groups.map((entityId) => ({ entityType: 'Gatehouse::Group', entityId })),
            },
          ],
        },
      }),
    );
    client.destroy();
    return { principalId: payload.sub, effect: decision === 'ALLOW' ? 'Allow' : 'Deny' };
  };
}
