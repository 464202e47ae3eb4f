import { createServer, type RequestListener } from 'node:http';
import type { ClientMetadata, Provider } from 'oidc-provider';
import { listen, LoopbackError, type Listening } from '../loopback/index.ts';
import { clientMetadata, CLI_CLIENT, confidentialClients, WEB_CLIENT } from './clients.ts';
import { configuration } from './configuration.ts';
import { IdentityProviderError } from './errors.ts';
import { interaction } from './interaction.ts';
import { loadLibrary } from './library.ts';
import { entryOf, type People } from './people.ts';
import { openRecords } from './records.ts';
import { keepPort, keepSecrets } from './secrets.ts';

export interface IdentityProviderOptions {
  /** Folder of the run; keys, secrets and sessions are kept in its `identity-provider`. */
  readonly dataDir: string;
  readonly people: People;
  /** Default: the port that this folder had last time, or any when that is taken. */
  readonly port?: number;
  /** Where the edge is, when that is known already: see `trustEdge`. */
  readonly edgeOrigin?: string;
  /** Lifetime of access tokens in seconds. @default one hour, as Cognito's */
  readonly tokenTtl?: number;
  /** Takes a line on a failure of the identity provider itself. */
  readonly log?: (line: Record<string, unknown>) => void;
}

export interface IdentityProvider {
  readonly dataDir: string;
  readonly issuer: string;
  readonly jwksUri: string;
  readonly tokenUrl: string;
  readonly endSessionUrl: string;
  /** Client id of the edge: confidential. */
  readonly webClientId: string;
  /** Client id of `gatehouse token`: public. */
  readonly cliClientId: string;
  /** Every client whose tokens this identity provider issues. */
  readonly clientIds: readonly string[];
  /** @throws {IdentityProviderError} ERR_UNKNOWN_CLIENT */
  clientSecret(id: string): string;
  /** Lets the edge at this origin sign people in (`<origin>/oauth2/idpresponse`), and no other one. */
  trustEdge(origin: string): void;
  close(): Promise<void>;
}

const TOKEN_TTL = 3600;

/**
 * Starts a real OpenID provider for the demo people, with access tokens in the shape of Amazon Cognito's.
 * @throws {IdentityProviderError} ERR_IDENTITY_PROVIDER_SECRETS
 * @throws {LoopbackError} when `port` was asked for and is taken
 * @example
 * const idp = await startIdentityProvider({ dataDir: '.gatehouse', people, edgeOrigin: 'http://127.0.0.1:8080' });
 * const token = await userToken(idp, 'alice');
 * await idp.close();
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const { dataDir, people, tokenTtl = TOKEN_TTL } = options;
  const library = await loadLibrary();
  const secrets = await keepSecrets(dataDir, confidentialClients(people));
  let clients = new Map<string, ClientMetadata>();
  const trustEdge = (edgeOrigin: string | undefined) => {
    clients = clientMetadata({ people, secrets: secrets.clientSecrets, edgeOrigin });
  };
  trustEdge(options.edgeOrigin);
  const records = await openRecords(dataDir, (id) => clients.get(id));

  let handler: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 15_000 }, (request, response) =>
    handler(request, response),
  );
  const listening = await listenWhereItWas(server, options.port, secrets.port);
  const issuer = `http://127.0.0.1:${listening.port}`;
  await keepPort(dataDir, secrets, listening.port);

  const provider = new library.Provider(
    issuer,
    configuration(library, { people, secrets, records, tokenTtl }),
  );
  provider.silent = true;
  provider.on('server_error', () => options.log?.({ level: 'error', event: 'identity-provider' }));
  handler = handle(provider, people, issuer);

  return {
    dataDir,
    issuer,
    jwksUri: `${issuer}/jwks`,
    tokenUrl: `${issuer}/token`,
    endSessionUrl: `${issuer}/session/end`,
    webClientId: WEB_CLIENT,
    cliClientId: CLI_CLIENT,
    clientIds: [WEB_CLIENT, CLI_CLIENT, ...Object.keys(people.clients)],
    clientSecret(id) {
      const secret = entryOf(secrets.clientSecrets, id);
      if (secret === undefined) {
        throw new IdentityProviderError('ERR_UNKNOWN_CLIENT', { known: Object.keys(people.clients) });
      }
      return secret;
    },
    trustEdge,
    async close() {
      await listening.close();
      await records.flush();
    },
  };
}

async function listenWhereItWas(
  server: Parameters<typeof listen>[0],
  asked: number | undefined,
  last: number | undefined,
): Promise<Listening> {
  try {
    return await listen(server, asked ?? last);
  } catch (error) {
    if (asked !== undefined || !(error instanceof LoopbackError)) throw error;
    return listen(server);
  }
}

/** Refuses every other host name: a page that rebinds its name to 127.0.0.1 could sign anybody in. */
function handle(provider: Provider, people: People, issuer: string): RequestListener {
  const library = provider.callback();
  const { host } = new URL(issuer);
  return (request, response) => {
    if (request.headers.host !== host) return void response.writeHead(421).end();
    if (!request.url?.startsWith('/interaction/')) return void library(request, response);
    interaction(provider, people, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
