import { readModel } from '@gatehouse/model';
import { readDecisions } from '../src/decisions.ts';
import { readPeople } from '../src/people.ts';
import { readPolicyStore } from '../src/policies.ts';
import type { Tables } from './checks.ts';
import type { World } from './engine.ts';

/** What this repository decides with. */
export const world: World = {
  models: readModel(),
  policies: readPolicyStore().policies,
  people: readPeople(),
};

export const tables: Tables = Object.fromEntries(world.models.map(({ name }) => [name, readDecisions(name)]));

/** The same world with these policies in the place of the service's, or beside the others. */
export function withPolicies(service: string, ...statements: readonly string[]): World {
  const others = world.policies.filter((policy) => policy.service !== service);
  const own = statements.map((statement, at) => ({
    id: `own-${at}`,
    reason: 'For a test.',
    service,
    statement,
  }));
  return { ...world, policies: [...others, ...own] };
}
