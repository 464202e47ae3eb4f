import { notFound } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('DisableAccount', () => {
  it('takes an active account out of use', async () => {
    const disabled = await call('DisableAccount', { accountId: 'acc-3' });
    expect(disabled).toEqual({ accountId: 'acc-3', status: 'DISABLED', version: 2 });
    await expect(call('GetAccount', { accountId: 'acc-3' })).resolves.toMatchObject({
      email: 'cleo@acme.example',
      ...disabled,
    });
  });

  it('leaves an account that is disabled already as it is', async () => {
    const first = await call('DisableAccount', { accountId: 'acc-2' });
    const before = await call('GetAccount', { accountId: 'acc-2' });
    await expect(call('DisableAccount', { accountId: 'acc-2' })).resolves.toEqual(first);
    await expect(call('GetAccount', { accountId: 'acc-2' })).resolves.toEqual(before);
  });

  it('counts the version up once, however often it is called at once', async () => {
    const calls = Array.from({ length: 20 }, () => call('DisableAccount', { accountId: 'acc-1' }));
    for (const answer of await Promise.all(calls)) {
      expect(answer).toEqual({ accountId: 'acc-1', status: 'DISABLED', version: 2 });
    }
  });

  it('keeps the memberships', async () => {
    await call('DisableAccount', { accountId: 'acc-3' });
    await expect(call('GetMembership', { teamId: 'team-1', memberId: 'mem-2' })).resolves.toMatchObject({
      accountId: 'acc-3',
    });
  });

  it.each(['acc-404', 'acc-9'])('does not find %s, unknown or of another tenant', async (accountId) => {
    await expect(call('DisableAccount', { accountId })).rejects.toMatchObject(notFound('Account'));
  });
});
