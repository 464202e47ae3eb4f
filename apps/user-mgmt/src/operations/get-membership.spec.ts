import { notFound } from '@gatehouse/service/testing';
import { greta, openUserMgmt, seeded } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('GetMembership', () => {
  it('reads a membership', async () => {
    await expect(call('GetMembership', { teamId: 'team-1', memberId: 'mem-1' })).resolves.toEqual({
      teamId: 'team-1',
      memberId: 'mem-1',
      accountId: 'acc-1',
      role: 'LEAD',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it.each([
    ['an unknown membership', 'team-1', 'mem-404'],
    ['a membership of an unknown team', 'team-404', 'mem-1'],
    ['a membership under another team', 'team-2', 'mem-1'],
  ])('does not find %s', async (_, teamId, memberId) => {
    const reading = call('GetMembership', { teamId, memberId });
    await expect(reading).rejects.toMatchObject(notFound('Membership'));
  });

  it('does not find a membership of another tenant', async () => {
    const reading = call('GetMembership', { teamId: 'team-1', memberId: 'mem-1' }, greta);
    await expect(reading).rejects.toMatchObject(notFound('Membership'));
  });
});
