import { randomUUID } from 'node:crypto';
import type { CreateQuoteInput, GetQuoteOutput, ListQuotesInput } from '@gatehouse/model/commercial';
import type { Complete } from '@gatehouse/service';
import { listPage, updateVersioned, type Tenant } from '@gatehouse/service/data';

export type Quote = Complete<GetQuoteOutput>;

interface Row {
  id: string;
  status: Quote['status'];
  total_minor: number;
  currency: string;
  valid_until: Date | null;
  note: string | null;
  order_id: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toQuote = (row: Row): Quote => ({
  quoteId: row.id,
  status: row.status,
  total: { amountMinor: row.total_minor, currency: row.currency },
  validUntil: row.valid_until ?? undefined,
  note: row.note ?? undefined,
  orderId: row.order_id ?? undefined,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, { total, validUntil, note }: Complete<CreateQuoteInput>) {
  const quoteId = randomUUID();
  await tenant.rows(
    `INSERT INTO quotes (tenant_id, id, total_minor, currency, valid_until, note)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    quoteId,
    total.amountMinor,
    total.currency,
    validUntil,
    note,
  );
  return { quoteId, version: 1 };
}

export async function get(tenant: Tenant, quoteId: string): Promise<Quote> {
  const sql = 'SELECT * FROM quotes WHERE tenant_id = $1 AND id = $2';
  return toQuote(await tenant.one<Row>('Quote', sql, quoteId));
}

export async function accept(tenant: Tenant, { quoteId: id, version }: Quote, orderId: string) {
  const set = { status: 'ACCEPTED', order_id: orderId };
  const row = await updateVersioned<Row>(tenant, 'Quote', { table: 'quotes', key: { id }, version, set });
  return { ...toQuote(row), orderId };
}

export async function list(tenant: Tenant, input: Complete<ListQuotesInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'quotes',
    page: input,
    where: { 'status = ?': input.status },
  });
  return { items: rows.map(toQuote), nextToken };
}
