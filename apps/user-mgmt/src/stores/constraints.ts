import { ModelledError, notFound } from '@gatehouse/service';

const conflict = (message: string) => new ModelledError('ConflictException', { message });

/** What the caller is told when a change would break a constraint of `migrations/`. */
const refusals = new Map<unknown, () => ModelledError>([
  ['accounts_email', () => conflict('The e-mail address is taken')],
  ['teams_name', () => conflict('The name is taken')],
  ['memberships_once', () => conflict('The account is a member of the team already')],
  ['memberships_team', () => notFound('Team')],
  ['memberships_account', () => notFound('Account')],
]);

/**
 * The database decides, so parallel calls are told the truth too: whoever breaks a constraint gets its refusal.
 *
 * @example
 * await refusing(tenant.rows('INSERT INTO teams (tenant_id, id, name) VALUES ($1, $2, $3)', teamId, name));
 */
export async function refusing<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } catch (error) {
    const { constraint } = error as { constraint?: unknown };
    throw refusals.get(constraint)?.() ?? error;
  }
}
