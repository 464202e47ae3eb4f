import { readPeople } from '@gatehouse/policy-store';

const people = readPeople();

export const isMachine = (who: string): boolean => who in people.clients;

/** The tenant of a user or of a machine client. */
export function tenantOf(who: string): string {
  const known = people.users[who] ?? people.clients[who];
  if (!known) throw new Error(`There is no ${who} in people.json.`);
  return known.tenant;
}
