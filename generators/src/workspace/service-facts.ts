import type { Files } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { kebabOf } from '../spelling/spelling.ts';
import { readModelText, type ModelText } from './model-text.ts';
import { checkExists } from './services.ts';

/** A user as `people.json` has it. */
export interface Person {
  readonly name: string;
  readonly tenant: string;
  readonly groups: readonly string[];
}

type DecisionEntry = string | { readonly principal: string; readonly pathParameters?: object };

/** One row of `decisions.json`, as far as generators read it. */
export interface Decision {
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly allow: readonly DecisionEntry[];
  readonly deny: readonly DecisionEntry[];
}

/** What generators know of a service that is there. */
export interface ServiceFacts {
  readonly name: string;
  readonly model: ModelText;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly people: readonly Person[];
}

/** @throws {Refusal} when there is no such service, or one that cannot be read */
export function readService(files: Files, name: string): ServiceFacts {
  checkExists(files, name);
  const folder = `libs/policy-store/services/${name}`;
  const users = ['libs/policy-store/people.json', `${folder}/people.json`].flatMap((file) =>
    Object.entries(readJson<{ users?: Record<string, Omit<Person, 'name'>> }>(files, file).users ?? {}),
  );
  return {
    name,
    model: readModelText(files, name),
    decisions: readJson(files, `${folder}/decisions.json`),
    people: users.map(([user, { tenant, groups }]) => ({ name: user, tenant, groups })),
  };
}

/** @throws {Refusal} when a file that is there is no JSON */
export function readJson<T extends object>(files: Files, path: string): T {
  try {
    return JSON.parse(files.read(path, 'utf-8') ?? '{}') as T;
  } catch {
    throw new Refusal(`${path} is no JSON; correct it first.`);
  }
}

/** Names of those who may, or may not, do an operation; without what is said about single ones, or of other ids. */
export const namesIn = (column: Decision['allow']): string[] =>
  column.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return entry.pathParameters ? [] : [entry.principal];
  });

/** The case that others of its kind are like: of an operation that only reads, or that only changes. */
export function decisionOf(
  { name, model, decisions }: ServiceFacts,
  group: 'Read' | 'Write',
): Pick<Decision, 'allow' | 'deny'> {
  const alike = model.operations.filter(({ groups }) => groups.length === 1 && groups[0] === group);
  const found = alike
    .map((operation) => decisions[operation.name])
    .find((row) => row?.allow.length && row.deny.length);
  if (found) return found;
  throw new Refusal(
    `decisions.json of ${name} has no case of an operation of ${name}:${group} to go by; write one first.`,
  );
}

/** Who edits in the tenant of the demo data, and who does in another one. */
export function actors(service: ServiceFacts): { editor: Person; stranger: Person } {
  const allowed = namesIn(decisionOf(service, 'Write').allow);
  const users = service.people.filter(({ name }) => allowed.includes(name));
  const editor = users.find(({ tenant }) => tenant === 'acme');
  if (!editor)
    throw new Refusal(
      `Nobody of the tenant acme may change anything of ${service.name}; decisions.json has to allow somebody.`,
    );
  const { groups } = editor;
  const peer = service.people.find(
    ({ tenant, groups: own }) => tenant !== editor.tenant && groups.every((group) => own.includes(group)),
  );
  return { editor, stranger: peer ?? { name: 'stranger', tenant: 'globex', groups } };
}

/** `user('alice', 'acme', 'commercial-editor')`, as specs write it. */
export const userCode = ({ name, tenant, groups }: Person): string =>
  `user(${[name, tenant, ...groups].map((text) => `'${text}'`).join(', ')})`;

/** The plural of a resource of the service, in kebab-case, from the name of its list operation. */
export function pluralIn({ model }: Pick<ServiceFacts, 'model'>, resource: string): string | undefined {
  const text = model.files.map((file) => file.text).join('\n');
  const block = new RegExp(`^resource ${resource} \\{[\\s\\S]*?^\\}`, 'm').exec(text)?.[0] ?? '';
  const list = /^ {4}list: List(\w+)$/m.exec(block)?.[1];
  return list && kebabOf(list);
}
