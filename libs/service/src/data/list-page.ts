import { escapeIdentifier } from 'pg';
import { decodePage, encodePage } from './page-token.ts';
import type { Tenant } from './tenant.ts';

const DEFAULT_SIZE = 20;

export interface ListQuery {
  /** Table with the columns `tenant_id` and `id`, and those of the order. */
  readonly from: string;
  /** Input of the list operation, as far as it is about pages. */
  readonly page: { readonly nextToken?: string; readonly maxResults?: number };
  /** Conditions with their value at `?`; one whose value is undefined does not filter. */
  readonly where?: Readonly<Record<string, unknown>>;
  /**
   * `newest` (default) or `oldest` first, by `created_at`; or ascending by columns that are NOT NULL: `['email']`.
   * What is equal goes by `id`. With an index on tenant_id and these columns, every page is as quick as the first.
   */
  readonly order?: 'newest' | 'oldest' | readonly string[];
}

export interface Page<Row> {
  readonly rows: Row[];
  /** Absent on the last page. */
  readonly nextToken: string | undefined;
}

interface Positioned {
  page_position?: string[];
}

/**
 * One page of a tenant's rows in a fixed order, without gaps or repeats while rows come and go. Its `nextToken`
 * is valid for this tenant and these conditions only; any other is a `ValidationException`.
 *
 * @example
 * const { rows, nextToken } = await listPage<OrderRow>(tenant, {
 *   from: 'orders',
 *   page: input,
 *   where: { 'status = ?': input.status, 'created_at >= ?': input.createdAfter },
 * });
 */
export async function listPage<Row extends object>(tenant: Tenant, query: ListQuery): Promise<Page<Row>> {
  const { from, page, where = {}, order = 'newest' } = query;
  const conditions = Object.entries(where).filter(([, value]) => value !== undefined);
  const binding = JSON.stringify([tenant.id, from, order, conditions]);
  const after =
    page.nextToken === undefined ? undefined : decodePage(tenant.pageKey, binding, page.nextToken);
  const size = page.maxResults ?? DEFAULT_SIZE;
  const columns = [...(typeof order === 'string' ? ['created_at'] : order), 'id'].map(escapeIdentifier);
  const [direction, beyond] = order === 'newest' ? ['DESC', '<'] : ['ASC', '>'];

  const values: unknown[] = conditions.map(([, value]) => value);
  const clauses = ['tenant_id = $1', ...conditions.map(([sql], index) => sql.replace('?', `$${index + 2}`))];
  if (after) {
    const positions = after.map((position) => `$${values.push(position) + 1}`);
    clauses.push(`(${columns.join(', ')}) ${beyond} (${positions.join(', ')})`);
  }
  const rows = await tenant.rows<Row & Positioned>(
    `SELECT *, ARRAY[${columns.map((column) => `${column}::text`).join(', ')}] AS page_position
     FROM ${escapeIdentifier(from)} WHERE ${clauses.join(' AND ')}
     ORDER BY ${columns.map((column) => `${column} ${direction}`).join(', ')} LIMIT ${size + 1}`,
    ...values,
  );
  const last = rows.length > size ? rows[size - 1]?.page_position : undefined;
  const nextToken = last && encodePage(tenant.pageKey, binding, last);
  return { rows: rows.slice(0, size).map(withoutPosition), nextToken };
}

function withoutPosition<Row extends Positioned>(row: Row): Row {
  delete row.page_position;
  return row;
}
