import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { prepare } from '../../data/migrate.ts';

/** A database that a spec got. */
export interface NewDatabase {
  readonly name: string;
  readonly url: string;
  /** Key of its page tokens, base64; empty when the database is. */
  readonly pageKey: string;
}

/** The databases of all specs of a run, on one server; what a folder asks for is made once and copied then. */
export class TestDatabases {
  readonly #server: URL;
  readonly #administration: Pool;
  readonly #templates = new Map<string, Promise<NewDatabase>>();
  readonly #names = new Set<string>();
  readonly #prefix: string;

  /**
   * @param serverUrl a database of the server, with a user who may create others
   * @param prefix of their names, which tells them from those of another run
   */
  constructor(serverUrl: string, prefix = 'test_') {
    this.#prefix = prefix;
    this.#server = new URL(serverUrl);
    this.#administration = new Pool({ connectionString: serverUrl, max: 4 });
    // A server that goes away fails the next query; unheard, it would end the process.
    this.#administration.on('error', () => undefined);
  }

  /** A new database with the migrations and the demo data of a service's folder; an empty one for `''`. */
  async create(folder: string): Promise<NewDatabase> {
    if (folder === '') return this.#make('template1', '');
    const template = this.#templates.get(folder) ?? this.#prepare(folder);
    this.#templates.set(folder, template);
    const { name, pageKey } = await template;
    return this.#make(name, pageKey);
  }

  async drop(name: string): Promise<void> {
    if (!this.#names.delete(name)) return;
    await this.#administration.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }

  /** Drops what is left. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#names].map((name) => this.drop(name)));
    await this.#administration.end();
  }

  async #make(template: string, pageKey: string): Promise<NewDatabase> {
    const name = `${this.#prefix}${randomUUID().replaceAll('-', '')}`;
    this.#names.add(name);
    // Through the write-ahead log, which is the default, it takes twice as long.
    await this.#administration.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    const url = new URL(this.#server);
    url.pathname = `/${name}`;
    return { name, url: url.href, pageKey };
  }

  async #prepare(folder: string): Promise<NewDatabase> {
    const empty = await this.#make('template1', '');
    const pageKey = await prepare({ databaseUrl: empty.url, folder, demoData: true });
    return { ...empty, pageKey: pageKey.toString('base64') };
  }
}
