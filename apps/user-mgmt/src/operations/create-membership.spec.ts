import { conflict, invalid, notFound, race } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();
const dora = { accountId: 'acc-4', role: 'MEMBER' } as const;

describe('CreateMembership', () => {
  it('makes an account a member, and team and account stay as they are', async () => {
    const { memberId, ...rest } = await call('CreateMembership', { teamId: 'team-1', ...dora });
    expect(rest).toEqual({ teamId: 'team-1', version: 1 });
    await expect(call('GetMembership', { teamId: 'team-1', memberId })).resolves.toMatchObject(dora);
    await expect(call('GetTeam', { teamId: 'team-1' })).resolves.toMatchObject({ version: 1 });
    await expect(call('GetAccount', { accountId: 'acc-4' })).resolves.toMatchObject({ version: 1 });
  });

  it('refuses a member already, also in another role', async () => {
    const again = call('CreateMembership', { teamId: 'team-1', accountId: 'acc-1', role: 'MEMBER' });
    await expect(again).rejects.toMatchObject(conflict);
    await expect(call('GetMembership', { teamId: 'team-1', memberId: 'mem-1' })).resolves.toMatchObject({
      role: 'LEAD',
    });
  });

  it('makes an account a member of several teams', async () => {
    const other = { teamId: 'team-2', accountId: 'acc-1', role: 'LEAD' } as const;
    await expect(call('CreateMembership', other)).resolves.toMatchObject({ teamId: 'team-2' });
  });

  it('lets somebody who left come back', async () => {
    await call('DeleteMembership', { teamId: 'team-1', memberId: 'mem-2' });
    const back = { teamId: 'team-1', accountId: 'acc-3', role: 'MEMBER' } as const;
    const { memberId } = await call('CreateMembership', back);
    expect(memberId).not.toBe('mem-2');
  });

  it('makes an account a member once, however often it is called at once', async () => {
    const { won, refused } = await race(
      Array.from({ length: 20 }, () => call('CreateMembership', { teamId: 'team-2', ...dora })),
    );
    expect(won).toHaveLength(1);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
    const { items } = await call('ListMemberships', { teamId: 'team-2' });
    expect(items.filter(({ accountId }) => accountId === 'acc-4')).toHaveLength(1);
  });

  it('leaves no membership behind when the account is deleted at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const email = `round${round}@acme.example`;
      const { accountId } = await call('CreateAccount', { email, displayName: 'Round' });
      const { refused } = await race<object>([
        call('CreateMembership', { teamId: 'team-2', accountId, role: 'MEMBER' }),
        call('DeleteAccount', { accountId }),
      ]);
      for (const refusal of refused) expect(refusal).toMatchObject(notFound('Account'));
      const { items } = await call('ListMemberships', { teamId: 'team-2', maxResults: 100 });
      expect(items.map((member) => member.accountId)).not.toContain(accountId);
    }
  });

  it.each(['team-404', 'team-9'])('does not find %s, unknown or of another tenant', async (teamId) => {
    await expect(call('CreateMembership', { teamId, ...dora })).rejects.toMatchObject(notFound('Team'));
  });

  it.each(['acc-404', 'acc-9'])('does not find %s, unknown or of another tenant', async (accountId) => {
    const membership = call('CreateMembership', { teamId: 'team-1', ...dora, accountId });
    await expect(membership).rejects.toMatchObject(notFound('Account'));
  });

  it.each([
    ['/accountId', { accountId: undefined }],
    ['/accountId', { accountId: 'a b' }],
    ['/role', { role: undefined }],
    ['/role', { role: 'BOSS' as 'LEAD' }],
  ])('refuses a wrong %s: %j', async (path, wrong) => {
    const membership = call('CreateMembership', { teamId: 'team-2', ...dora, ...wrong });
    await expect(membership).rejects.toMatchObject(invalid(path));
  });
});
