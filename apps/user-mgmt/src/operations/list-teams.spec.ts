import { invalid } from '@gatehouse/service/testing';
import { greta, openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

describe('ListTeams', () => {
  it('lists by name, as summaries', async () => {
    const { items } = await call('ListTeams', {});
    expect(items).toEqual([
      { teamId: 'team-2', name: 'Events' },
      { teamId: 'team-1', name: 'Sales' },
    ]);
  });

  it('reads page after page, each team once', async () => {
    for (const name of ['Accounting', 'Repairs', 'Über uns', 'Émile & co'])
      await call('CreateTeam', { name });
    const seen: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await call('ListTeams', { maxResults: 2, nextToken });
      seen.push(...names(page));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(seen).toEqual(['Accounting', 'Events', 'Repairs', 'Sales', 'Émile & co', 'Über uns']);
  });

  it('goes on only for the tenant and the list that a page belongs to', async () => {
    const { nextToken } = await call('ListTeams', { maxResults: 1 });
    const refused = invalid('/nextToken');
    await expect(call('ListTeams', { nextToken }, greta)).rejects.toMatchObject(refused);
    await expect(call('ListAccounts', { nextToken })).rejects.toMatchObject(refused);
  });

  it('lists the teams of the own tenant only', async () => {
    expect(names(await call('ListTeams', {}, greta))).toEqual(['Research']);
  });

  it('holds 20 teams a page when nothing else is asked for', async () => {
    for (let count = 0; count < 20; count += 1) await call('CreateTeam', { name: `Team ${count}` }, greta);
    const { items, nextToken } = await call('ListTeams', {}, greta);
    expect(items).toHaveLength(20);
    expect(nextToken).toEqual(expect.any(String));
  });

  it.each([0, 101, 1.5])('refuses pages of %p teams', async (maxResults) => {
    await expect(call('ListTeams', { maxResults })).rejects.toMatchObject(invalid('/maxResults'));
  });
});
