import type { Policy } from '@gatehouse/policy-store';
import type { StoredPolicy } from './store-contents.ts';

/** A policy that is there under its name, and what it shall become. */
export interface Change {
  readonly stored: StoredPolicy;
  readonly wanted: Policy;
}

/** What makes the contents of a store the wanted ones, by effect. */
export interface Plan {
  readonly create: { readonly forbids: readonly Policy[]; readonly permits: readonly Policy[] };
  readonly change: { readonly forbids: readonly Change[]; readonly permits: readonly Change[] };
  readonly remove: { readonly forbids: readonly StoredPolicy[]; readonly permits: readonly StoredPolicy[] };
}

/** Everything in the store that is not wanted goes, whoever put it there. */
export function planOf(stored: readonly StoredPolicy[], wanted: readonly Policy[]): Plan {
  const byName = new Map(stored.map((policy) => [policy.name, policy]));
  const names = new Set<string | undefined>(wanted.map(({ id }) => id));
  const create = wanted.filter(({ id }) => !byName.has(id));
  const change = wanted.flatMap((policy) => {
    const found = byName.get(policy.id);
    return found && found.statement !== policy.statement ? [{ stored: found, wanted: policy }] : [];
  });
  const remove = stored.filter(({ name }) => !names.has(name));
  // A permit that becomes a forbid, or the other way round, is handled as the forbid that it is or was.
  return {
    create: split(create, isForbid),
    change: split(change, (both) => isForbid(both.wanted) || both.stored.effect === 'Forbid'),
    remove: split(remove, ({ effect }) => effect === 'Forbid'),
  };
}

export const isEmpty = ({ create, change, remove }: Plan): boolean =>
  [create, change, remove].every(({ forbids, permits }) => forbids.length + permits.length === 0);

const split = <T>(items: readonly T[], forbids: (item: T) => boolean) => ({
  forbids: items.filter(forbids),
  permits: items.filter((item) => !forbids(item)),
});

const NOT_CODE = /"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*|@\s*\w+/g;

const isForbid = ({ statement }: Policy): boolean =>
  /\b(?:permit|forbid)\b/.exec(statement.replace(NOT_CODE, ' '))?.[0] === 'forbid';
