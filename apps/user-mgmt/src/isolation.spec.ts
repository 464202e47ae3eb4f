import { conflict } from '@gatehouse/service/testing';
import { greta, openUserMgmt, uma } from '../test/user-mgmt.ts';

const { call } = openUserMgmt();

/** Everything that uma's tenant can read. */
async function everythingOfAcme() {
  const accounts = await call('ListAccounts', { maxResults: 100 }, uma);
  const teams = await call('ListTeams', { maxResults: 100 }, uma);
  return {
    accounts: await Promise.all(
      accounts.items.map(({ accountId }) => call('GetAccount', { accountId }, uma)),
    ),
    teams: await Promise.all(teams.items.map(({ teamId }) => call('GetTeam', { teamId }, uma))),
    members: await Promise.all(teams.items.map(({ teamId }) => call('ListMemberships', { teamId }, uma))),
  };
}

const person = { version: 1, email: 'mallory@globex.example', displayName: 'Mallory' };
const member = { memberId: 'mem-1' };
const attempts: [string, () => Promise<object>][] = [
  ['reads an account', () => call('GetAccount', { accountId: 'acc-1' }, greta)],
  ['changes an account', () => call('UpdateAccount', { accountId: 'acc-1', ...person }, greta)],
  ['disables an account', () => call('DisableAccount', { accountId: 'acc-1' }, greta)],
  ['deletes an account', () => call('DeleteAccount', { accountId: 'acc-1' }, greta)],
  ['reads a team', () => call('GetTeam', { teamId: 'team-1' }, greta)],
  ['changes a team', () => call('UpdateTeam', { teamId: 'team-1', version: 1, name: 'Ours' }, greta)],
  ['deletes a team', () => call('DeleteTeam', { teamId: 'team-1' }, greta)],
  ['reads a membership', () => call('GetMembership', { teamId: 'team-1', ...member }, greta)],
  [
    'reads a membership under a team of its own',
    () => call('GetMembership', { teamId: 'team-9', ...member }, greta),
  ],
  ['lists members', () => call('ListMemberships', { teamId: 'team-1' }, greta)],
  [
    'adds a member of its own',
    () => call('CreateMembership', { teamId: 'team-1', accountId: 'acc-9', role: 'LEAD' }, greta),
  ],
  [
    'takes a member into its own team',
    () => call('CreateMembership', { teamId: 'team-9', accountId: 'acc-4', role: 'LEAD' }, greta),
  ],
  ['ends a membership', () => call('DeleteMembership', { teamId: 'team-1', ...member }, greta)],
  [
    'ends a membership under its own team',
    () => call('DeleteMembership', { teamId: 'team-9', ...member }, greta),
  ],
];

describe('another tenant', () => {
  it.each(attempts)('never %s, and cannot tell it from an unknown one', async (_, attempt) => {
    const before = await everythingOfAcme();
    await expect(attempt()).rejects.toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    expect(await everythingOfAcme()).toEqual(before);
    await expect(call('ListMemberships', { teamId: 'team-9' }, greta)).resolves.toEqual({ items: [] });
  });

  it('counts nothing: its lists end where its own things end', async () => {
    await expect(call('ListAccounts', { maxResults: 1 }, greta)).resolves.toEqual({
      items: [expect.objectContaining({ accountId: 'acc-9' })],
    });
    await expect(call('ListTeams', { maxResults: 1 }, greta)).resolves.toEqual({
      items: [{ teamId: 'team-9', name: 'Research' }],
    });
  });

  it.each(['ListAccounts', 'ListTeams'] as const)('goes on with no page of %s of acme', async (list) => {
    const { nextToken } = await call(list, { maxResults: 1 }, uma);
    const stolen = call(list, { maxResults: 1, nextToken }, greta);
    await expect(stolen).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('learns of no e-mail address and no name: what acme has taken is free to it', async () => {
    const ada = { email: 'ada@acme.example', displayName: 'Ada' };
    await expect(call('CreateAccount', ada, uma)).rejects.toMatchObject(conflict);
    await expect(call('CreateAccount', ada, greta)).resolves.toMatchObject({ version: 1 });
    await expect(call('CreateTeam', { name: 'Sales' }, uma)).rejects.toMatchObject(conflict);
    await expect(call('CreateTeam', { name: 'Sales' }, greta)).resolves.toMatchObject({ version: 1 });
  });
});
