import { invalid } from '@gatehouse/service/testing';
import { greta, openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();
const ids = ({ items }: { items: { accountId: string }[] }) => items.map(({ accountId }) => accountId);

describe('ListAccounts', () => {
  it('lists by e-mail address, as summaries', async () => {
    const { accountId } = await call('CreateAccount', { email: 'bea@acme.example', displayName: 'Bea' });
    const listed = await call('ListAccounts', {});
    expect(ids(listed)).toEqual(['acc-1', accountId, 'acc-2', 'acc-3', 'acc-4']);
    expect(listed.nextToken).toBeUndefined();
    expect(listed.items[0]).toEqual({
      accountId: 'acc-1',
      email: 'ada@acme.example',
      displayName: 'Ada',
      status: 'ACTIVE',
    });
    await call('DeleteAccount', { accountId });
  });

  it('lists the accounts of the own tenant only', async () => {
    expect(ids(await call('ListAccounts', {}, greta))).toEqual(['acc-9']);
  });

  it('reads page after page, each account once, whatever comes and goes meanwhile', async () => {
    const first = await call('ListAccounts', { maxResults: 2 });
    const created = await call('CreateAccount', { email: 'abe@acme.example', displayName: 'Abe' });
    const second = await call('ListAccounts', { maxResults: 2, nextToken: first.nextToken });
    expect([...ids(first), ...ids(second)]).toEqual(['acc-1', 'acc-2', 'acc-3', 'acc-4']);
    expect(second.nextToken).toBeUndefined();
    await call('DeleteAccount', created);
  });

  it('goes on only for the tenant and the filters that a page belongs to', async () => {
    const { nextToken } = await call('ListAccounts', { maxResults: 1 });
    const refused = invalid('/nextToken');
    await expect(call('ListAccounts', { nextToken }, greta)).rejects.toMatchObject(refused);
    await expect(call('ListAccounts', { nextToken, status: 'ACTIVE' })).rejects.toMatchObject(refused);
    await expect(call('ListAccounts', { nextToken, emailPrefix: 'a' })).rejects.toMatchObject(refused);
    await expect(call('ListAccounts', { nextToken: 'invented' })).rejects.toMatchObject(refused);
  });

  it('filters by status', async () => {
    await call('DisableAccount', { accountId: 'acc-3' });
    expect(ids(await call('ListAccounts', { status: 'DISABLED' }))).toEqual(['acc-3']);
    expect(ids(await call('ListAccounts', { status: 'ACTIVE' }))).toEqual(['acc-1', 'acc-2', 'acc-4']);
  });

  it.each([
    ['b', ['acc-2']],
    ['ben@acme.example', ['acc-2']],
    ['acme', []],
    ['_', []],
    ['ben@acme.example.', []],
  ])('filters by the first characters of the e-mail address: %s', async (emailPrefix, found) => {
    expect(ids(await call('ListAccounts', { emailPrefix }))).toEqual(found);
  });

  it('combines filters, page after page', async () => {
    for (const name of ['zoe.a', 'zoe.b', 'zoe.c', 'zoe.d']) {
      await call('CreateAccount', { email: `${name}@acme.example`, displayName: name });
    }
    const all = await call('ListAccounts', { emailPrefix: 'zoe.' });
    await call('DisableAccount', { accountId: ids(all)[1] });
    const query = { emailPrefix: 'zoe.', status: 'ACTIVE', maxResults: 2 } as const;
    const first = await call('ListAccounts', query);
    const second = await call('ListAccounts', { ...query, nextToken: first.nextToken });
    expect([...first.items, ...second.items].map(({ displayName }) => displayName)).toEqual([
      'zoe.a',
      'zoe.c',
      'zoe.d',
    ]);
  });

  it('holds 20 accounts a page when nothing else is asked for', async () => {
    for (let count = 0; count < 20; count += 1) {
      await call('CreateAccount', { email: `n${count}@globex.example`, displayName: 'N' }, greta);
    }
    const { items, nextToken } = await call('ListAccounts', {}, greta);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([
    ['/maxResults', { maxResults: 0 }],
    ['/maxResults', { maxResults: 101 }],
    ['/status', { status: 'GONE' as 'ACTIVE' }],
    ['/emailPrefix', { emailPrefix: 'A' }],
    ['/emailPrefix', { emailPrefix: '%' }],
  ])('refuses a wrong %s: %j', async (path, query) => {
    await expect(call('ListAccounts', query)).rejects.toMatchObject(invalid(path));
  });
});
