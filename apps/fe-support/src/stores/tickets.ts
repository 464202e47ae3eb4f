import { randomUUID } from 'node:crypto';
import type {
  CreateTicketInput,
  GetTicketOutput,
  ListTicketsInput,
  UpdateTicketInput,
} from '@gatehouse/model/fe-support';
import { ModelledError, type Complete } from '@gatehouse/service';
import { listPage, updateVersioned, type Tenant } from '@gatehouse/service/data';

export type Ticket = Complete<GetTicketOutput>;

interface Row {
  id: string;
  subject: string;
  body: string;
  status: Ticket['status'];
  priority: Ticket['priority'];
  requester: string;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toTicket = (row: Row): Ticket => ({
  ticketId: row.id,
  subject: row.subject,
  body: row.body,
  status: row.status,
  priority: row.priority,
  requester: row.requester,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const noLongerOpen = () =>
  new ModelledError('ConflictException', { message: 'The ticket is no longer open' });

type NewTicket = Complete<CreateTicketInput> & Pick<Ticket, 'requester'>;

export async function create(tenant: Tenant, ticket: NewTicket) {
  const { subject, body, priority = 'NORMAL', requester } = ticket;
  const ticketId = randomUUID();
  await tenant.rows(
    `INSERT INTO tickets (tenant_id, id, subject, body, priority, requester)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    ticketId,
    subject,
    body,
    priority,
    requester,
  );
  return { ticketId, version: 1 };
}

export async function get(tenant: Tenant, ticketId: string, lock: 'FOR SHARE' | '' = ''): Promise<Ticket> {
  const sql = `SELECT * FROM tickets WHERE tenant_id = $1 AND id = $2 ${lock}`;
  return toTicket(await tenant.one<Row>('Ticket', sql, ticketId));
}

/** Until the transaction ends nobody changes or closes the ticket, so a comment may be added. */
export async function holdOpen(tx: Tenant, ticketId: string): Promise<void> {
  const { status } = await get(tx, ticketId, 'FOR SHARE');
  if (status !== 'OPEN') throw noLongerOpen();
}

/** A ticket changes only while it is open, and only as the version that the caller has read. */
export async function update(tenant: Tenant, input: Complete<UpdateTicketInput>): Promise<Ticket> {
  const { ticketId: id, version, subject, body, priority } = input;
  const expected = { table: 'tickets', key: { id }, version, when: { status: 'OPEN' } };
  const set = { subject, body, priority };
  return toTicket(await updateVersioned<Row>(tenant, 'Ticket', { ...expected, set }));
}

export async function close(tenant: Tenant, ticketId: string): Promise<Ticket> {
  const row = await tenant.first<Row>(
    `UPDATE tickets SET status = 'CLOSED', version = version + 1, updated_at = now()
     WHERE tenant_id = $1 AND id = $2 AND status = 'OPEN' RETURNING *`,
    ticketId,
  );
  if (row) return toTicket(row);
  await get(tenant, ticketId);
  throw noLongerOpen();
}

export async function list(tenant: Tenant, input: Complete<ListTicketsInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'tickets',
    page: input,
    where: { 'status = ?': input.status },
  });
  return { items: rows.map(toTicket), nextToken };
}
