import { invalid, notFound } from '@gatehouse/service/testing';
import { greta, openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('ListMemberships', () => {
  it('lists members in the order in which they joined, as summaries', async () => {
    const dora = { accountId: 'acc-4', role: 'MEMBER' } as const;
    const { memberId } = await call('CreateMembership', { teamId: 'team-1', ...dora });
    const { items } = await call('ListMemberships', { teamId: 'team-1' });
    expect(items).toEqual([
      { memberId: 'mem-1', accountId: 'acc-1', role: 'LEAD' },
      { memberId: 'mem-2', accountId: 'acc-3', role: 'MEMBER' },
      { memberId, ...dora },
    ]);
  });

  it('reads page after page', async () => {
    const first = await call('ListMemberships', { teamId: 'team-1', maxResults: 1 });
    const { nextToken } = first;
    const second = await call('ListMemberships', { teamId: 'team-1', maxResults: 1, nextToken });
    expect([first, second].map(({ items }) => items[0]?.memberId)).toEqual(['mem-1', 'mem-2']);
    const elsewhere = call('ListMemberships', { teamId: 'team-2', nextToken });
    await expect(elsewhere).rejects.toMatchObject(invalid('/nextToken'));
  });

  it('tells a team without members from an unknown one', async () => {
    await expect(call('ListMemberships', { teamId: 'team-2' })).resolves.toEqual({ items: [] });
    const refusal = notFound('Team');
    await expect(call('ListMemberships', { teamId: 'team-404' })).rejects.toMatchObject(refusal);
    await expect(call('ListMemberships', { teamId: 'team-1' }, greta)).rejects.toMatchObject(refusal);
  });
});
