import { invalid, notFound } from '@gatehouse/service/testing';
import { greta, openUserMgmt, seeded } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('GetAccount', () => {
  it('reads an account', async () => {
    await expect(call('GetAccount', { accountId: 'acc-1' })).resolves.toEqual({
      accountId: 'acc-1',
      email: 'ada@acme.example',
      displayName: 'Ada',
      status: 'ACTIVE',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find an unknown account', async () => {
    await expect(call('GetAccount', { accountId: 'acc-404' })).rejects.toMatchObject(notFound('Account'));
  });

  it('shows an account to its own tenant only', async () => {
    const refusal = notFound('Account');
    await expect(call('GetAccount', { accountId: 'acc-9' })).rejects.toMatchObject(refusal);
    await expect(call('GetAccount', { accountId: 'acc-1' }, greta)).rejects.toMatchObject(refusal);
    await expect(call('GetAccount', { accountId: 'acc-9' }, greta)).resolves.toMatchObject({
      displayName: 'Gil',
    });
  });

  it.each(['a b', '../acc-1', 'ü', 'x'.repeat(65)])('refuses the id %p', async (accountId) => {
    await expect(call('GetAccount', { accountId })).rejects.toMatchObject(invalid('/accountId'));
  });
});
