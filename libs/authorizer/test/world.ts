import { createAuthorizer, type AuthorizerSettings } from '../src/create-authorizer.ts';
import { createVerifiedPermissions } from '../src/verified-permissions.ts';
import { actionMap } from './action-map.ts';
import type { Call } from './events.ts';
import {
  type KeyServer,
  PATIENT,
  pointSdkAt,
  type PolicyServer,
  startKeyServer,
  startPolicyServer,
} from './loopback.ts';
import { CLIENT_ID, createSigner, ISSUER, NOW, type Signer } from './signer.ts';

export const EDGE_ORIGIN = 'https://app.example.com';

/** An authorizer with all its surroundings on loopback: an issuer's keys, a policy store, clocks moved by hand. */
export interface World {
  signer: Signer;
  keyServer: KeyServer;
  policyServer: PolicyServer;
  settings: AuthorizerSettings;
  /** Milliseconds since the start; both clocks of the authorizer follow it. */
  time: number;
  /** Every line that the authorizer has written. */
  lines: string[];
  authorizer(): ReturnType<typeof createAuthorizer>;
  /** What the last decision line says. */
  lastDecision(): { decision: string; code: string; cache: string; [field: string]: unknown };
  close(): Promise<void>;
}

/** Key pairs take long to make; the tests of a file share one. */
let shared: Promise<Signer> | undefined;

export async function createWorld(): Promise<World> {
  const signer = await (shared ??= createSigner());
  const [keyServer, policyServer] = await Promise.all([startKeyServer([signer.jwk]), startPolicyServer()]);
  const restore = pointSdkAt(policyServer.url);
  const world: World = {
    signer,
    keyServer,
    policyServer,
    settings: {
      issuer: ISSUER,
      jwksUri: keyServer.url,
      clientIds: [CLIENT_ID, 'reporting-job'],
      tenantClaim: 'tenant_id',
      clientTenants: { 'reporting-job': 'acme' },
      policyStoreId: 'PS-1',
      policyDigest: 'digest-1',
      actionMap,
      edgeOrigin: EDGE_ORIGIN,
      patience: 6,
    },
    time: 0,
    lines: [],
    authorizer: () =>
      createAuthorizer(world.settings, {
        point: createVerifiedPermissions(PATIENT),
        write: (line) => world.lines.push(line),
        wall: () => NOW + world.time,
        now: () => world.time,
      }),
    lastDecision: () =>
      JSON.parse(world.lines.findLast((line) => line.includes('"event":"decision"')) ?? '') as ReturnType<
        World['lastDecision']
      >,
    close: async () => {
      restore();
      await Promise.all([keyServer.close(), policyServer.close()]);
    },
  };
  return world;
}

export const bearer = (token: string): Call['headers'][number] => ['Authorization', `Bearer ${token}`];

export const getOrder = (headers: Call['headers'], orderId = '123'): Call => ({
  method: 'GET',
  route: '/api/commercial/orders/{orderId}',
  headers,
  pathParameters: { orderId },
});

export const deleteOrder = (headers: Call['headers'], orderId = '123'): Call => ({
  ...getOrder(headers, orderId),
  method: 'DELETE',
});

export const listOrders = (headers: Call['headers']): Call => ({
  method: 'GET',
  route: '/api/commercial/orders',
  headers,
});

/** Calls of a service whose tenancy is `path`. */
export const getInvoice = (headers: Call['headers'], tenantId: string, invoiceId = 'i-1'): Call => ({
  method: 'GET',
  route: '/api/billing/tenants/{tenantId}/invoices/{invoiceId}',
  headers,
  pathParameters: { tenantId, invoiceId },
});

export const inInvoices = (method: string, headers: Call['headers'], tenantId: string): Call => ({
  method,
  route: '/api/billing/tenants/{tenantId}/invoices',
  headers,
  pathParameters: { tenantId },
});
