import { randomUUID } from 'node:crypto';
import type {
  CreateMembershipInput,
  DeleteMembershipInput,
  GetMembershipInput,
  GetMembershipOutput,
  ListMembershipsInput,
} from '@gatehouse/model/user-mgmt';
import type { Complete } from '@gatehouse/service';
import { deleteVersioned, listPage, type Tenant } from '@gatehouse/service/data';
import { refusing } from './constraints.ts';

export type Membership = Complete<GetMembershipOutput>;

interface Row {
  team_id: string;
  id: string;
  account_id: string;
  role: Membership['role'];
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toMembership = (row: Row): Membership => ({
  teamId: row.team_id,
  memberId: row.id,
  accountId: row.account_id,
  role: row.role,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, input: Complete<CreateMembershipInput>) {
  const { teamId, accountId, role } = input;
  const memberId = randomUUID();
  const sql =
    'INSERT INTO memberships (tenant_id, team_id, id, account_id, role) VALUES ($1, $2, $3, $4, $5)';
  await refusing(tenant.rows(sql, teamId, memberId, accountId, role));
  return { teamId, memberId, version: 1 };
}

export async function get(tenant: Tenant, input: Complete<GetMembershipInput>): Promise<Membership> {
  const sql = 'SELECT * FROM memberships WHERE tenant_id = $1 AND team_id = $2 AND id = $3';
  return toMembership(await tenant.one<Row>('Membership', sql, input.teamId, input.memberId));
}

export function remove(tenant: Tenant, { teamId, memberId }: Complete<DeleteMembershipInput>): Promise<void> {
  const key = { team_id: teamId, id: memberId };
  return deleteVersioned(tenant, 'Membership', { table: 'memberships', key });
}

export async function list(tenant: Tenant, input: Complete<ListMembershipsInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, {
    from: 'memberships',
    page: input,
    where: { 'team_id = ?': input.teamId },
    order: 'oldest',
  });
  return { items: rows.map(toMembership), nextToken };
}
