import { randomUUID } from 'node:crypto';
import type {
  CreateTeamInput,
  GetTeamOutput,
  ListTeamsInput,
  UpdateTeamInput,
} from '@gatehouse/model/user-mgmt';
import type { Complete } from '@gatehouse/service';
import { deleteVersioned, listPage, updateVersioned, type Tenant } from '@gatehouse/service/data';
import { refusing } from './constraints.ts';

export type Team = Complete<GetTeamOutput>;

interface Row {
  id: string;
  name: string;
  description: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

const toTeam = (row: Row): Team => ({
  teamId: row.id,
  name: row.name,
  description: row.description ?? undefined,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function create(tenant: Tenant, { name, description }: Complete<CreateTeamInput>) {
  const teamId = randomUUID();
  const sql = 'INSERT INTO teams (tenant_id, id, name, description) VALUES ($1, $2, $3, $4)';
  await refusing(tenant.rows(sql, teamId, name, description));
  return { teamId, version: 1 };
}

export async function get(tenant: Tenant, teamId: string): Promise<Team> {
  const sql = 'SELECT * FROM teams WHERE tenant_id = $1 AND id = $2';
  return toTeam(await tenant.one<Row>('Team', sql, teamId));
}

export async function update(tenant: Tenant, input: Complete<UpdateTeamInput>): Promise<Team> {
  const { teamId: id, version, name, description = null } = input;
  const expected = { table: 'teams', key: { id }, version };
  const set = { name, description };
  return toTeam(await refusing(updateVersioned<Row>(tenant, 'Team', { ...expected, set })));
}

export function remove(tenant: Tenant, id: string): Promise<void> {
  return deleteVersioned(tenant, 'Team', { table: 'teams', key: { id } });
}

export async function list(tenant: Tenant, input: Complete<ListTeamsInput>) {
  const { rows, nextToken } = await listPage<Row>(tenant, { from: 'teams', page: input, order: ['name'] });
  return { items: rows.map(toTeam), nextToken };
}
