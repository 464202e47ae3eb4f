import { conflict, invalid, notFound, race } from '@gatehouse/service/testing';
import { openUserMgmt } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('UpdateTeam', () => {
  it('replaces name and description and counts the version up', async () => {
    const { teamId } = await call('CreateTeam', { name: 'Before', description: 'Was' });
    const updated = await call('UpdateTeam', { teamId, version: 1, name: 'After', description: 'Is' });
    expect(updated).toEqual({ teamId, version: 2 });
    const team = await call('GetTeam', { teamId });
    expect(team).toMatchObject({ name: 'After', description: 'Is', version: 2 });
    expect(team.updatedAt.getTime()).toBeGreaterThanOrEqual(team.createdAt.getTime());
  });

  it('removes a description that is left out', async () => {
    const { teamId } = await call('CreateTeam', { name: 'Described', description: 'Was' });
    await call('UpdateTeam', { teamId, version: 1, name: 'Described' });
    expect(await call('GetTeam', { teamId })).not.toHaveProperty('description');
  });

  it('refuses a stale version and changes nothing', async () => {
    const stale = call('UpdateTeam', { teamId: 'team-1', version: 99, name: 'Stale' });
    await expect(stale).rejects.toMatchObject(conflict);
    await expect(call('GetTeam', { teamId: 'team-1' })).resolves.toMatchObject({
      name: 'Sales',
      description: 'Talks to customers',
      version: 1,
    });
  });

  it('refuses the name of another team and changes nothing', async () => {
    const taken = call('UpdateTeam', { teamId: 'team-2', version: 1, name: 'Sales' });
    await expect(taken).rejects.toMatchObject({ ...conflict, message: 'The name is taken' });
    await expect(call('GetTeam', { teamId: 'team-2' })).resolves.toMatchObject({
      name: 'Events',
      version: 1,
    });
  });

  it('lets one of twenty parallel changes of one version win', async () => {
    const { teamId } = await call('CreateTeam', { name: 'Wanted' });
    const { won, refused } = await race(
      Array.from({ length: 20 }, (_, index) =>
        call('UpdateTeam', { teamId, version: 1, name: 'Wanted', description: String(index) }),
      ),
    );
    expect(won).toEqual([{ teamId, version: 2 }]);
    expect(refused).toHaveLength(19);
    for (const refusal of refused) expect(refusal).toMatchObject(conflict);
  });

  it.each(['team-404', 'team-9'])('does not find %s, unknown or of another tenant', async (teamId) => {
    const update = call('UpdateTeam', { teamId, version: 1, name: 'Ours' });
    await expect(update).rejects.toMatchObject(notFound('Team'));
  });

  it.each([
    ['/version', { version: undefined }],
    ['/version', { version: 0 }],
    ['/name', { name: undefined }],
    ['/name', { name: '' }],
    ['/description', { description: 'x'.repeat(1025) }],
  ])('refuses a wrong %s', async (path, wrong) => {
    const update = call('UpdateTeam', { teamId: 'team-1', version: 1, name: 'Sales', ...wrong });
    await expect(update).rejects.toMatchObject(invalid(path));
  });
});
