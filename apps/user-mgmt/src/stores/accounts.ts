import { randomUUID } from 'node:crypto';
import type {
  CreateAccountInput,
  GetAccountOutput,
  ListAccountsInput,
  UpdateAccountInput,
} from '@gatehouse/model/user-mgmt';
import type { Complete } from '@gatehouse/service';
import { deleteVersioned, listPage, updateVersioned, type Tenant } from '@gatehouse/service/data';
import { refusing } from './constraints.ts';

export type Account = Complete<GetAccountOutput>;

interface Row {
  id: string;
  email: string;
  display_name: string;
  status: Account['status'];
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toAccount = (row: Row): Account => ({
  accountId: row.id,
  email: row.email,
  displayName: row.display_name,
  status: row.status,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, { email, displayName }: Complete<CreateAccountInput>) {
  const accountId = randomUUID();
  const sql = 'INSERT INTO accounts (tenant_id, id, email, display_name) VALUES ($1, $2, $3, $4)';
  await refusing(tenant.rows(sql, accountId, email, displayName));
  return { accountId, version: 1 };
}

export async function get(tenant: Tenant, accountId: string): Promise<Account> {
  const sql = 'SELECT * FROM accounts WHERE tenant_id = $1 AND id = $2';
  return toAccount(await tenant.one<Row>('Account', sql, accountId));
}

export async function update(tenant: Tenant, input: Complete<UpdateAccountInput>): Promise<Account> {
  const { accountId: id, version, email, displayName } = input;
  const set = { email, display_name: displayName };
  const expected = { table: 'accounts', key: { id }, version };
  return toAccount(await refusing(updateVersioned<Row>(tenant, 'Account', { ...expected, set })));
}

export async function disable(tenant: Tenant, accountId: string): Promise<Account> {
  const row = await tenant.first<Row>(
    `UPDATE accounts SET status = 'DISABLED', version = version + 1, updated_at = now()
     WHERE tenant_id = $1 AND id = $2 AND status <> 'DISABLED' RETURNING *`,
    accountId,
  );
  return row ? toAccount(row) : get(tenant, accountId);
}

export function remove(tenant: Tenant, id: string): Promise<void> {
  return deleteVersioned(tenant, 'Account', { table: 'accounts', key: { id } });
}

export async function list(tenant: Tenant, input: Complete<ListAccountsInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'accounts',
    page: input,
    where: { 'status = ?': input.status, 'email ^@ ?': input.emailPrefix },
    order: ['email'],
  });
  return { items: rows.map(toAccount), nextToken };
}
