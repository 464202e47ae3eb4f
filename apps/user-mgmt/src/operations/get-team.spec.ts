import { notFound } from '@gatehouse/service/testing';
import { greta, openUserMgmt, seeded } from '../../test/user-mgmt.ts';

const { call } = openUserMgmt();

describe('GetTeam', () => {
  it('reads a team', async () => {
    await expect(call('GetTeam', { teamId: 'team-1' })).resolves.toEqual({
      teamId: 'team-1',
      name: 'Sales',
      description: 'Talks to customers',
      version: 1,
      createdAt: seeded,
      updatedAt: seeded,
    });
  });

  it('does not find an unknown team', async () => {
    await expect(call('GetTeam', { teamId: 'team-404' })).rejects.toMatchObject(notFound('Team'));
  });

  it('shows a team to its own tenant only', async () => {
    await expect(call('GetTeam', { teamId: 'team-9' })).rejects.toMatchObject(notFound('Team'));
    await expect(call('GetTeam', { teamId: 'team-1' }, greta)).rejects.toMatchObject(notFound('Team'));
    await expect(call('GetTeam', { teamId: 'team-9' }, greta)).resolves.toMatchObject({ name: 'Research' });
  });
});
