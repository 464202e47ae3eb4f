import { tidied } from '../addition.ts';
import { isWhole, type Files, type Plan } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { checkNameIsFree } from '../service/collisions.ts';
import { checkDistinct, checkServiceName } from '../spelling/names.ts';
import type { Format } from '../templates.ts';
import { foldersOf, isComplete, manifestOf, ownFiles, readOwn, serviceNames } from '../workspace/services.ts';
import { broughtBy, newName } from './new-name.ts';

export interface RenameOptions {
  readonly from: string;
  readonly to: string;
  readonly generate?: boolean;
}

/** What a rename writes, then removes. */
export interface Renaming {
  readonly created: Plan;
  readonly removed: readonly string[];
}

/** @throws {Refusal} before anything is written */
export async function planRename(files: Files, options: RenameOptions, tidy: Format): Promise<Renaming> {
  const { from, to } = options;
  checkServiceName(to);
  if (from === to) throw new Refusal(`The service is called ${to} already.`);
  const removed = [manifestOf(from), ...foldersOf(from), `libs/sdk/services/${from}`];
  if (isBehind(files, from, to)) return { created: new Map(), removed };
  const created = await planCopy(files, options, readOwn(files, from), tidy);
  checkTarget(files, to, created);
  const others = serviceNames(files).filter((other) => other !== from && other !== to);
  checkDistinct(to, others);
  checkNameIsFree(files, to, others, [...namesOf(created)]);
  return { created, removed };
}

/** Texts of a service under another name, `service.json` the last of them. */
export async function planCopy(
  files: Files,
  { from, to }: { readonly from: string; readonly to: string },
  own: ReadonlyMap<string, string>,
  tidy: Format,
): Promise<Plan> {
  const renamed = newName(from, to, broughtBy(files, from));
  const texts = [...own].map(([path, text]) => [renamed(path), renamed(text)] as const);
  const manifest = texts.filter(([path]) => path === manifestOf(to));
  const rest = texts.filter(([path]) => path !== manifestOf(to));
  return tidied([...rest, ...manifest], tidy);
}

/** A rename that was ended while it removed: the new service is whole, and has all that is left of the old one. */
function isBehind(files: Files, from: string, to: string): boolean {
  if (isComplete(files, from) || !isComplete(files, to) || !serviceNames(files).includes(from)) return false;
  const renamed = newName(from, to, []);
  return ownFiles(files, from).every((path) => files.exists(renamed(path)));
}

/** What the policy store may have once only: people and the ids of policies. */
export function* namesOf(plan: Plan): Generator<string> {
  for (const [path, text] of plan) {
    if (path.endsWith('/policies.cedar'))
      yield* [...text.matchAll(/@id\("([^"]+)"\)/g)].map(([, id = '']) => id);
    if (path.endsWith('/people.json'))
      yield* [...text.matchAll(/"([\w-]+)": \{ "tenant"/g)].map(([, name = '']) => name);
  }
}

/** What stands in the folders of the new name has to be of this very command. */
export function checkTarget(files: Files, to: string, plan: Plan): void {
  const whole = isComplete(files, to);
  for (const path of ownFiles(files, to)) {
    const [found, wanted] = [files.read(path, 'utf-8') ?? '', plan.get(path)];
    if (found === wanted || (wanted?.startsWith(found) && !isWhole(found))) continue;
    if (whole) throw new Refusal(`There is a service ${to} already.`);
    throw new Refusal(
      `${path} is there already, and no file of this command; remove it, or choose another name.`,
    );
  }
}
