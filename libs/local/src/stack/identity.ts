import { readPeople, type People } from '@gatehouse/policy-store';
import { startIdentityProvider, type IdentityProvider } from '../identity-provider/index.ts';
import type { Log } from './log.ts';
import type { StackOptions } from './options.ts';

const METADATA_MS = 3_000;

/** What the other parts must know of the identity provider. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** `null`: it is not the local one. */
  readonly tokenUrl: string | null;
  readonly clientIds: readonly string[];
  /** Tenant by machine client, whose tokens carry none. */
  readonly clientTenants: Readonly<Record<string, string>>;
  /** The edge's client. */
  readonly web: { readonly clientId: string; readonly clientSecret?: string };
}

interface IdentityOptions {
  readonly dataDir: string;
  readonly policyFolder: string | undefined;
  /** The services whose people can sign in; undefined: all. */
  readonly services: readonly string[] | undefined;
  readonly log: Log;
  readonly external: StackOptions['identityProvider'];
}

/** The identity provider of a run: the local one, or one that is somewhere else. */
export class Identity {
  readonly #options: IdentityOptions;
  #local: IdentityProvider | undefined;
  #people: People = { users: {}, clients: {} };
  #edgeOrigin: string | undefined;

  constructor(options: IdentityOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { dataDir, policyFolder, services, log, external } = this.#options;
    if (external) return;
    const people = readPeople(policyFolder, services);
    this.#local = await startIdentityProvider({
      dataDir,
      people,
      log: (line) => log.write(line),
      ...(this.#edgeOrigin !== undefined && { edgeOrigin: this.#edgeOrigin }),
    });
    this.#people = people;
  }

  get issuer(): Issuer {
    const { external } = this.#options;
    if (external) {
      const { issuer, jwksUrl, clientId, clientSecret } = external;
      const web = { clientId, ...(clientSecret !== undefined && { clientSecret }) };
      return { issuer, jwksUrl, tokenUrl: null, clientIds: [clientId], clientTenants: {}, web };
    }
    const local = this.#started();
    const tenants = Object.entries(this.#people.clients).map(([id, { tenant }]) => [id, tenant]);
    return {
      issuer: local.issuer,
      jwksUrl: local.jwksUri,
      tokenUrl: local.tokenUrl,
      clientIds: local.clientIds,
      clientTenants: Object.fromEntries(tenants) as Record<string, string>,
      web: { clientId: local.webClientId, clientSecret: local.clientSecret(local.webClientId) },
    };
  }

  /** Ends the session at the identity provider; `{origin}` in it is that of the edge. */
  async logoutUrl(): Promise<string> {
    const { external } = this.#options;
    const { issuer, web } = this.issuer;
    const endpoint = external ? await endSessionEndpoint(issuer) : this.#started().endSessionUrl;
    return `${endpoint}?client_id=${encodeURIComponent(web.clientId)}&post_logout_redirect_uri={origin}%2F`;
  }

  /** Lets the edge at this origin sign people in. */
  trustEdge(origin: string): void {
    this.#edgeOrigin = origin;
    this.#local?.trustEdge(origin);
  }

  /** Takes over an edited file of people, under the same issuer and with the same keys. */
  async restart(): Promise<void> {
    if (!this.#local) return;
    readPeople(this.#options.policyFolder, this.#options.services);
    await this.#local.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#local?.close();
  }

  #started(): IdentityProvider {
    if (!this.#local) throw new Error('The identity provider has not been started.');
    return this.#local;
  }
}

/** From the metadata of an identity provider (OpenID Connect RP-Initiated Logout 1.0); its own address when it has none. */
async function endSessionEndpoint(issuer: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(METADATA_MS);
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal });
    const { end_session_endpoint: endpoint } = (await answer.json()) as { end_session_endpoint?: unknown };
    return typeof endpoint === 'string' && URL.canParse(endpoint) ? endpoint : issuer;
  } catch {
    return issuer;
  }
}
