import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeActionMaps, mergeGatewayDocuments, readModel } from '@gatehouse/model';
import { startAuthorizer, type LocalAuthorizer } from '../authorizer/index.ts';
import { startDatabase, type Database } from '../database/index.ts';
import { startEdge, type Edge } from '../edge/index.ts';
import { listen } from '../loopback/index.ts';
import { startPolicyStore } from '../policy-store/index.ts';
import { createRouter } from '../router/index.ts';
import { buildAuthorizer } from './authorizer-bundle.ts';
import { authorizerEnvironment } from './authorizer-environment.ts';
import { Identity } from './identity.ts';
import type { Log } from './log.ts';
import { absentServices, type Settings } from './options.ts';
import type { Parts } from './parts.ts';
import { Policies, type Deployed } from './policies.ts';
import { policyStoreAccess, type PolicyStoreAccess } from './policy-store-access.ts';
import type { Run } from './run-file.ts';
import { Services } from './services.ts';
import { WebPage } from './web-page.ts';

/** The parts of a run that is up, and how each takes over what was edited. */
export interface Running {
  readonly edge: Edge;
  readonly identity: Identity;
  readonly services: Services;
  readonly webPage: WebPage;
  readonly policyStore: PolicyStoreAccess & { readonly policyStoreId: string };
  readonly router: {
    readonly url: string;
    /** Reads the gateway documents and the services' URLs anew. */
    readonly reload: () => void;
  };
  readonly authorizer: {
    /** Writes policies, schema and action map anew, and puts an authorizer that knows them in place. */
    readonly reload: () => Promise<void>;
    /** Puts an authorizer made of the edited sources in place. */
    readonly rebuild: () => Promise<void>;
  };
}

interface StartOptions {
  readonly settings: Settings;
  readonly parts: Parts;
  readonly log: Log;
  readonly onMove: () => void;
}

/** Starts everything that can at once; what needs another part waits for that one only. */
export async function startParts(options: StartOptions): Promise<Running> {
  const { settings, parts, log } = options;
  const { transport, onNotice } = settings;
  const where: { router?: string; webPage?: WebPage } = {};
  const identity = startIdentity(options);
  const edge = identity.then((provider) => startFront(options, provider, where));
  const access = startStore(options);
  const services = startServices(options);
  const logoutUrl = identity.then((provider) => provider.logoutUrl());
  const webPage = parts.start(
    'web page',
    async () => (where.webPage = await WebPage.start({ transport, logoutUrl, log, onNotice })),
    (page) => page.stop(),
  );
  const built = buildAuthorizer();
  const authorizer = Promise.all([identity, edge, access, built]).then(([provider, front, store, bundle]) =>
    startGate(options, { provider, front, store, bundle }),
  );
  const router = Promise.all([authorizer, services]).then(([gate, running]) =>
    startRouter(options, gate.host, running),
  );
  const all = [identity, edge, access, services, webPage, built, authorizer, router] as const;
  await Promise.allSettled(all);
  const [provider, front, store, running, page, , gate, { url, reload }] = await Promise.all(all);
  where.router = url;
  return {
    edge: front,
    identity: provider,
    services: running,
    webPage: page,
    policyStore: { ...store.access, policyStoreId: gate.deployed.policyStoreId },
    router: { url, reload },
    authorizer: { reload: gate.reload, rebuild: gate.rebuild },
  };
}

function startIdentity({ settings, parts, log }: StartOptions): Promise<Identity> {
  const { dataDir, policyFolder, loaded: services, identityProvider: external } = settings;
  const start = async () => {
    const identity = new Identity({ dataDir, policyFolder, services, log, external });
    await identity.start();
    return identity;
  };
  return parts.start('identity provider', start, (identity) => identity.stop());
}

type Where = { readonly router?: string; readonly webPage?: WebPage };

async function startFront(
  { settings, parts, log }: StartOptions,
  identity: Identity,
  where: Where,
): Promise<Edge> {
  const { port, transport, dataDir } = settings;
  const { issuer, web } = identity.issuer;
  const start = () =>
    startEdge({
      port,
      transport,
      dataDir,
      routerUrl: () => where.router,
      webUrl: () => where.webPage?.url,
      identityProvider: { issuer, ...web },
      log: (line) => log.write(line),
    });
  const edge = await parts.start('edge', start, (started) => started.close());
  identity.trustEdge(edge.url);
  return edge;
}

