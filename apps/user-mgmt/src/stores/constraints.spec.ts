import { readFileSync, readdirSync } from 'node:fs';
import { refusing } from './constraints.ts';

const breaking = (constraint?: string) => Object.assign(new Error('broken'), { constraint });

describe('refusing', () => {
  it('gives what the change gives', async () => {
    await expect(refusing(Promise.resolve('changed'))).resolves.toBe('changed');
  });

  it.each([
    ['accounts_email', { name: 'ConflictException' }],
    ['teams_name', { name: 'ConflictException' }],
    ['memberships_once', { name: 'ConflictException' }],
    ['memberships_team', { name: 'ResourceNotFoundException', members: { resourceType: 'Team' } }],
    ['memberships_account', { name: 'ResourceNotFoundException', members: { resourceType: 'Account' } }],
  ])('has a refusal for %s', async (constraint, refusal) => {
    await expect(refusing(Promise.reject(breaking(constraint)))).rejects.toMatchObject(refusal);
  });

  it.each([undefined, 'accounts_pkey', 'constructor'])('leaves a fault a fault: %p', async (constraint) => {
    const fault = breaking(constraint);
    await expect(refusing(Promise.reject(fault))).rejects.toBe(fault);
  });

  it('knows every constraint that the migrations name', async () => {
    const folder = new URL('../../migrations/', import.meta.url);
    const sql = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const names = [...sql.join().matchAll(/CONSTRAINT (\w+)/g)].map(([, name]) => name);
    expect(names).toHaveLength(5);
    for (const name of names) {
      await expect(refusing(Promise.reject(breaking(name)))).rejects.toMatchObject({
        name: expect.stringMatching(/^(Conflict|ResourceNotFound)Exception$/),
      });
    }
  });
});
