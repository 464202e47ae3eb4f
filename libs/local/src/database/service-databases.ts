import { Client } from 'pg';
import { DatabaseError, type DatabaseErrorCode } from './errors.ts';

const CONNECT_MS = 5_000;

/** What PostgreSQL and Node say, by their own codes (postgres, "Appendix A. Error Codes"). */
const failures: Record<string, DatabaseErrorCode> = {
  '28P01': 'ERR_DATABASE_REFUSED',
  '28000': 'ERR_DATABASE_REFUSED',
  '42501': 'ERR_DATABASE_PERMISSION',
};
const EXISTS = new Set(['42P04', '23505']);

/** The databases of the services on one server: a database for each, made when it is first asked for. */
export class ServiceDatabases {
  readonly #server: URL;
  readonly #prefix: string;
  readonly #urls = new Map<string, Promise<string>>();

  /** @throws {DatabaseError} ERR_DATABASE_URL */
  constructor(serverUrl: string, prefix: string) {
    this.#server = parse(serverUrl);
    this.#prefix = prefix;
  }

  /** @throws {DatabaseError} ERR_DATABASE_UNREACHABLE, _REFUSED, _PERMISSION, _FAILED */
  url(service: string): Promise<string> {
    let url = this.#urls.get(service);
    if (!url) {
      url = this.#create(service);
      this.#urls.set(service, url);
      url.catch(() => this.#urls.delete(service));
    }
    return url;
  }

  async #create(service: string): Promise<string> {
    const name = `${this.#prefix}${service.replaceAll('-', '_')}`;
    const url = new URL(this.#server);
    url.pathname = `/${name}`;
    await this.#asAdministrator(async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (rowCount) return;
      await client
        .query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
        .catch((error: { code?: string }) => {
          if (!EXISTS.has(error.code ?? '')) throw error;
        });
    });
    return url.href;
  }

  async #asAdministrator(work: (client: Client) => Promise<void>): Promise<void> {
    const url = new URL(this.#server);
    if (url.pathname.length <= 1) url.pathname = '/postgres';
    const client = new Client({ connectionString: url.href, connectionTimeoutMillis: CONNECT_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await work(client);
    } catch (error) {
      throw this.#explained(error as { code?: string });
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  #explained(error: { code?: string }): DatabaseError {
    const code = error.code ?? '';
    const sqlState = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
    const known = failures[code] ?? (sqlState ? 'ERR_DATABASE_FAILED' : 'ERR_DATABASE_UNREACHABLE');
    return new DatabaseError(
      known,
      { server: `${this.#server.hostname}:${this.#server.port || '5432'}` },
      error,
    );
  }
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname)
    throw new DatabaseError('ERR_DATABASE_URL');
  return url;
}
