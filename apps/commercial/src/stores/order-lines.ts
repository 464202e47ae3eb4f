import { randomUUID } from 'node:crypto';
import type {
  CreateOrderLineInput,
  DeleteOrderLineInput,
  GetOrderLineInput,
  GetOrderLineOutput,
  ListOrderLinesInput,
} from '@gatehouse/model/commercial';
import type { Complete } from '@gatehouse/service';
import { deleteVersioned, listPage, type Tenant } from '@gatehouse/service/data';

export type OrderLine = Complete<GetOrderLineOutput>;

interface Row {
  order_id: string;
  id: string;
  sku: string;
  quantity: number;
  unit_price_minor: number;
  currency: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toOrderLine = (row: Row): OrderLine => ({
  orderId: row.order_id,
  lineId: row.id,
  sku: row.sku,
  quantity: row.quantity,
  unitPrice: { amountMinor: row.unit_price_minor, currency: row.currency },
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, input: Complete<CreateOrderLineInput>) {
  const { orderId, sku, quantity, unitPrice } = input;
  const lineId = randomUUID();
  await tenant.rows(
    `INSERT INTO order_lines (tenant_id, order_id, id, sku, quantity, unit_price_minor, currency)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    orderId,
    lineId,
    sku,
    quantity,
    unitPrice.amountMinor,
    unitPrice.currency,
  );
  return { orderId, lineId, version: 1 };
}

export async function get(tenant: Tenant, input: Complete<GetOrderLineInput>): Promise<OrderLine> {
  const sql = 'SELECT * FROM order_lines WHERE tenant_id = $1 AND order_id = $2 AND id = $3';
  return toOrderLine(await tenant.one<Row>('OrderLine', sql, input.orderId, input.lineId));
}

export function remove(tenant: Tenant, { orderId, lineId }: Complete<DeleteOrderLineInput>): Promise<void> {
  const key = { order_id: orderId, id: lineId };
  return deleteVersioned(tenant, 'OrderLine', { table: 'order_lines', key });
}

export async function list(tenant: Tenant, input: Complete<ListOrderLinesInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'order_lines',
    page: input,
    where: { 'order_id = ?': input.orderId },
    order: 'oldest',
  });
  return { items: rows.map(toOrderLine), nextToken };
}
