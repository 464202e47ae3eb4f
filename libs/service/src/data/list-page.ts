import { escapeIdentifier } from 'pg';
import { decodePage, encodePage } from './page-token.ts';
import type { Tenant } from './tenant.ts';

const DEFAULT_SIZE = 20;

export interface ListQuery {
  /** Table with the columns `tenant_id`, `id` and `created_at`. */
  readonly from: string;
  /** Input of the list operation, as far as it is about pages. */
  readonly page: { readonly nextToken?: string; readonly maxResults?: number };
  /** Conditions with their value at `?`; one whose value is undefined does not filter. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** Default: newest first. */
  readonly order?: 'newest' | 'oldest';
}

export interface Page<Row> {
  readonly rows: Row[];
  /** Absent on the last page. */
  readonly nextToken: string | undefined;
}

interface Positioned {
  id: string;
  page_position?: string;
}

/**
 * One page of a tenant's rows by creation time, without gaps or repeats while rows come and go. Its `nextToken`
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

  const values: unknown[] = conditions.map(([, value]) => value);
  const clauses = ['tenant_id = $1', ...conditions.map(([sql], index) => sql.replace('?', `$${index + 2}`))];
  if (after) {
    const first = values.push(...after);
    clauses.push(
      `(created_at, id) ${order === 'newest' ? '<' : '>'} ($${first}::timestamptz, $${first + 1})`,
    );
  }
  const direction = order === 'newest' ? 'DESC' : 'ASC';
  const rows = await tenant.rows<Row & Positioned>(
    `SELECT *, created_at::text AS page_position FROM ${escapeIdentifier(from)}
     WHERE ${clauses.join(' AND ')} ORDER BY created_at ${direction}, id ${direction} LIMIT ${size + 1}`,
    ...values,
  );
  const last = rows.length > size ? rows[size - 1] : undefined;
  const nextToken = last && encodePage(tenant.pageKey, binding, [last.page_position ?? '', last.id]);
  return { rows: rows.slice(0, size).map(withoutPosition), nextToken };
}

function withoutPosition<Row extends Positioned>(row: Row): Row {
  delete row.page_position;
  return row;
}
