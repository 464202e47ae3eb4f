import { tidied } from '../addition.ts';
import type { Files, Plan } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { checkTarget, namesOf, planCopy } from '../rename/plan.ts';
import { checkNameIsFree } from '../service/collisions.ts';
import { checkDistinct, checkServiceName } from '../spelling/names.ts';
import type { Format } from '../templates.ts';
import { kebabOf } from '../spelling/spelling.ts';
import { isComplete, readOwn, serviceNames } from '../workspace/services.ts';
import {
  checkLeaving,
  resourcesIn,
  theRest,
  topResources,
  withAllBelow,
  type Leaving,
  type Texts,
} from './leaving.ts';
import { reachedFrom } from './reached.ts';
import { without } from './without.ts';

export interface SplitOptions {
  readonly from: string;
  readonly to: string;
  /** In kebab-case, with commas between them. */
  readonly resources: string;
  readonly generate?: boolean;
}

/** What a split writes for the new service, changes in the old one, then removes there. */
export interface Split {
  readonly created: Plan;
  readonly edited: Plan;
  readonly removed: readonly string[];
  readonly leaving: Leaving;
  readonly staying: Leaving;
}

/** @throws {Refusal} before anything is written */
export async function planSplit(files: Files, options: SplitOptions, tidy: Format): Promise<Split> {
  const { from, to } = options;
  checkServiceName(to);
  if (from === to) throw new Refusal('The new service needs a name of its own.');
  const texts = readOwn(files, from);
  const wanted = options.resources.split(',').map((name) => name.trim());
  const moved = isComplete(files, to) && includesAll(topResources(readOwn(files, to)), wanted);
  const still = topResources(texts).filter((name) => wanted.includes(kebabOf(name)));
  const leaving = withAllBelow(texts, moved ? still : checkLeaving(texts, from, wanted));
  const staying = theRest(texts, leaving);
  const created = moved ? new Map() : await planNew(files, options, without(texts, staying), tidy);
  return { created, leaving, staying, ...(await planOld(texts, leaving, tidy)) };
}

const includesAll = (resources: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((name) => resources.map(kebabOf).includes(name));

async function planNew(files: Files, options: SplitOptions, kept: Texts, tidy: Format): Promise<Plan> {
  const { to } = options;
  const created = await planCopy(files, options, kept, tidy);
  checkTarget(files, to, created);
  const others = serviceNames(files).filter((other) => other !== to);
  checkDistinct(to, others);
  checkNameIsFree(files, to, others, [...namesOf(created)]);
  return created;
}

/**
 * A module goes before what imports it, the model after everything else and what moves at its last: until then a second
 * run knows what to remove.
 */
async function planOld(before: Texts, leaving: Leaving, tidy: Format) {
  const left = without(before, leaving);
  const edits = [...left].filter(([path, text]) => before.get(path) !== text);
  const importers = [...reachedFrom(before)];
  const top = topResources(before);
  const rank = (path: string): number => {
    const resources = resourcesIn(new Map([[path, before.get(path) ?? '']]));
    if (resources.some(({ name }) => top.includes(name))) return 2;
    return path.endsWith('.smithy') ? 1 : -importers.indexOf(path);
  };
  const removed = [...before.keys()].filter((path) => !left.has(path));
  return {
    edited: await tidied(
      edits.sort(([a], [b]) => rank(a) - rank(b)),
      tidy,
    ),
    removed: removed.sort((a, b) => rank(a) - rank(b)),
  };
}
