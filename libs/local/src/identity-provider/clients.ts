import type { ClientMetadata } from 'oidc-provider';
import type { People } from './people.ts';

/** The edge: confidential, authorization code + PKCE. */
export const WEB_CLIENT = 'gatehouse-web';
/** `gatehouse token`: public, authorization code + PKCE. */
export const CLI_CLIENT = 'gatehouse-cli';
/** Never listened on: the headless sign-in reads the code from the redirect itself. */
export const CLI_REDIRECT = 'http://127.0.0.1/callback';

/** Ids of the clients that hold a secret. */
export const confidentialClients = (people: People): string[] => [WEB_CLIENT, ...Object.keys(people.clients)];

interface ClientSource {
  readonly people: People;
  readonly secrets: Readonly<Record<string, string>>;
  readonly edgeOrigin: string | undefined;
}

/** Registered metadata of every client, by id (OpenID Connect Dynamic Client Registration 1.0, section 2). */
export function clientMetadata({ people, secrets, edgeOrigin }: ClientSource): Map<string, ClientMetadata> {
  const clients: ClientMetadata[] = [
    {
      client_id: CLI_CLIENT,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [CLI_REDIRECT],
    },
    ...Object.keys(people.clients).map((id): ClientMetadata => ({
      client_id: id,
      client_secret: secrets[id] ?? '',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
  ];
  if (edgeOrigin) clients.push(webClient(edgeOrigin, secrets[WEB_CLIENT] ?? ''));
  return new Map(clients.map((client) => [client.client_id, client]));
}

function webClient(edgeOrigin: string, secret: string): ClientMetadata {
  return {
    client_id: WEB_CLIENT,
    client_name: 'Gatehouse',
    client_secret: secret,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${edgeOrigin}/oauth2/idpresponse`],
    post_logout_redirect_uris: [`${edgeOrigin}/`],
  };
}
