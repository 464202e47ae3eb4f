import { notFound } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('DeleteAccount', () => {
  it('deletes an account with its memberships, and the team stays', async () => {
    await call('CreateMembership', { teamId: 'team-2', accountId: 'acc-1', role: 'MEMBER' });
    await expect(call('DeleteAccount', { accountId: 'acc-1' })).resolves.toEqual({});
    await expect(call('GetAccount', { accountId: 'acc-1' })).rejects.toMatchObject(notFound('Account'));
    const membership = call('GetMembership', { teamId: 'team-1', memberId: 'mem-1' });
    await expect(membership).rejects.toMatchObject(notFound('Membership'));
    const { items } = await call('ListMemberships', { teamId: 'team-1' });
    expect(items.map(({ accountId }) => accountId)).toEqual(['acc-3']);
    await expect(call('ListMemberships', { teamId: 'team-2' })).resolves.toEqual({ items: [] });
    await expect(call('GetTeam', { teamId: 'team-1' })).resolves.toMatchObject({ version: 1 });
  });

  it('deletes whatever version there is, once', async () => {
    await call('DisableAccount', { accountId: 'acc-2' });
    await expect(call('DeleteAccount', { accountId: 'acc-2' })).resolves.toEqual({});
    await expect(call('DeleteAccount', { accountId: 'acc-2' })).rejects.toMatchObject(notFound('Account'));
  });

  it.each(['acc-404', 'acc-9'])('does not find %s, unknown or of another tenant', async (accountId) => {
    await expect(call('DeleteAccount', { accountId })).rejects.toMatchObject(notFound('Account'));
  });
});
