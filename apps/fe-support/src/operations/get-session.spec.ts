import { testCall } from '@gatehouse/service/testing';
import { gus, nora, sam } from '../../test/fe-support.ts';
import { app, type Deps } from '../app.ts';

/** GetSession knows the caller from the router alone, so it gets nothing. */
const deps = {} as Deps;
const manager = { ...sam, groups: ['support-agent', 'user-admin'] };
const machine = { type: 'client', sub: 'reporting-job', tenantId: 'acme', groups: [] } as const;

describe('GetSession', () => {
  it.each([
    ['a support agent', sam],
    ['a user of another tenant', gus],
    ['a user with several groups', manager],
    ['a user without a group', nora],
    ['a machine', machine],
  ])('tells %s who they are', async (_, principal) => {
    await expect(testCall(app, 'GetSession', {}, { deps, principal })).resolves.toEqual(principal);
  });

  it('is a fault for somebody that nobody knows: the router lets no such call through', async () => {
    const principal = { type: 'anonymous' } as const;
    await expect(testCall(app, 'GetSession', {}, { deps, principal })).rejects.toMatchObject({
      name: 'InternalServerException',
      status: 500,
    });
  });
});
