import { edit, tidied, type Addition } from '../addition.ts';
import type { Files } from '../files.ts';
import { insertHandler, insertMember, insertShape } from '../insert/insert.ts';
import { Refusal } from '../refusal.ts';
import { kebabOf, spell } from '../spelling/spelling.ts';
import type { Format } from '../templates.ts';
import { baseOf, tenantOf, withTenantInPath } from '../tenancy/path-tenancy.ts';
import { caseOf } from '../insert/decision-case.ts';
import { actors, decisionOf, readService, userCode, type ServiceFacts } from '../workspace/service-facts.ts';
import { parseName, type OperationName } from './parse-name.ts';
import { operationSmithy } from './smithy.ts';

export interface OperationOptions {
  readonly name: string;
  readonly service: string;
  readonly generate?: boolean;
}

/** @throws {Refusal} before anything is written */
export async function planOperation(
  files: Files,
  options: OperationOptions,
  tidy: Format,
): Promise<Addition> {
  const service = readService(files, options.service);
  const operation = parseName(options.name, service.model.resources, verbsOf(files));
  const kebab = kebabOf(operation.name);
  const smithy = `libs/model/services/${service.name}/${kebab}.smithy`;
  checkNew(service, operation, smithy);
  const { base, ids, handler } = likeRead(files, service, operation);
  const { namespace, tenancy } = service.model;
  const text = operationSmithy({ ...operation, namespace, base, ids });
  const code = `apps/${service.name}/src/operations/${kebab}`;
  const rendered: [string, string][] = [
    [smithy, tenancy === 'path' ? withTenantInPath(service.name, text) : text],
    [`${code}.ts`, handler],
    [`${code}.spec.ts`, specOf(service, operation, ids)],
  ];
  const row = caseOf(decisionOf(service, operation.read ? 'Read' : 'Write'), {
    ...tenantOf(tenancy),
    ...ids,
  });
  return {
    created: await tidied(rendered, tidy),
    edited: await tidied(edits(files, service, operation, row), tidy),
  };
}

/** Verbs that the model's linter lets pass. */
function verbsOf(files: Files): string[] {
  const lint = files.read('libs/model/smithy/lint.smithy', 'utf-8') ?? '';
  const list = /verbs: \[([^\]]*)\]/.exec(lint)?.[1] ?? '';
  return [...list.matchAll(/"(\w+)"/g)].map(([, verb = '']) => verb);
}

function checkNew({ name, model }: ServiceFacts, operation: OperationName, smithy: string): void {
  const owner = model.files.find(({ text }) => new RegExp(`^operation ${operation.name} `, 'm').test(text));
  if (owner && owner.path !== smithy)
    throw new Refusal(`The service ${name} has the operation ${operation.name} already, in ${owner.path}.`);
}

/**
 * The new operation begins as the read operation of its resource: same route, ids and handler. A tenant in the path is
 * not among them: the model gets it with all the others', and specs call in the tenant of the caller.
 */
function likeRead(files: Files, { name, model, decisions }: ServiceFacts, operation: OperationName) {
  const read = `Get${operation.resource}`;
  const path = `apps/${name}/src/operations/${kebabOf(read)}.ts`;
  const found = model.operations.find((each) => each.name === read);
  const { tenantId: _, ...ids } = decisions[read]?.pathParameters ?? {};
  const text = files.read(path, 'utf-8');
  if (!found || Object.keys(ids).length === 0 || text === null) {
    throw new Refusal(
      `${operation.name} goes by ${read}, of which the service ${name} needs the operation, ${path} and a case with pathParameters.`,
    );
  }
  const route = `${found.uri}/${operation.segment}`;
  const taken = model.operations.find(({ uri, name: other }) => uri === route && other !== operation.name);
  if (taken) throw new Refusal(`The operation ${taken.name} has the route ${route} already.`);
  const [from, to] = [spell(kebabOf(read)), spell(kebabOf(operation.name))];
  const handler = text
    .replaceAll(`'${read}'`, `'${operation.name}'`)
    .replaceAll(new RegExp(`\\b${from.camel}\\b`, 'g'), to.camel);
  const base = found.uri.replace(baseOf(name, model.tenancy), baseOf(name, 'token'));
  return { base, ids, handler };
}

function specOf(
  service: ServiceFacts,
  { name, resource }: OperationName,
  ids: Readonly<Record<string, string>>,
): string {
  const { camel, words, withArticle } = spell(kebabOf(resource));
  const { editor, stranger } = actors(service);
  const own = Object.keys(ids).at(-1) ?? '';
  const members = Object.entries(ids).map(([member, id]) => `${member}: '${id}'`);
  return `import { notFound, openService, user } from '@gatehouse/service/testing';
import { app } from '../app.ts';

const editor = ${userCode(editor)};
const stranger = ${userCode(stranger)};
const { call } = openService(app, new URL('../..', import.meta.url), editor);

const ${camel} = { ${members.join(', ')} };

describe('${name}', () => {
  it('answers with the version of ${withArticle}', async () => {
    await expect(call('${name}', ${camel})).resolves.toEqual({ ${own}: ${camel}.${own}, version: 1 });
  });

  it('does not find an unknown ${words}, nor that of another tenant', async () => {
    const unknown = call('${name}', { ...${camel}, ${own}: 'unknown' });
    await expect(unknown).rejects.toMatchObject(notFound('${resource}'));
    await expect(call('${name}', ${camel}, stranger)).rejects.toMatchObject(notFound('${resource}'));
  });
});
`;
}

function edits(
  files: Files,
  service: ServiceFacts,
  { name, resource }: OperationName,
  row: string,
): [string, string][] {
  const home =
    service.model.files.find(({ text }) => new RegExp(`^resource ${resource} `, 'm').test(text))?.path ?? '';
  const kebab = kebabOf(name);
  return [
    edit(files, home, (text) => insertShape(text, resource, 'operations', name)),
    edit(files, `libs/policy-store/services/${service.name}/decisions.json`, (text) =>
      insertMember(text, name, row),
    ),
    edit(files, `apps/${service.name}/src/app.ts`, (text) =>
      insertHandler(text, name, spell(kebab).camel, kebab),
    ),
  ];
}
