import { edit, tidied, type Addition } from '../addition.ts';
import type { Files } from '../files.ts';
import { insertIntoColumn } from '../insert/decision-case.ts';
import { appendPassage } from '../insert/insert.ts';
import { Refusal } from '../refusal.ts';
import type { Format } from '../templates.ts';
import { readService, type ServiceFacts } from '../workspace/service-facts.ts';
import { serviceNames } from '../workspace/services.ts';

export interface PolicyOptions {
  readonly group: string;
  readonly service: string;
  readonly may?: string;
}

const GROUP = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 48;

/** @throws {Refusal} before anything is written */
export async function planPolicy(files: Files, options: PolicyOptions, tidy: Format): Promise<Addition> {
  const { group, may = 'read' } = options;
  if (!GROUP.test(group) || group.length > LONGEST) {
    throw new Refusal(
      `"${group}" is no name of a group: at most ${LONGEST} lower-case letters and digits with single hyphens between words, e.g. billing-auditor.`,
    );
  }
  const service = readService(files, options.service);
  const folder = `libs/policy-store/services/${service.name}`;
  const statement = statementOf(service.name, group, may === 'write');
  checkNew(files, service, group, statement);
  const people = `${folder}/people.json`;
  const user = `"${group}": { "tenant": "acme", "groups": ["${group}"] }`;
  const created: [string, string][] = files.exists(people)
    ? []
    : [[people, `{\n  "users": {\n    ${user}\n  }\n}\n`]];
  const edited = [
    ...(files.exists(people) ? [edit(files, people, (text) => withUser(text, group, user))] : []),
    edit(files, `${folder}/policies.cedar`, (text) => appendPassage(text, statement)),
    edit(files, `${folder}/decisions.json`, (text) => withCases(text, service, group, may === 'write')),
  ];
  return { created: await tidied(created, tidy), edited: await tidied(edited, tidy) };
}

function statementOf(service: string, group: string, writes: boolean): string {
  const subject = group.startsWith(`${service}-`) ? group : `${service}-${group}`;
  const action = (name: string) => `Gatehouse::Action::"${service}:${name}"`;
  const [id, verbs, actions] = writes
    ? [
        `${subject}-reads-and-writes`,
        'read and change',
        `\n    [${action('Read')},\n     ${action('Write')}]`,
      ]
    : [`${subject}-reads`, 'read', ` ${action('Read')}`];
  return `@id("${id}")
@reason("Members of ${group} ${verbs} everything of the ${service} service.")
permit (
  principal in Gatehouse::Group::"${group}",
  action in${actions},
  resource
);
`;
}

/** A group has one policy in a service, and the person who stands for it a name that nobody else has. */
function checkNew(files: Files, { name, people }: ServiceFacts, group: string, statement: string): void {
  const policies = files.read(`libs/policy-store/services/${name}/policies.cedar`, 'utf-8') ?? '';
  if (policies.includes(`Group::"${group}"`) && !policies.includes(statement)) {
    throw new Refusal(`The group ${group} has another policy in the service ${name} already.`);
  }
  const namesake = people.find((person) => person.name === group && !person.groups.includes(group));
  const elsewhere = serviceNames(files).filter((other) => other !== name);
  const taken = elsewhere.find((other) =>
    files.read(`libs/policy-store/services/${other}/people.json`, 'utf-8')?.includes(`"${group}": {`),
  );
  if (namesake || taken !== undefined) {
    throw new Refusal(
      `Somebody else is called ${group} already, in the people of ${taken ?? 'the policy store'}.`,
    );
  }
}

function withUser(people: string, group: string, user: string): string | undefined {
  if (people.includes(`"${group}": {`)) return people;
  return /"users": \{/.test(people)
    ? people.replace('"users": {', () => `"users": {\n    ${user},`)
    : undefined;
}

/** What others may decide too, as what everybody may do for themselves, has no case of the new group. */
function withCases(text: string, service: ServiceFacts, group: string, writes: boolean): string | undefined {
  return service.model.operations
    .filter(({ name }) => name in service.decisions)
    .reduce<string | undefined>((done, { name, groups }) => {
      const allowed = groups.includes('Read') || (writes && groups.includes('Write'));
      const denied = groups.length === 1 && groups[0] === 'Write';
      if (done === undefined || !(allowed || denied)) return done;
      return insertIntoColumn(done, name, allowed ? 'allow' : 'deny', group);
    }, text);
}
