import { randomUUID } from 'node:crypto';
import type {
  ApproveOrderInput,
  DeleteOrderInput,
  GetOrderOutput,
  ListOrdersInput,
  UpdateOrderInput,
} from '@gatehouse/model/commercial';
import { ModelledError, type Complete } from '@gatehouse/service';
import { deleteVersioned, listPage, updateVersioned, type Tenant } from '@gatehouse/service/data';

export type Order = Complete<GetOrderOutput>;

interface Row {
  id: string;
  status: Order['status'];
  total_minor: number;
  currency: string;
  note: string | null;
  owner: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toOrder = (row: Row): Order => ({
  orderId: row.id,
  status: row.status,
  total: { amountMinor: row.total_minor, currency: row.currency },
  note: row.note ?? undefined,
  owner: row.owner,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, order: Pick<Order, 'total' | 'note' | 'owner'>) {
  const { total, note, owner } = order;
  const orderId = randomUUID();
  await tenant.rows(
    `INSERT INTO orders (tenant_id, id, total_minor, currency, note, owner)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    orderId,
    total.amountMinor,
    total.currency,
    note,
    owner,
  );
  return { orderId, version: 1 };
}

export async function get(tenant: Tenant, orderId: string, lock: 'FOR SHARE' | '' = ''): Promise<Order> {
  const sql = `SELECT * FROM orders WHERE tenant_id = $1 AND id = $2 ${lock}`;
  return toOrder(await tenant.one<Row>('Order', sql, orderId));
}

/** Until the transaction ends nobody changes, approves or deletes the order, so its lines may change. */
export async function holdOpen(tx: Tenant, orderId: string): Promise<void> {
  const { status } = await get(tx, orderId, 'FOR SHARE');
  if (status !== 'OPEN') {
    throw new ModelledError('ConflictException', { message: 'The order is no longer open' });
  }
}

export function update(tenant: Tenant, input: Complete<UpdateOrderInput>): Promise<Order> {
  const { total, note = null } = input;
  return change(tenant, input, { total_minor: total.amountMinor, currency: total.currency, note });
}

export function approve(tenant: Tenant, input: Complete<ApproveOrderInput>): Promise<Order> {
  return change(tenant, input, { status: 'APPROVED' });
}

/** An order changes only while it is open, and only as the version that the caller has read. */
async function change(
  tenant: Tenant,
  { orderId: id, version }: Pick<Order, 'orderId' | 'version'>,
  set: Partial<Row>,
): Promise<Order> {
  const expected = { table: 'orders', key: { id }, version, when: { status: 'OPEN' } };
  return toOrder(await updateVersioned<Row>(tenant, 'Order', { ...expected, set }));
}

export function remove(tenant: Tenant, { orderId: id, version }: Complete<DeleteOrderInput>): Promise<void> {
  return deleteVersioned(tenant, 'Order', {
    table: 'orders',
    key: { id },
    version,
    when: { status: 'OPEN' },
  });
}

export async function list(tenant: Tenant, input: Complete<ListOrdersInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'orders',
    page: input,
    where: {
      'status = ?': input.status,
      'created_at >= ?': input.createdAfter,
      'created_at < ?': input.createdBefore,
    },
  });
  return { items: rows.map(toOrder), nextToken };
}
