import { notFound } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('DeleteTeam', () => {
  it('deletes a team with its memberships, and the accounts stay', async () => {
    await expect(call('DeleteTeam', { teamId: 'team-1' })).resolves.toEqual({});
    await expect(call('GetTeam', { teamId: 'team-1' })).rejects.toMatchObject(notFound('Team'));
    const membership = call('GetMembership', { teamId: 'team-1', memberId: 'mem-1' });
    await expect(membership).rejects.toMatchObject(notFound('Membership'));
    await expect(call('ListMemberships', { teamId: 'team-1' })).rejects.toMatchObject(notFound('Team'));
    await expect(call('GetAccount', { accountId: 'acc-1' })).resolves.toMatchObject({ version: 1 });
  });

  it('deletes whatever version there is, once', async () => {
    await call('UpdateTeam', { teamId: 'team-2', version: 1, name: 'Fairs' });
    await expect(call('DeleteTeam', { teamId: 'team-2' })).resolves.toEqual({});
    await expect(call('DeleteTeam', { teamId: 'team-2' })).rejects.toMatchObject(notFound('Team'));
  });

  it.each(['team-404', 'team-9'])('does not find %s, unknown or of another tenant', async (teamId) => {
    await expect(call('DeleteTeam', { teamId })).rejects.toMatchObject(notFound('Team'));
  });
});