interface Store {
  readonly access: PolicyStoreAccess;
  readonly policies: Policies;
}

async function startStore({ settings, parts, log }: StartOptions): Promise<Store> {
  const { policyStoreEndpoint, policyStoreId, policyFolder: folder, loaded: services } = settings;
  const start = async () => {
    const isLocal = policyStoreEndpoint === undefined;
    const local = isLocal ? await startPolicyStore({ log: (line) => log.write(line) }) : undefined;
    const access = policyStoreAccess(local?.url ?? policyStoreEndpoint ?? '', isLocal);
    const writes = policyStoreId === undefined;
    const policies = new Policies({ ...access, policyStoreId, writes, folder, services });
    return { access, policies, local };
  };
  return parts.start('policy store', start, async ({ policies, local }) => {
    policies.close();
    await local?.close();
  });
}

function startRows({ settings, parts, log }: StartOptions): Promise<Database> {
  const { dataDir, databaseUrl: externalUrl, databasePrefix: prefix } = settings;
  return parts.start(
    'database',
    () => startDatabase({ dataDir, log: (line) => log.write(line), externalUrl, prefix }),
    (running) => running.close(),
  );
}

function startServices(options: StartOptions): Promise<Services> {
  const { settings, parts, log, onMove } = options;
  const { services, started, upstreams, onNotice } = settings;
  const database = started.length > 0 ? startRows(options) : undefined;
  database?.catch(() => undefined);
  const start = async () => {
    const url = async (service: string) => (await database)?.url(service) ?? '';
    const running = new Services({ services, started, upstreams, databaseUrl: url, log, onNotice, onMove });
    await Promise.all([database, running.start()]);
    return running;
  };
  return parts.start('services', start, (running) => running.stop());
}

interface Gate {
  readonly host: LocalAuthorizer;
  readonly deployed: Deployed;
  readonly reload: () => Promise<void>;
  readonly rebuild: () => Promise<void>;
}

interface GateInputs {
  readonly provider: Identity;
  readonly front: Edge;
  readonly store: Store;
  readonly bundle: string;
}

async function startGate({ settings, parts, log }: StartOptions, inputs: GateInputs): Promise<Gate> {
  const { provider, front, store, bundle } = inputs;
  const actionMapFile = join(settings.dataDir, 'action-map.json');
  const environment = async (deployed: Deployed) => {
    await writeFile(actionMapFile, JSON.stringify(mergeActionMaps(readModel(undefined, settings.loaded))));
    const { issuer } = provider;
    return authorizerEnvironment({
      issuer,
      deployed,
      actionMapFile,
      edgeOrigin: front.url,
      policyStore: store.access,
    });
  };
  let deployed = await store.policies.apply();
  const env = await environment(deployed);
  const host = await parts.start(
    'authorizer',
    () => startAuthorizer({ bundle, env, log: (line) => log.write(deployed.reasons?.explain(line) ?? line) }),
    (running) => running.stop(),
  );
  return {
    host,
    deployed,
    reload: async () => {
      deployed = await store.policies.apply();
      await host.replace({ env: await environment(deployed) });
    },
    rebuild: async () => host.replace({ bundle: await buildAuthorizer() }),
  };
}

async function startRouter(
  { settings, parts, log }: StartOptions,
  authorizer: LocalAuthorizer,
  services: Services,
) {
  const { loaded } = settings;
  const absent = absentServices(settings).map(({ name }) => name);
  const source = () => ({
    document: mergeGatewayDocuments(readModel(undefined, loaded)),
    variables: services.variables(),
    absent,
  });
  const router = createRouter({
    ...source(),
    authorize: (event) => authorizer.authorize(event),
    log: (line) => log.write(line),
  });
  const { port } = await parts.start(
    'router',
    () => listen(router.server),
    (listening) => listening.close(),
  );
  return { url: `http://127.0.0.1:${port}`, reload: () => router.reload(source()) };
}

/** What runs where, at this moment. */
export function describeRun(settings: Settings, running: Running): Run {
  const { issuer, jwksUrl, tokenUrl } = running.identity.issuer;
  const { endpoint, policyStoreId } = running.policyStore;
  return {
    pid: process.pid,
    edge: running.edge.url,
    issuer,
    tokenUrl,
    jwksUrl,
    router: running.router.url,
    policyStore: endpoint,
    policyStoreId,
    services: running.services.urls(),
    transport: settings.transport,
    log: settings.logFile,
  };
}
