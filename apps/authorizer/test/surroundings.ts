import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayRequestAuthorizerEvent, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';

const ISSUER = 'https://idp.example.com/pool-1';
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer's keys and a policy store on loopback, and an environment that points at them. */
export interface Surroundings {
  variables(actionMapFile: string): Record<string, string>;
  /** A token of alice's that is good for ten minutes. */
  token(claims?: object): Promise<string>;
  /** What the policy store says next. */
  decision: 'ALLOW' | 'DENY';
  close(): Promise<void>;
}

export async function surround(): Promise<Surroundings> {
  const pair = await crypto.subtle.generateKey(
    { ...RSA, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  );
  const jwk = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'key-1', use: 'sig' };
  const keys = await serve((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  const store = await serve((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end(JSON.stringify({ decision: self.decision, determiningPolicies: [], errors: [] }));
  });
  const self: Surroundings = {
    decision: 'ALLOW',
    variables: (actionMapFile) => ({
      ISSUER,
      JWKS_URI: keys.url,
      CLIENT_IDS: 'web-app',
      POLICY_STORE_ID: 'PS-1',
      POLICY_DIGEST: 'a'.repeat(64),
      ACTION_MAP_FILE: actionMapFile,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS: store.url,
    }),
    token: async (claims) => {
      const iat = Math.floor(Date.now() / 1_000);
      const all = { iss: ISSUER, sub: 'alice', client_id: 'web-app', token_use: 'access', tenant_id: 'acme' };
      const input = `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode({ ...all, iat, exp: iat + 600, ...claims })}`;
      const signature = await crypto.subtle.sign(RSA, pair.privateKey, Buffer.from(input));
      return `${input}.${Buffer.from(signature).toString('base64url')}`;
    },
    close: async () => {
      await Promise.all([keys.close(), store.close()]);
    },
  };
  return self;
}

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** As much of a REST API's event as an authorizer reads. */
export const restEvent = (route: string, token?: string) =>
  ({
    type: 'REQUEST',
    methodArn: 'arn:aws:execute-api:us-east-1:000000000000:api/prod/GET/x',
    httpMethod: 'GET',
    resource: route,
    multiValueHeaders: token === undefined ? null : { Authorization: [`Bearer ${token}`] },
    pathParameters: null,
    requestContext: { requestId: 'r-1' },
  }) as unknown as APIGatewayRequestAuthorizerEvent; // the rest of the event's 40 members is never read

/** The same of an HTTP API. */
export const httpApiEvent = (route: string, token?: string) =>
  ({
    version: '2.0',
    type: 'REQUEST',
    routeKey: `GET ${route}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    requestContext: { requestId: 'r-1', http: { method: 'GET' } },
  }) as unknown as APIGatewayRequestAuthorizerEventV2; // as above
