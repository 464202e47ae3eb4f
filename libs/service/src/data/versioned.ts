import { escapeIdentifier } from 'pg';
import { inWords, ModelledError, notFound } from '../modelled-error.ts';
import type { Tenant } from './tenant.ts';

type Columns = Readonly<Record<string, unknown>>;

export interface VersionedDelete {
  readonly table: string;
  /** The columns that, with the tenant, name the row: `{ id }`, or `{ order_id, id }`. */
  readonly key: Columns;
  /** The version that the caller read. */
  readonly version?: number | undefined;
  /** What the row must also be like, e.g. `{ status: 'OPEN' }`. */
  readonly when?: Columns;
}

export interface VersionedUpdate extends VersionedDelete {
  readonly version: number;
  /** New values; a column whose value is undefined stays as it is. */
  readonly set: Columns;
}

/**
 * Changes a row if it is still the version that the caller read, counts the version up and sets `updated_at`.
 * No such row is a `ResourceNotFoundException`, another version or state a `ConflictException`; of parallel
 * changes of one version exactly one wins.
 *
 * @example
 * const order = await updateVersioned<OrderRow>(tenant, 'Order', {
 *   table: 'orders', key: { id }, version: input.version, set: { status: 'APPROVED' }, when: { status: 'OPEN' },
 * });
 */
export async function updateVersioned<Row extends object>(
  tenant: Tenant,
  resourceType: string,
  update: VersionedUpdate,
): Promise<Row> {
  const values: unknown[] = [];
  const set = assignments(defined(update.set), values).join(', ');
  const sql = `UPDATE ${escapeIdentifier(update.table)}
    SET ${set === '' ? '' : `${set}, `}version = version + 1, updated_at = now()
    WHERE ${conditions(update, values)} RETURNING *`;
  const row = await tenant.first<Row>(sql, ...values);
  if (!row) throw await refusal(tenant, resourceType, update);
  return row;
}

/**
 * Deletes a row, refusing as `updateVersioned` does; without a version, whatever version it has.
 *
 * @example
 * await deleteVersioned(tenant, 'Order', { table: 'orders', key: { id: input.orderId }, version: input.version });
 */
export async function deleteVersioned(
  tenant: Tenant,
  resourceType: string,
  request: VersionedDelete,
): Promise<void> {
  const values: unknown[] = [];
  const sql = `DELETE FROM ${escapeIdentifier(request.table)} WHERE ${conditions(request, values)} RETURNING tenant_id`;
  if (!(await tenant.first(sql, ...values))) throw await refusal(tenant, resourceType, request);
}

/** `"column" = $n` for each column, whose value is added to `values`; `$1` is the tenant. */
const assignments = (columns: Columns, values: unknown[]): string[] =>
  Object.entries(columns).map(
    ([column, value]) => `${escapeIdentifier(column)} = $${values.push(value) + 1}`,
  );

const defined = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

const conditions = ({ key, version, when }: VersionedDelete, values: unknown[]): string =>
  ['tenant_id = $1', ...assignments({ ...key, ...defined({ version }), ...when }, values)].join(' AND ');

async function refusal(
  tenant: Tenant,
  resourceType: string,
  { table, key, version }: VersionedDelete,
): Promise<ModelledError> {
  const values: unknown[] = [];
  const where = conditions({ table, key }, values);
  const sql = `SELECT * FROM ${escapeIdentifier(table)} WHERE ${where}`;
  const row = await tenant.first<{ version?: number }>(sql, ...values);
  if (!row) return notFound(resourceType);
  const stale = version !== undefined && row.version !== version;
  const thing = inWords(resourceType);
  return new ModelledError('ConflictException', {
    message: stale
      ? `The ${thing} has changed since it was read`
      : `The state of the ${thing} does not allow this change`,
  });
}
