import type { Model } from '../ast/model.ts';

/** One reason to refuse a model: the shape that is wrong, and what is wrong with it, as the end of a sentence. */
export interface Finding {
  /** Shape id, or id of a member (`gatehouse.common#Oops$code`). */
  shape: string;
  problem: string;
}

/** A rule of the model build. */
export type Check = (model: Model) => Iterable<Finding>;

/** Every operation of the model with its service. */
export function* everyOperation(model: Model) {
  for (const service of model.services) {
    for (const operation of service.operations) yield { service, operation };
  }
}

/** Findings for each pair of things that claim the same key. */
export function* refuseSharing<T extends { id: string }>(
  things: Iterable<T>,
  keyOf: (thing: T) => string | undefined,
  problem: (key: string, owner: T) => string,
): Generator<Finding> {
  const owners = new Map<string, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    const owner = key === undefined ? undefined : owners.get(key);
    if (key !== undefined && owner) yield { shape: thing.id, problem: problem(key, owner) };
    if (key !== undefined && !owner) owners.set(key, thing);
  }
}
