import { notFound } from '@gatehouse/service/testing';
import { greta, openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('DeleteMembership', () => {
  it('ends a membership once, and team and account stay', async () => {
    const membership = { teamId: 'team-1', memberId: 'mem-2' };
    await expect(call('DeleteMembership', membership)).resolves.toEqual({});
    const { items } = await call('ListMemberships', { teamId: 'team-1' });
    expect(items.map(({ memberId }) => memberId)).toEqual(['mem-1']);
    await expect(call('GetTeam', { teamId: 'team-1' })).resolves.toMatchObject({ version: 1 });
    await expect(call('GetAccount', { accountId: 'acc-3' })).resolves.toMatchObject({ version: 1 });
    await expect(call('DeleteMembership', membership)).rejects.toMatchObject(notFound('Membership'));
  });

  it.each([
    ['an unknown membership', 'team-1', 'mem-404'],
    ['a membership of an unknown team', 'team-404', 'mem-1'],
    ['a membership under another team', 'team-2', 'mem-1'],
  ])('does not find %s', async (_, teamId, memberId) => {
    const ending = call('DeleteMembership', { teamId, memberId });
    await expect(ending).rejects.toMatchObject(notFound('Membership'));
  });

  it('does not find a membership of another tenant', async () => {
    const ending = call('DeleteMembership', { teamId: 'team-1', memberId: 'mem-1' }, greta);
    await expect(ending).rejects.toMatchObject(notFound('Membership'));
  });
});
