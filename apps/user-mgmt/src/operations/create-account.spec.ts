import { conflict, invalid, race } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();
const erin = { email: 'erin@acme.example', displayName: 'Erin' };

describe('CreateAccount', () => {
  it('creates an active account', async () => {
    const { accountId, version } = await call('CreateAccount', erin);
    expect(version).toBe(1);
    await expect(call('GetAccount', { accountId })).resolves.toMatchObject({
      ...erin,
      status: 'ACTIVE',
      version: 1,
    });
  });

  it('refuses an e-mail address that has an account, also a disabled one', async () => {
    const ada = call('CreateAccount', { email: 'ada@acme.example', displayName: 'Another Ada' });
    await expect(ada).rejects.toMatchObject({ ...conflict, message: 'The e-mail address is taken' });
    await call('DisableAccount', { accountId: 'acc-3' });
    const cleo = call('CreateAccount', { email: 'cleo@acme.example', displayName: 'Another Cleo' });
    await expect(cleo).rejects.toMatchObject(conflict);
  });

  it('gives the e-mail address of a deleted account away again', async () => {
    await call('DeleteAccount', { accountId: 'acc-2' });
    const { accountId } = await call('CreateAccount', { email: 'ben@acme.example', displayName: 'Ben' });
    expect(accountId).not.toBe('acc-2');
  });

  it('creates one account of twenty parallel calls with one e-mail address', async () => {
    const same = { email: 'fay@acme.example', displayName: 'Fay' };
    const { won, refused } = await race(Array.from({ length: 20 }, () => call('CreateAccount', same)));
    expect(won).toHaveLength(1);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
    const { items } = await call('ListAccounts', { emailPrefix: same.email });
    expect(items).toEqual([{ accountId: won[0]?.accountId, ...same, status: 'ACTIVE' }]);
  });

  it.each([
    ['/email', { ...erin, email: undefined }],
    ['/email', { ...erin, email: 'Erin@acme.example' }],
    ['/email', { ...erin, email: 'erin' }],
    ['/email', { ...erin, email: `${'e'.repeat(242)}@acme.example` }],
    ['/displayName', { ...erin, displayName: undefined }],
    ['/displayName', { ...erin, displayName: '' }],
    ['/displayName', { ...erin, displayName: 'x'.repeat(129) }],
  ])('refuses a wrong %s: %j', async (path, input) => {
    await expect(call('CreateAccount', input)).rejects.toMatchObject(invalid(path));
  });
});
