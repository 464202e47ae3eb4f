import { conflict, invalid, race } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('CreateTeam', () => {
  it('creates a team without members', async () => {
    const returns = { name: 'Returns', description: 'Takes goods back' };
    const { teamId, version } = await call('CreateTeam', returns);
    expect(version).toBe(1);
    await expect(call('GetTeam', { teamId })).resolves.toMatchObject({ ...returns, version: 1 });
    await expect(call('ListMemberships', { teamId })).resolves.toEqual({ items: [] });
  });

  it('needs no description', async () => {
    const { teamId } = await call('CreateTeam', { name: 'Research' });
    expect(await call('GetTeam', { teamId })).not.toHaveProperty('description');
  });

  it('refuses a name that a team has, to the letter', async () => {
    const sales = call('CreateTeam', { name: 'Sales' });
    await expect(sales).rejects.toMatchObject({ ...conflict, message: 'The name is taken' });
    await expect(call('CreateTeam', { name: 'sales' })).resolves.toMatchObject({ version: 1 });
  });

  it('gives the name of a deleted team away again', async () => {
    await call('DeleteTeam', { teamId: 'team-2' });
    await expect(call('CreateTeam', { name: 'Events' })).resolves.toMatchObject({ version: 1 });
  });

  it('creates one team of twenty parallel calls with one name', async () => {
    const calls = Array.from({ length: 20 }, () => call('CreateTeam', { name: 'Night shift' }));
    const { won, refused } = await race(calls);
    expect(won).toHaveLength(1);
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it.each([
    ['/name', { name: undefined }],
    ['/name', { name: '' }],
    ['/name', { name: 'x'.repeat(129) }],
    ['/description', { name: 'Long', description: 'x'.repeat(1025) }],
  ])('refuses a wrong %s', async (path, input) => {
    await expect(call('CreateTeam', input)).rejects.toMatchObject(invalid(path));
  });
});
