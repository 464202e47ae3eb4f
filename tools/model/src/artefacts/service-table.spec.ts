import { serviceTable } from './service-table.ts';

const service = (name: string, id: string) => ({ name, id, files: [] });

describe('the table of services', () => {
  const table = serviceTable([
    service('commercial', 'gatehouse.commercial#Commercial'),
    service('user-mgmt', 'gatehouse.usermgmt#UserMgmt'),
  ]);

  it('gives each service the name of a property, and the type of its client', () => {
    expect(table).toContain('  commercial: Commercial;\n  userMgmt: UserMgmt;\n');
    expect(table).toContain("import type { UserMgmt } from '@gatehouse/sdk/user-mgmt';\n");
  });

  it('loads a client when it is asked for', () => {
    expect(table).toContain(
      "  userMgmt: () => import('@gatehouse/sdk/user-mgmt').then((client) => client.UserMgmt),\n",
    );
  });

  it('names every service once, in the order of the folders', () => {
    expect([...table.matchAll(/^ {2}(\w+): \(\)/gm)].map(([, name]) => name)).toEqual([
      'commercial',
      'userMgmt',
    ]);
  });
});
