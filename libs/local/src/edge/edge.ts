import { listen } from '../loopback/index.ts';
import type { Log } from './edge-line.ts';
import { createEdgeServer } from './edge-server.ts';
import { createForwarder } from './forward.ts';
import { createHandler } from './handler.ts';
import { createRelyingParty, type EdgeIdentityProvider } from './relying-party.ts';
import { createSeal, keepSealKey } from './sealing.ts';
import { createSessions } from './sessions.ts';
import { createSignIn } from './sign-in.ts';

/** How a browser's calls of `/api/*` are authenticated: by a token of its own, or by the edge's session cookie. */
export type Transport = 'bearer' | 'edge-session';

/** Base URL of a server behind the edge; a function when it may move; `undefined` while there is none (503). */
export type Upstream = string | (() => string | undefined);

export interface EdgeOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly routerUrl: Upstream;
  readonly webUrl: Upstream;
  readonly identityProvider: EdgeIdentityProvider;
  readonly transport: Transport;
  /** Folder of the run; the key of the session cookies is kept in its `edge`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Longest time from one sign-in to the next, in seconds. @default 8 hours */
  readonly sessionSeconds?: number;
  /** How long an upstream may take to answer, in milliseconds. @default 45 seconds */
  readonly upstreamTimeoutMs?: number;
  /** Milliseconds of the epoch. @default Date.now */
  readonly now?: () => number;
}

export interface Edge {
  /** @example 'http://127.0.0.1:8080' the one origin that it serves pages under */
  readonly url: string;
  close(): Promise<void>;
}

const SESSION_SECONDS = 8 * 3600;
const UPSTREAM_TIMEOUT_MS = 45_000;
/** Where the identity provider sends browsers back to, as with an Application Load Balancer. */
const CALLBACK_PATH = '/oauth2/idpresponse';

/**
 * Stands in for the Application Load Balancer: OpenID Connect in front of the pages, `/api/*` passed to the router.
 * Leaves out `x-amzn-oidc-data`, the balancer's own signed claims: nothing of Gatehouse reads it.
 * @throws {LoopbackError} ERR_PORT_BUSY, ERR_PORT_FORBIDDEN, ERR_LISTEN
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 * @example
 * const edge = await startEdge({ port: 8080, routerUrl, webUrl, identityProvider: { issuer, clientId }, transport: 'bearer', dataDir, log });
 * await fetch(`${edge.url}/api/commercial/health`);
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { now = Date.now, sessionSeconds = SESSION_SECONDS, log } = options;
  const seal = createSeal(await keepSealKey(options.dataDir), now);
  const forwarder = createForwarder(options.upstreamTimeoutMs ?? UPSTREAM_TIMEOUT_MS);

  const server = createEdgeServer((request, response) => handle(request, response), log);
  const listening = await listen(server, options.port);
  const url = `http://127.0.0.1:${listening.port}`;
  const relyingParty = createRelyingParty(options.identityProvider, url + CALLBACK_PATH);
  const sessions = createSessions({ seal, relyingParty, sessionSeconds, now });
  const signIn = createSignIn({ seal, relyingParty, sessions, origin: url, now });
  const handle = createHandler({
    ...options,
    origin: url,
    callbackPath: CALLBACK_PATH,
    forwarder,
    sessions,
    signIn,
  });
  return {
    url,
    async close() {
      await listening.close();
      forwarder.close();
    },
  };
}
