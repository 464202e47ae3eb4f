import { conflict, invalid, notFound, race } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();
const ada = { email: 'ada@acme.example', displayName: 'Ada L.' };

describe('UpdateAccount', () => {
  it('replaces e-mail address and name and counts the version up', async () => {
    const changed = { email: 'dora.m@acme.example', displayName: 'Dora M.' };
    const updated = await call('UpdateAccount', { accountId: 'acc-4', version: 1, ...changed });
    expect(updated).toEqual({ accountId: 'acc-4', version: 2 });
    const account = await call('GetAccount', { accountId: 'acc-4' });
    expect(account).toMatchObject({ ...changed, status: 'ACTIVE', version: 2 });
    expect(account.updatedAt.getTime()).toBeGreaterThan(account.createdAt.getTime());
  });

  it('leaves a disabled account disabled', async () => {
    await call('DisableAccount', { accountId: 'acc-3' });
    const cleo = { email: 'cleo@acme.example', displayName: 'Cleo M.' };
    await call('UpdateAccount', { accountId: 'acc-3', version: 2, ...cleo });
    await expect(call('GetAccount', { accountId: 'acc-3' })).resolves.toMatchObject({
      ...cleo,
      status: 'DISABLED',
      version: 3,
    });
  });

  it('refuses a stale version and changes nothing', async () => {
    const stale = call('UpdateAccount', { accountId: 'acc-1', version: 99, ...ada });
    await expect(stale).rejects.toMatchObject(conflict);
    await expect(call('GetAccount', { accountId: 'acc-1' })).resolves.toMatchObject({
      displayName: 'Ada',
      version: 1,
    });
  });

  it('refuses the e-mail address of another account and changes nothing', async () => {
    const taken = call('UpdateAccount', { accountId: 'acc-2', version: 1, ...ada });
    await expect(taken).rejects.toMatchObject({ ...conflict, message: 'The e-mail address is taken' });
    await expect(call('GetAccount', { accountId: 'acc-2' })).resolves.toMatchObject({
      email: 'ben@acme.example',
      version: 1,
    });
  });

  it('lets one of twenty parallel changes of one version win', async () => {
    const { accountId } = await call('CreateAccount', { email: 'fay@acme.example', displayName: 'Fay' });
    const changes = Array.from({ length: 20 }, (_, index) =>
      call('UpdateAccount', {
        accountId,
        version: 1,
        email: 'fay@acme.example',
        displayName: `Fay ${index}`,
      }),
    );
    const { won, refused } = await race(changes);
    expect(won).toEqual([{ accountId, version: 2 }]);
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it('gives an e-mail address that two accounts want at once to one of them', async () => {
    const people = ['gus', 'hal', 'ida', 'jon'].map((name) => ({
      email: `${name}@acme.example`,
      displayName: name,
    }));
    const accounts = await Promise.all(people.map((person) => call('CreateAccount', person)));
    const wanted = { version: 1, email: 'boss@acme.example', displayName: 'The boss' };
    const { won, refused } = await race(
      accounts.map(({ accountId }) => call('UpdateAccount', { accountId, ...wanted })),
    );
    expect(won).toHaveLength(1);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it.each(['acc-404', 'acc-9'])('does not find %s, unknown or of another tenant', async (accountId) => {
    const update = call('UpdateAccount', { accountId, version: 1, ...ada });
    await expect(update).rejects.toMatchObject(notFound('Account'));
  });

  it.each([
    ['/version', { version: undefined }],
    ['/version', { version: 0 }],
    ['/version', { version: 1.5 }],
    ['/email', { email: undefined }],
    ['/email', { email: 'ADA@acme.example' }],
    ['/displayName', { displayName: '' }],
  ])('refuses a wrong %s: %j', async (path, wrong) => {
    const update = call('UpdateAccount', { accountId: 'acc-1', version: 1, ...ada, ...wrong });
    await expect(update).rejects.toMatchObject(invalid(path));
  });
});
