import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { Row } from './measurement.ts';
import { buildAuthorizer } from './measure-bundle.ts';
import { createNaiveHandler } from './naive-handler.ts';
import { duration, spread } from './statistics.ts';

const CALLS = 400;
const WARM_UP = 100;
const ISSUER = 'https://issuer.example';
const POLICY_DIGEST = '0'.repeat(64);

type Handler = (event: object) => Promise<unknown>;

/**
 * The deployed bundle against a handler as one would write it in an afternoon: same token, same key set and policy
 * store on loopback, both of which answer at once, so that what is measured is the authorizer's own work.
 */
export async function authorizer(): Promise<Row[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'gatehouse-authorizer-'));
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' };
  const keys = await serve(() => ({ keys: [key] }));
  const store = await serve(() => ({
    decision: 'ALLOW',
    determiningPolicies: [{ policyId: 'bench' }],
    errors: [],
  }));
  try {
    await buildAuthorizer(outdir);
    Object.assign(process.env, environment(address(keys), address(store), join(outdir, 'action-map.json')));
    const { handler } = (await import(pathToFileURL(join(outdir, 'handler.mjs')).href)) as {
      handler: Handler;
    };
    const naive = createNaiveHandler();
    const token = await sign(privateKey);
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = () => true;
    const kept = await median(() => handler(event(token, '123')));
    const asked = await median((call) => handler(event(token, `order-${call}`)));
    const plain = await median((call) => naive(event(token, `order-${call}`)));
    process.stdout.write = write;
    return [
      ['authorizer, decision kept, p50', duration(kept)],
      ['authorizer, decision asked, p50', duration(asked)],
      ['naive handler (parses per call, keeps nothing), p50', duration(plain)],
      ['naive / authorizer with a kept decision', `${(plain / kept).toFixed(1)} ×`],
      ['naive / authorizer without a kept decision', `${(plain / asked).toFixed(1)} ×`],
    ];
  } finally {
    for (const server of [keys, store]) server.closeAllConnections();
    for (const server of [keys, store]) server.close();
    rmSync(outdir, { recursive: true, force: true });
  }
}

async function median(call: (index: number) => Promise<unknown>): Promise<number> {
  const durations: number[] = [];
  for (let index = 0; index < WARM_UP + CALLS; index += 1) {
    const started = performance.now();
    await call(index);
    if (index >= WARM_UP) durations.push(performance.now() - started);
  }
  return spread(durations).p50;
}

async function serve(answer: () => object): Promise<Server> {
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer())),
      );
  });
  // The one server of a benchmark that listens, on loopback and on any free port.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const address = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const environment = (keys: string, store: string, actionMap: string): Record<string, string> => ({
  ISSUER,
  JWKS_URI: `${keys}/jwks`,
  CLIENT_IDS: 'bench',
  POLICY_STORE_ID: 'PSbench',
  POLICY_DIGEST,
  ACTION_MAP_FILE: actionMap,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_ENDPOINT_URL_VERIFIEDPERMISSIONS: store,
});

function sign(privateKey: CryptoKey): Promise<string> {
  const claims = {
    token_use: 'access',
    client_id: 'bench',
    tenant_id: 'acme',
    'cognito:groups': ['commercial-viewer'],
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
    .setIssuer(ISSUER)
    .setSubject('alice')
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
}

function event(token: string, orderId: string): object {
  const resource = '/api/commercial/orders/{orderId}';
  const headers = { Authorization: `Bearer ${token}` };
  return {
    type: 'REQUEST',
    methodArn: `arn:aws:execute-api:us-east-1:123456789012:api/local/GET/api/commercial/orders/${orderId}`,
    resource,
    path: `/api/commercial/orders/${orderId}`,
    httpMethod: 'GET',
    headers,
    multiValueHeaders: { Authorization: [headers.Authorization] },
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: { orderId },
    stageVariables: null,
    requestContext: {
      resourcePath: resource,
      httpMethod: 'GET',
      requestId: 'bench',
      stage: 'local',
      identity: { sourceIp: '127.0.0.1' },
    },
  };
}
