import type { Files } from '../files.ts';
import { spell } from '../spelling/spelling.ts';
import { readJson } from '../workspace/service-facts.ts';

/** A text, or a path, under the new name of the service that it belongs to. */
export type NewName = (text: string) => string;

/**
 * Replaces a service's name where it means the service, and leaves it where it is only a word: `billing_address` of the
 * service billing stays what it is. People, groups and scopes go along when the service brought them along.
 *
 * @param brought people, groups and scopes of the service's own, e.g. `billing-viewer`, `billing/read`
 * @example
 * newName('billing', 'ledger', [])('"/api/billing/billing-runs"'); // '"/api/ledger/billing-runs"'
 */
export function newName(from: string, to: string, brought: readonly string[]): NewName {
  const [old, next] = [spell(from), spell(to)];
  const own = brought.map((name) => `(?<![\\w/-])${from}(?=${name.slice(from.length)}(?![\\w-]))`);
  const places = {
    kebab: [
      `(?<=(?:apps|services|api|m2m|@gatehouse/(?:model|sdk))/)${from}(?![\\w-])`,
      `(?<=libs/model/services/${from}/)${from}(?=\\.smithy$)`,
      `(?<=["'\`])${from}(?=:[A-Z])`,
      `(?<=(?:actionPrefix: |\\{ "name": |@id\\()")${from}(?=["-])`,
      `(?<=\\bthe )${from}(?= service\\b)`,
      ...own,
    ],
    joined: [`(?<=\\bgatehouse\\.)${old.joined}\\b`],
    pascal: [
      `(?<=^(?:service|apply) |\\bgatehouse\\.${old.joined}#)${old.pascal}\\b`,
      `\\b${old.pascal}(?=(?:Client|Operations|ServiceException)\\b)`,
    ],
    title: [`(?<=@title\\(")${old.title}(?= API")`],
  } as const;
  const pattern = Object.entries(places).map(([form, all]) => `(?<${form}>${all.join('|')})`);
  const everywhere = new RegExp(pattern.join('|'), 'gm');
  return (text) =>
    text.replace(everywhere, (...match) => {
      const groups = match.at(-1) as Record<string, string | undefined>;
      const form = (Object.keys(places) as (keyof typeof places)[]).find(
        (each) => groups[each] !== undefined,
      );
      return next[form ?? 'kebab'];
    });
}

interface People {
  readonly users?: Readonly<Record<string, { readonly groups: readonly string[] }>>;
  readonly clients?: Readonly<Record<string, { readonly scopes: readonly string[] }>>;
}

const peopleOf = (files: Files, service: string): People =>
  readJson<People>(files, `libs/policy-store/services/${service}/people.json`);

/** Groups and scopes that a service brings along in its own `people.json` and that are called after it. */
export const grantsOf = (files: Files, service: string): string[] => {
  const { users = {}, clients = {} } = peopleOf(files, service);
  const groups = Object.values(users).flatMap((user) => user.groups);
  const scopes = Object.values(clients).flatMap((client) => client.scopes);
  return after(service, [...groups, ...scopes]);
};

/** Those, and the people and clients who stand for them. */
export function broughtBy(files: Files, service: string): string[] {
  const { users = {}, clients = {} } = peopleOf(files, service);
  return after(service, [...Object.keys(users), ...Object.keys(clients), ...grantsOf(files, service)]);
}

const after = (service: string, names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => /^[-/]/.test(name.slice(service.length)) && name.startsWith(service));
