import { edit, tidied, type Addition } from '../addition.ts';
import type { Files } from '../files.ts';
import { caseOf } from '../insert/decision-case.ts';
import { appendPassage, insertHandler, insertMember, insertShape } from '../insert/insert.ts';
import { checkResourceName, pluralFor } from '../spelling/names.ts';
import type { Wording } from '../spelling/render.ts';
import { spell } from '../spelling/spelling.ts';
import { renderTemplate, type Format } from '../templates.ts';
import { tenantOf, withTenantInPath } from '../tenancy/path-tenancy.ts';
import { actors, decisionOf, readService, userCode, type ServiceFacts } from '../workspace/service-facts.ts';
import { checkNew, parentOf, type Parent } from './collisions.ts';
import { demoData } from './demo-data.ts';

export interface ResourceOptions {
  readonly name: string;
  readonly service: string;
  readonly parent?: string;
  readonly plural?: string;
  readonly generate?: boolean;
}

/** A resource that is to be added. */
export interface NewResource {
  readonly name: string;
  readonly plural: string;
  readonly parent: Parent | undefined;
}

/** @throws {Refusal} before anything is written */
export async function planResource(files: Files, options: ResourceOptions, tidy: Format): Promise<Addition> {
  const { name } = options;
  const plural = pluralFor(name, options.plural);
  checkResourceName(name, plural);
  const service = readService(files, options.service);
  checkNew(files, service, name, plural);
  const resource = { name, plural, parent: options.parent ? parentOf(service, options.parent) : undefined };
  return {
    created: await tidied(await render(files, service, resource), tidy),
    edited: await tidied(edits(files, service, resource), tidy),
  };
}

/** The templates, with the people and the number of the migration that the service gives them. */
async function render(
  files: Files,
  service: ServiceFacts,
  resource: NewResource,
): Promise<[string, string][]> {
  const { name } = service;
  const { editor, stranger } = actors(service);
  const asIs = (_path: string, text: string) => Promise.resolve(text);
  const template = resource.parent ? 'nested-resource' : 'resource';
  const rendered = await renderTemplate(template, wordingOf(service, resource), asIs);
  const number = migrationNumber(files, name, resource.plural);
  const inPath = service.model.tenancy === 'path';
  return [...rendered].map(([path, text]) => [
    path.replace('/migrations/0001_', `/migrations/${number}_`),
    (inPath && path.endsWith('.smithy') ? withTenantInPath(name, text) : text)
      .replace(`user('${name}-editor', 'acme', '${name}-editor')`, userCode(editor))
      .replace(`user('${name}-globex', 'globex', '${name}-editor')`, userCode(stranger)),
  ]);
}

function wordingOf(service: ServiceFacts, { name, plural, parent }: NewResource): Wording {
  const [singular, many] = parent ? ['page-note', 'page-notes'] : ['guest-book', 'guest-books'];
  const above: Wording = parent
    ? [
        ['guest-book-1', parent.id],
        ['guest-book', parent.name],
        ['guest-books', parent.plural],
      ]
    : [];
  return [['front-desk', service.name], [singular, name], [many, plural], ...above];
}

/** The next one, or that of this resource when its migration is there. */
function migrationNumber(files: Files, service: string, plural: string): string {
  const names = files.children(`apps/${service}/migrations`);
  const own = names.find((file) => file.endsWith(`_${plural}.sql`));
  const last = Math.max(0, ...names.map((file) => Number.parseInt(file, 10) || 0));
  return own?.split('_')[0] ?? String(last + 1).padStart(4, '0');
}

function edits(files: Files, service: ServiceFacts, resource: NewResource): [string, string][] {
  const { name, plural, parent } = resource;
  const [one, many] = [spell(name), spell(plural)];
  const owner = parent?.type ?? spell(service.name).pascal;
  const home = service.model.files.find(({ text }) =>
    new RegExp(`^(?:service|resource) ${owner} `, 'm').test(text),
  );
  const operations = ['create', 'get', 'update', 'delete', 'list'].map((verb) => {
    const { pascal, camel, kebab } = spell(`${verb}-${verb === 'list' ? plural : name}`);
    return { pascal, camel, kebab };
  });
  const above = {
    ...tenantOf(service.model.tenancy),
    ...(parent && { [`${spell(parent.name).camel}Id`]: parent.id }),
  };
  const own = (id: number) => ({ ...above, [`${one.camel}Id`]: `${name}-${id}` });
  const rows: [string, string][] = [
    [`Get${one.pascal}`, caseOf(decisionOf(service, 'Read'), own(1))],
    [`List${many.pascal}`, caseOf(decisionOf(service, 'Read'), above)],
    [`Create${one.pascal}`, caseOf(decisionOf(service, 'Write'), above)],
    [`Update${one.pascal}`, caseOf(decisionOf(service, 'Write'), own(1))],
    [`Delete${one.pascal}`, caseOf(decisionOf(service, 'Write'), own(2))],
  ];
  const insertAll =
    <T>(items: readonly T[], insert: (text: string, item: T) => string | undefined) =>
    (text: string) =>
      items.reduce<string | undefined>(
        (done, item) => (done === undefined ? done : insert(done, item)),
        text,
      );
  return [
    edit(files, `apps/${service.name}/demo.sql`, (text) => appendPassage(text, demoData(resource))),
    edit(files, home?.path ?? '', (text) => insertShape(text, owner, 'resources', one.pascal)),
    edit(
      files,
      `libs/policy-store/services/${service.name}/decisions.json`,
      insertAll(rows, (text, [operation, row]) => insertMember(text, operation, row)),
    ),
    edit(
      files,
      `apps/${service.name}/src/app.ts`,
      insertAll(operations, (text, { pascal, camel, kebab }) => insertHandler(text, pascal, camel, kebab)),
    ),
  ];
}
