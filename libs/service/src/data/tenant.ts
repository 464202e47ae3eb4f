import type { Pool, PoolClient } from 'pg';
import { ServiceError } from '../errors.ts';
import { notFound } from '../modelled-error.ts';

/**
 * One tenant's rows. In every query `$1` is the tenant and the given values start at `$2`; a query that does not
 * use `$1` is refused (`ERR_TENANT_FORGOTTEN`).
 *
 * @example
 * tenant.rows<OrderRow>('SELECT * FROM orders WHERE tenant_id = $1 AND status = $2', 'OPEN');
 */
export class Tenant {
  readonly id: string;
  /** Key of the page tokens; `listPage` uses it. */
  readonly pageKey: Buffer;
  readonly #connection: Pool | PoolClient;

  constructor(id: string, pageKey: Buffer, connection: Pool | PoolClient) {
    this.id = id;
    this.pageKey = pageKey;
    this.#connection = connection;
  }

  /** All rows of a query, or of the RETURNING of a change. */
  async rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
    if (!/\$1(?!\d)/.test(sql)) throw new ServiceError('ERR_TENANT_FORGOTTEN');
    const { rows } = await this.#connection.query<Row>(sql, [this.id, ...values]);
    return rows;
  }

  /** The first row, if there is one. */
  async first<Row extends object>(sql: string, ...values: unknown[]): Promise<Row | undefined> {
    const [row] = await this.rows<Row>(sql, ...values);
    return row;
  }

  /**
   * The one row that the caller asked for; where there is none, a `ResourceNotFoundException` of the type.
   *
   * @example
   * tenant.one<OrderRow>('Order', 'SELECT * FROM orders WHERE tenant_id = $1 AND id = $2', id);
   */
  async one<Row extends object>(resourceType: string, sql: string, ...values: unknown[]): Promise<Row> {
    const row = await this.first<Row>(sql, ...values);
    if (!row) throw notFound(resourceType);
    return row;
  }

  /**
   * All or nothing: commits when `work` resolves, rolls back when it rejects. Inside, use `tx` only; a
   * transaction in a transaction is part of it.
   *
   * @example
   * await tenant.transaction(async (tx) => { … });
   */
  async transaction<Result>(work: (tx: Tenant) => Promise<Result>): Promise<Result> {
    if (!isPool(this.#connection)) return work(this);
    return inTransaction(this.#connection, (client) => work(new Tenant(this.id, this.pageKey, client)));
  }
}

const isPool = (connection: Pool | PoolClient): connection is Pool => 'totalCount' in connection;

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
